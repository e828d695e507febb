/** Whatever a bot sends, it is taken or refused with a code: nothing breaks the server, and nothing half-done is left. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommands } from '../../../src/local-discord/validate/commands.ts';
import { checkChoices, checkModal } from '../../../src/local-discord/validate/message.ts';
import { Refusal } from '../../../src/local-discord/world/refusal.ts';
import { rest, scene, type Scene } from '../bot.ts';

const KEYS = [
  'type',
  'components',
  'component',
  'accessory',
  'items',
  'media',
  'file',
  'url',
  'content',
  'embeds',
  'flags',
  'custom_id',
  'style',
  'label',
  'title',
  'description',
  'footer',
  'text',
  'author',
  'name',
  'fields',
  'value',
  'options',
  'min_values',
  'max_values',
  'allowed_mentions',
  'parse',
  'users',
  'roles',
  'attachments',
  'id',
  'nonce',
  'enforce_nonce',
  'message_reference',
  'message_id',
  'choices',
  'data',
  'required',
  'autocomplete',
  'emoji',
  'image',
  'thumbnail',
  'default_member_permissions',
  'name_localizations',
  'contexts',
  'spacing',
  'poll',
  'sticker_ids',
] as const;
/** Bodies made of Discord's own words, so that many get past the first look. */
const { node } = fc.letrec<{ node: unknown; list: unknown; object: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      2,
      3,
      4,
      5,
      7,
      9,
      10,
      12,
      13,
      14,
      17,
      18,
      21,
      22,
      32768,
      -1,
      1.5,
      '',
      'a',
      'A b',
      '1',
      'attachment://a',
      'https://example.org/a',
      'roles',
      'everyone',
    ),
    fc.string({ maxLength: 5 }),
  ),
  list: fc.array(tie('node'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 6 }),
  node: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, tie('leaf'), tie('object'), tie('list')),
}));
const row = fc.record({
  type: fc.constant(1),
  components: fc.array(
    fc.record(
      {
        type: fc.constantFrom(2, 3),
        custom_id: fc.string({ minLength: 1, maxLength: 3 }),
        style: fc.constantFrom(1, 2, 5),
        label: node,
        options: node,
        url: node,
      },
      { requiredKeys: ['type'] },
    ),
    { maxLength: 3 },
  ),
});
const text = fc.record({ type: fc.constant(10), content: fc.string({ minLength: 1, maxLength: 9 }) });
const part = fc.oneof(
  row,
  text,
  fc.record({ type: fc.constant(17), components: fc.array(fc.oneof(row, text), { maxLength: 3 }) }),
  fc.record(
    { type: fc.constantFrom(9, 12, 13, 14), components: node, items: node, file: node, accessory: node },
    { requiredKeys: ['type'] },
  ),
);
const message = fc.record(
  {
    content: fc.oneof(fc.string(), node),
    flags: fc.constantFrom(0, 64, 4096, 32768),
    components: fc.array(part, { maxLength: 4 }),
    embeds: fc.oneof(
      node,
      fc.array(
        fc.record(
          { description: fc.string(), fields: node, footer: node, author: node, image: node },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
    allowed_mentions: node,
    attachments: node,
    message_reference: node,
    nonce: node,
    enforce_nonce: fc.boolean(),
  },
  { requiredKeys: [] },
);
const bodies = fc.oneof(node, message);

let here: Scene;
const defects: unknown[] = [];
beforeAll(async () => {
  here = await scene({ log: (what, details) => what === 'defect' && defects.push(details) });
});
afterAll(() => here.end());

describe('any body', () => {
  it('to a message route is taken, and then shown, or refused', async () => {
    const call = rest(here.discord);
    const at = `/channels/${here.daily.id}/messages`;
    const { id } = (await call('POST', at, { content: 'a' })).body as { id: string };
    await fc.assert(
      fc.asyncProperty(bodies, fc.boolean(), async (body, edit) => {
        const before = here.discord.world.allMessages(here.daily.id);
        const { status } = edit ? await call('PATCH', `${at}/${id}`, body) : await call('POST', at, body);
        expect([200, 400]).toContain(status);
        expect(defects).toEqual([]);
        if (status === 400) expect(here.discord.world.allMessages(here.daily.id)).toEqual(before);
        expect((await call('GET', `${at}?limit=1`)).status).toBe(200);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    { type: 10, content: 'a', components: {} },
    { type: 10, content: 'a', accessory: 3 },
    { type: 14, component: [1] },
  ])('with a key that is not its own, %j, is taken or refused', async (part) => {
    const { status } = await rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, {
      flags: 32768,
      components: [part],
    });
    expect([200, 400]).toContain(status);
    expect(defects).toEqual([]);
  });

  it.each<{ type: unknown }>([{ type: { toString: 3 } }, { type: Object.create(null) }, { type: [] }, { type: null }])(
    'with %j of an option is refused',
    ({ type }) => {
      expect(() => checkCommands([{ name: 'a', description: 'b', options: [{ type }] }])).toThrow(Refusal);
    },
  );

  it('with choices where an option has none is taken', () => {
    const choices = [null, [], { name: 3 }];
    const commands = [
      { name: 'a', description: 'b', choices, options: [{ name: 'c', description: 'd', type: 5, choices }] },
    ];
    expect(checkCommands(commands)).toHaveLength(1);
  });

  it('for a modal, proposals or commands is taken or refused', () => {
    const judged = (check: () => unknown): void => {
      try {
        check();
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    };
    fc.assert(
      fc.property(bodies, fc.constantFrom(3, 4, 10), (body, type) => {
        judged(() => checkModal(body));
        judged(() => checkChoices(body, type));
        judged(() => checkCommands(body));
        judged(() => checkCommands([body]));
      }),
      { numRuns: 1000 },
    );
  });
});
