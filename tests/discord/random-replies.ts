/** Replies of every shape and size, with the characters that make trouble, for property tests. */
import fc from 'fast-check';
import type { Block, Inline, Message, Modal, Text } from '../../src/command.ts';

const NASTY = [
  '@everyone', '<@123456789012345678>', '<@&1>', '<#42>', '**', '__', '~~', '||', '`', '```', '\\', '# ', '> ', '-# ', '- ', '1. ',
  '[a](http://b.c)', 'https://example.org/a_b*c', 'https://discord.gg/abc', 'discord.com/invite/x', '<t:1:R>', '\n', '\n\n', '\t',
  '\u202e', '$x^2$', '$5', 'été', 'œuvre', '👩‍👩‍👧', 'العربية', 'Ω', '. ', '! ', '? ', '… ', '»', 'L’hyperviseur', 'C++',
]; // prettier-ignore

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zà-ÿ]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(word, { maxLength: most })
    .chain((all) => fc.constantFrom(' ', ' ', ' ', '. ', '').map((glue) => all.join(glue)));

/** From nothing to more than a message can hold. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: words(12) },
  { weight: 2, arbitrary: words(120) },
  { weight: 1, arbitrary: fc.tuple(words(60), fc.integer({ min: 1, max: 25 })).map(([text, n]) => text.repeat(n)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5_000 }).map((n) => 'x'.repeat(n)) },
);
const label = fc.oneof(words(4), words(40));

/** Without what stands for something else than its own words: a link, a time. */
const inline: fc.Arbitrary<Inline> = fc.oneof(
  prose,
  label.map((bold) => ({ bold })),
  label.map((italic) => ({ italic })),
  label.map((spoiler) => ({ spoiler })),
  label.map((code) => ({ code })),
);
const special: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ link: label, url: fc.oneof(fc.webUrl(), fc.constant('javascript:alert(1)')) }),
  fc.record({
    time: fc.integer({ min: 0, max: 4e12 }),
    style: fc.constantFrom('relative', 'date', 'time', 'date-time'),
  }),
  fc.record({ channel: fc.constantFrom('123456789012345678', 'pas un salon') }),
  fc.record({ role: fc.constant('123456789012345678') }),
  fc.record({ member: fc.constant('123456789012345678') }),
);
const text: fc.Arbitrary<Text> = fc.oneof(prose, fc.array(inline, { maxLength: 5 }));
const anyText: fc.Arbitrary<Text> = fc.oneof(text, fc.array(fc.oneof(inline, special), { maxLength: 5 }));

const id = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n) => `define:term:${n}`),
  fc.integer({ min: 0, max: 99 }).map((n) => `quiz:${'y'.repeat(60)}:${n}`),
);
const button = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id, label, style: fc.constantFrom('primary' as const, 'danger' as const), disabled: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ url: fc.webUrl(), label }) },
); // prettier-ignore

/** Blocks that say words; `textOf` gives their texts. */
const saying = (of: fc.Arbitrary<Text>): readonly fc.Arbitrary<Block>[] => [
  fc.record({ kind: fc.constant('heading'), text: of, level: fc.constantFrom(1, 2, 3) }),
  fc.record({ kind: fc.constant('text'), text: of, small: fc.boolean() }),
  fc.record(
    {
      kind: fc.constant('quote'),
      text: prose,
      label: of,
      place: fc.record({
        file: fc.constant('réseaux/modèle_osi.md'),
        line: fc.integer({ min: 1, max: 9_999 }),
        headings: fc.array(label, { maxLength: 3 }),
      }),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({
    kind: fc.constant('list'),
    items: fc.array(of, { maxLength: 30 }),
    marks: fc.constantFrom('points', 'numbers', 'none'),
  }),
  fc.record({
    kind: fc.constant('versus'),
    aspect: of,
    first: fc.record({ name: label, values: fc.option(fc.array(prose, { maxLength: 4 })) }),
    second: fc.record({ name: label, values: fc.option(fc.array(prose, { maxLength: 4 })) }),
  }),
];
const acting: readonly fc.Arbitrary<Block>[] = [
  fc.constant({ kind: 'divider' }),
  fc.record({ kind: fc.constant('buttons'), buttons: fc.array(button, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('select'),
    id,
    placeholder: label,
    options: fc.array(fc.record({ label, value: fc.stringMatching(/^[a-z]{1,9}$/), description: label }), {
      maxLength: 40,
    }),
    min: fc.constantFrom(0, 1, 30),
    max: fc.constantFrom(1, 5, 40),
  }),
  fc.record({
    kind: fc.constant('picture'),
    chart: fc.constant({ kind: 'calendar' as const, days: [], curve: [], language: 'fr' as const }),
    name: fc.constantFrom('calendrier.png', 'été 1.png', '…'),
    alt: prose,
  }),
  fc.record({ kind: fc.constant('file'), name: fc.constantFrom('données.csv', '../x', ''), content: prose }),
];

const message = (blocks: fc.Arbitrary<Block>): fc.Arbitrary<Message> =>
  fc.record(
    {
      kind: fc.constant('message'),
      visibility: fc.constantFrom('private', 'public'),
      blocks: fc.oneof({ weight: 4, arbitrary: fc.array(blocks, { maxLength: 8 }) }, { weight: 1, arbitrary: fc.array(blocks, { maxLength: 60 }) }),
      tone: fc.constantFrom('neutral', 'good', 'bad', 'warning'),
      more: fc.constantFrom('define:more:abc', 'compare:more:abc:def'),
    },
    { requiredKeys: ['kind', 'visibility', 'blocks'] },
  ); // prettier-ignore

/** Anything that a command can answer. */
export const anyMessage: fc.Arbitrary<Message> = message(fc.oneof(...saying(anyText), ...acting));
/** Blocks and formatting only that say no more than their words, for comparing words in and words out. */
export const wordyMessage: fc.Arbitrary<Message> = message(
  fc.oneof(...saying(text), fc.constant({ kind: 'divider' as const })),
);
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.array(fc.oneof(...saying(anyText), ...acting), {
  maxLength: 20,
});
export const anyButtons = fc.array(fc.record({ id, label }), { maxLength: 40 });

export const anyModal: fc.Arbitrary<Modal> = fc.record({
  kind: fc.constant('modal'),
  id: fc.constant('quiz:typed:q_1'),
  title: label,
  fields: fc
    .array(
      fc.record(
        {
          label, description: label, placeholder: label, value: prose, long: fc.boolean(), required: fc.boolean(),
          maxLength: fc.integer({ min: 1, max: 9_000 }),
        },
        { requiredKeys: ['label'] },
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((fields) => fields.map((field, at) => ({ id: `field-${at}`, ...field }))),
}); // prettier-ignore
