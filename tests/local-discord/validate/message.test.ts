/** Which messages, modals and proposals Discord takes, and where its refusals point. */
import { describe, expect, it } from 'vitest';
import { checkChoices, checkMessage, checkModal, type Occasion } from '../../../src/local-discord/validate/message.ts';
import { Refusal, type FieldErrors } from '../../../src/local-discord/world/refusal.ts';

const V2 = 1 << 15;
const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...more,
});
const text = (content: string) => ({ type: 10, content });
const container = (...components: object[]) => ({ type: 17, components });
const embed = (description: string) => ({ description });
const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** `path code` of every fault, or the code of the refusal; null: taken. */
function judge(check: () => unknown): string[] | number | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 50035 || !error.errors) return error.code;
    return places(error.errors, '');
  }
}
function places(errors: FieldErrors, at: string): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map((one: { code: string }) => `${at} ${one.code}`.trim())
      : places(value as FieldErrors, at === '' ? key : `${at}.${key}`),
  );
}
const message = (body: object, occasion: Occasion = 'post', before = 0) =>
  judge(() => checkMessage(occasion, body, { files: 0, before }));

describe('a message that Discord takes', () => {
  it.each<[string, object]>([
    ['text', { content: 'a' }],
    ['2,000 characters', { content: long(2000) }],
    ['a nonce of 25 characters', { content: 'a', nonce: long(25), enforce_nonce: true }],
    ['an embed alone', { embeds: [embed('a')] }],
    ['ten embeds of 600', { embeds: times(10, () => embed(long(600))) }],
    [
      'five rows of five buttons',
      { content: 'a', components: times(5, (r) => row(...times(5, (c) => button(`${r}${c}`)))) },
    ],
    [
      'emoji of one and of several code points',
      {
        content: 'a',
        components: [
          row(
            button('a', { emoji: { name: '📊' } }),
            button('b', { emoji: { name: '⏸' } }),
            button('c', { emoji: { name: '👩‍🏫' } }),
            button('d', { emoji: { name: 'own', id: '1' } }),
          ),
        ],
      },
    ],
    ['buttons alone', { components: [row(button('a'))] }],
    [
      'a link button',
      { content: 'a', components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] },
    ],
    ['a select', { content: 'a', components: [row(select())] }],
    ['a select of several', { content: 'a', components: [row(select({ min_values: 0, max_values: 2 }))] }],
    ['a role allowed to be mentioned', { content: 'a', allowed_mentions: { roles: ['123'] } }],
    ['v2 text', { flags: V2, components: [text(long(4000))] }],
    ['v2 with empty legacy fields', { flags: V2, content: '', embeds: [], components: [text('a')] }],
    ['40 components', { flags: V2, components: [container(...times(39, () => text('a')))] }],
    [
      'a section with a button',
      { flags: V2, components: [{ type: 9, components: [text('a')], accessory: button('a') }] },
    ],
    [
      'a separator and a row in a container',
      { flags: V2, components: [container(text('a'), { type: 14 }, row(button('a')))] },
    ],
  ])('%s', (_, body) => {
    expect(message(body)).toBeNull();
  });
});

describe('a message that Discord refuses', () => {
  it.each<[string, object, string[] | number]>([
    ['nothing', {}, 50006],
    ['empty text', { content: '' }, 50006],
    ['blank text', { content: ' \n ' }, 50006],
    [
      'a link to a file',
      { content: 'a', components: [row({ type: 2, style: 5, label: 'x', url: 'file:///a' })] },
      ['components.0.components.0.url URL_TYPE_INVALID_SCHEME'],
    ],
    [
      'an emoji that is none',
      { content: 'a', components: [row(button('a', { emoji: { name: 'star' } }))] },
      ['components.0.components.0.emoji.name BUTTON_COMPONENT_INVALID_EMOJI'],
    ],
    [
      'a picture by FTP',
      { flags: V2, components: [{ type: 12, items: [{ media: { url: 'ftp://example.org/a.png' } }] }] },
      ['components.0.items.0.media.url URL_TYPE_INVALID_SCHEME'],
    ],
    [
      'a file from the web',
      { flags: V2, components: [{ type: 13, file: { url: 'https://example.org/a.csv' } }] },
      ['components.0.file.url URL_TYPE_INVALID_SCHEME'],
    ],
    ['2,001 characters', { content: long(2001) }, ['content BASE_TYPE_MAX_LENGTH']],
    ['text that is a number', { content: 5 }, ['content BASE_TYPE_BAD_TYPE']],
    ['a nonce of 26 characters', { content: 'a', nonce: long(26) }, ['nonce BASE_TYPE_MAX_LENGTH']],
    ['eleven embeds', { embeds: times(11, () => embed('a')) }, ['embeds BASE_TYPE_MAX_LENGTH']],
    [
      '6,001 characters of embeds',
      { embeds: [embed(long(4000)), embed(long(2001))] },
      ['embeds MAX_EMBED_SIZE_EXCEEDED'],
    ],
    ['an empty embed', { embeds: [{}] }, ['embeds.0.description BASE_TYPE_REQUIRED']],
    ['a title of 257', { embeds: [{ title: long(257) }] }, ['embeds.0.title BASE_TYPE_MAX_LENGTH']],
    [
      '26 fields',
      { embeds: [{ fields: times(26, () => ({ name: 'a', value: 'b' })) }] },
      ['embeds.0.fields BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'six rows',
      { content: 'a', components: times(6, (r) => row(button(`${r}`))) },
      ['components BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'six buttons in a row',
      { components: [row(...times(6, (c) => button(`${c}`)))] },
      ['components.0.components BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a label of 81',
      { components: [row(button('a', { label: long(81) }))] },
      ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a button without a label',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      ['components.0.components.0.label BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
    ],
    [
      'a button without an id',
      { components: [row({ type: 2, style: 1, label: 'a' })] },
      ['components.0.components.0.custom_id BASE_TYPE_REQUIRED'],
    ],
    [
      'an id of 101',
      { components: [row(button(long(101)))] },
      ['components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a button with an address',
      { components: [row(button('a', { url: 'https://example.org' }))] },
      ['components.0.components.0.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
    ],
    [
      'a link without an address',
      { components: [row({ type: 2, style: 5, label: 'a' })] },
      ['components.0.components.0.url BASE_TYPE_REQUIRED'],
    ],
    [
      'a link with an id',
      { components: [row({ type: 2, style: 5, label: 'a', url: 'https://example.org', custom_id: 'a' })] },
      ['components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
    ],
    [
      'a premium button without its product',
      { components: [row({ type: 2, style: 6 })] },
      ['components.0.components.0.sku_id BASE_TYPE_REQUIRED'],
    ],
    [
      'the same id twice',
      { components: [row(button('a'), button('a'))] },
      ['components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a style that is none',
      { components: [row(button('a', { style: 9 }))] },
      ['components.0.components.0.style BASE_TYPE_CHOICES'],
    ],
    [
      'a select beside a button',
      { components: [row(button('a'), select())] },
      ['components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      '26 options',
      { components: [row(select({ options: times(26, (i) => ({ label: 'a', value: `${i}` })) }))] },
      ['components.0.components.0.options BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'the same option twice',
      {
        components: [
          row(
            select({
              options: [
                { label: 'A', value: 'a' },
                { label: 'B', value: 'a' },
              ],
            }),
          ),
        ],
      },
      ['components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'more at least than at most',
      { components: [row(select({ min_values: 2, max_values: 1 }))] },
      ['components.0.components.0.min_values SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX'],
    ],
    [
      'more at most than options',
      { components: [row(select({ max_values: 3 }))] },
      ['components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS'],
    ],
    [
      'a placeholder of 151',
      { components: [row(select({ placeholder: long(151) }))] },
      ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
    ],
    ['an empty row', { content: 'a', components: [row()] }, ['components.0.components BASE_TYPE_MIN_LENGTH']],
    ['a type that is none', { components: [{ type: 99 }] }, ['components.0.type BASE_TYPE_CHOICES']],
    [
      'a list and a kind of mentions',
      { content: 'a', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
      ['allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    ['a container without the flag', { components: [container(text('a'))] }, ['components.0.type UNION_TYPE_CHOICES']],
    [
      'the flag with text',
      { flags: V2, content: 'a', components: [text('a')] },
      ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'the flag with embeds',
      { flags: V2, embeds: [embed('a')], components: [text('a')] },
      ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    ['the flag without components', { flags: V2 }, ['components BASE_TYPE_REQUIRED']],
    [
      '41 components',
      { flags: V2, components: [container(...times(40, () => text('a')))] },
      ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      '4,001 characters in v2',
      { flags: V2, components: [text(long(2001)), text(long(2000))] },
      ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
    ],
    [
      'a section without an accessory',
      { flags: V2, components: [{ type: 9, components: [text('a')] }] },
      ['components.0.accessory BASE_TYPE_REQUIRED'],
    ],
    [
      'four texts in a section',
      { flags: V2, components: [{ type: 9, components: times(4, () => text('a')), accessory: button('a') }] },
      ['components.0.components BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'eleven pictures',
      {
        flags: V2,
        components: [{ type: 12, items: times(11, () => ({ media: { url: 'https://example.org/a.png' } })) }],
      },
      ['components.0.items BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'the same number twice',
      {
        flags: V2,
        components: [
          { ...text('a'), id: 7 },
          { ...text('b'), id: 7 },
        ],
      },
      ['components.1.id COMPONENT_ID_DUPLICATED'],
    ],
    [
      'a container in a container',
      { flags: V2, components: [container(container(text('a')))] },
      ['components.0.components.0.type BASE_TYPE_CHOICES'],
    ],
  ])('%s', (_, body, faults) => {
    expect(message(body)).toEqual(faults);
  });
});

describe('an edit', () => {
  it('may say nothing of the text', () => {
    expect(message({ components: [] }, 'edit')).toBeNull();
  });
  it('needs the v2 flag for v2 components, on the message or in the body', () => {
    const components = [text('a')];
    expect(message({ components }, 'change')).toEqual(['components.0.type UNION_TYPE_CHOICES']);
    expect(message({ components, flags: V2 }, 'change')).toBeNull();
    expect(message({ components }, 'change', V2)).toBeNull();
  });
  it('never gives text to a v2 message', () => {
    expect(message({ content: 'a' }, 'edit', V2)).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });
});

describe('a modal', () => {
  const input = (custom_id: string, more: object = {}) => ({ type: 4, custom_id, style: 1, ...more });
  const label = (component: object, more: object = {}) => ({ type: 18, label: 'L', component, ...more });
  const modal = (components: object[], more: object = {}) =>
    judge(() => checkModal({ custom_id: 'm', title: 'T', components, ...more }));

  it.each<[string, object[], object]>([
    ['a text input', [label(input('a'))], {}],
    ['five inputs', times(5, (i) => label(input(`${i}`))), {}],
    ['text above', [text('read'), label(input('a'))], {}],
    [
      'a radio group',
      [
        label({
          type: 21,
          custom_id: 'r',
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'b' },
          ],
        }),
      ],
      {},
    ],
    ['a row, as before', [row(input('a', { label: 'L' }))], {}],
  ])('is taken with %s', (_, components, more) => {
    expect(modal(components, more)).toBeNull();
  });

  it.each<[string, object[], object, string[]]>([
    ['six components', times(6, (i) => label(input(`${i}`))), {}, ['data.components BASE_TYPE_BAD_LENGTH']],
    ['none', [], {}, ['data.components BASE_TYPE_MIN_LENGTH']],
    ['a title of 46', [label(input('a'))], { title: long(46) }, ['data.title BASE_TYPE_MAX_LENGTH']],
    [
      'the same id twice',
      [label(input('a')), label(input('a'))],
      {},
      ['data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    ['a label of 46', [label(input('a'), { label: long(46) })], {}, ['data.components.0.label BASE_TYPE_MAX_LENGTH']],
    [
      'one radio',
      [label({ type: 21, custom_id: 'r', options: [{ label: 'A', value: 'a' }] })],
      {},
      ['data.components.0.component.options BASE_TYPE_MIN_LENGTH'],
    ],
    ['an input without a label', [row(input('a'))], {}, ['data.components.0.components.0.label BASE_TYPE_REQUIRED']],
  ])('is refused with %s', (_, components, more, faults) => {
    expect(modal(components, more)).toEqual(faults);
  });
});

describe('proposals', () => {
  const choices = (count: number, value: unknown = 'v') => times(count, (i) => ({ name: `n${i}`, value }));
  it.each<[string, unknown, number, string[] | null]>([
    ['25', { choices: choices(25) }, 3, null],
    ['none', { choices: [] }, 3, null],
    ['a number for a number', { choices: choices(1, 4) }, 4, null],
    ['26', { choices: choices(26) }, 3, ['data.choices BASE_TYPE_MAX_LENGTH']],
    ['a value of 101', { choices: choices(1, long(101)) }, 3, ['data.choices.0.value BASE_TYPE_BAD_LENGTH']],
    ['an empty value', { choices: choices(1, '') }, 3, ['data.choices.0.value BASE_TYPE_BAD_LENGTH']],
    ['a name of 101', { choices: [{ name: long(101), value: 'a' }] }, 3, ['data.choices.0.name BASE_TYPE_MAX_LENGTH']],
    ['a text for a number', { choices: choices(1, 'four') }, 4, ['data.choices.0.value BASE_TYPE_BAD_TYPE']],
  ])('%s', (_, data, type, faults) => {
    expect(judge(() => checkChoices(data, type))).toEqual(faults);
  });
});
