/** Which commands Discord registers, and how it keeps them. */
import { describe, expect, it } from 'vitest';
import { checkCommands, kept, type CommandBody } from '../../../src/local-discord/validate/commands.ts';
import { Refusal } from '../../../src/local-discord/world/refusal.ts';

const command = (more: object = {}) => ({ name: 'define', description: 'Explains', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function judge(bodies: unknown): string | null {
  try {
    checkCommands(bodies);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.errors ? JSON.stringify(error.errors) : String(error.code);
  }
}

describe('commands that Discord takes', () => {
  it.each<[string, object]>([
    ['a bare one', command()],
    ['an accented name', command({ name: 'définir' })],
    ['permissions as text', command({ default_member_permissions: '32' })],
    ['contexts', command({ contexts: [0], integration_types: [0] })],
    ['required before optional', command({ options: [option('a', { required: true }), option('b')] })],
    ['a completed option', command({ options: [option('a', { autocomplete: true })] })],
    ['subcommands', command({ options: [{ type: 1, name: 'daily', description: 'd', options: [option('a')] }] })],
    [
      'a group',
      command({
        options: [{ type: 2, name: 'g', description: 'd', options: [{ type: 1, name: 's', description: 'd' }] }],
      }),
    ],
    ['25 options', command({ options: times(25, (i) => option(`o${i}`)) })],
  ])('%s', (_, body) => {
    expect(judge([body])).toBeNull();
  });
});

describe('commands that Discord refuses', () => {
  it.each<[string, object, string]>([
    ['capitals', command({ name: 'Define' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a space', command({ name: 'de fine' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    [
      'a localised name with capitals',
      command({ name_localizations: { fr: 'Définir' } }),
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['a name of 33', command({ name: 'x'.repeat(33) }), 'BASE_TYPE_MAX_LENGTH'],
    ['no description', { name: 'define' }, 'BASE_TYPE_REQUIRED'],
    ['a description of 101', command({ description: 'x'.repeat(101) }), 'BASE_TYPE_MAX_LENGTH'],
    [
      'required after optional',
      command({ options: [option('a'), option('b', { required: true })] }),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    ['26 options', command({ options: times(26, (i) => option(`o${i}`)) }), 'BASE_TYPE_MAX_LENGTH'],
    [
      '26 choices',
      command({ options: [option('a', { choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })) })] }),
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices and completion',
      command({ options: [option('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
      'AUTOCOMPLETE_CHOICES',
    ],
    [
      'the same option twice',
      command({ options: [option('a'), option('a')] }),
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'the same choice twice',
      command({
        options: [
          option('a', {
            choices: [
              { name: 'a', value: 'a' },
              { name: 'a', value: 'b' },
            ],
          }),
        ],
      }),
      'CHOICES_NAME_DUPLICATED',
    ],
    [
      'a choice of 101',
      command({ options: [option('a', { choices: [{ name: 'a', value: 'x'.repeat(101) }] })] }),
      'LENGTH',
    ],
    [
      'completion of a switch',
      command({ options: [{ type: 5, name: 'a', description: 'd', autocomplete: true }] }),
      'AUTOCOMPLETE_TYPE',
    ],
    [
      'a subcommand beside an option',
      command({ options: [{ type: 1, name: 's', description: 'd' }, option('a')] }),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    ['a capital in an option', command({ options: [option('A')] }), 'APPLICATION_COMMAND_INVALID_NAME'],
    [
      '8,001 characters',
      command({
        options: times(25, (i) =>
          option(`o${i}`, {
            description: 'x'.repeat(99),
            choices: times(3, (j) => ({ name: `${j}${'x'.repeat(90)}`, value: `${j}` })),
          }),
        ),
      }),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', (_, body, code) => {
    expect(judge([body])).toContain(code);
  });

  it('the same name twice, and more than a hundred', () => {
    expect(judge([command(), command()])).toContain(
      '"1":{"name":{"_errors":[{"code":"APPLICATION_COMMANDS_DUPLICATE_NAME"',
    );
    expect(judge(times(101, (i) => command({ name: `c${i}` })))).toBe('30032');
    expect(judge({})).toContain('LIST_TYPE_CONVERT');
  });
});

describe('a command as Discord keeps it', () => {
  let count = 0;
  const keep = (body: object, old?: ReturnType<typeof kept>) =>
    kept(body as CommandBody, { applicationId: '1', serverId: null, old, newId: () => `${++count}` });

  it('leaves out what is false and fills in what is absent', () => {
    const one = keep(command({ options: [option('a', { required: false, autocomplete: false })] }));
    expect(one).toMatchObject({
      type: 1,
      nsfw: false,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
    });
    expect(one.options).toEqual([option('a')]);
  });

  it('keeps id and version where nothing changed, and only the id where something did', () => {
    const first = keep(command());
    expect(keep(command(), first)).toBe(first);
    const second = keep(command({ description: 'Explains more' }), first);
    expect(second.id).toBe(first.id);
    expect(second.version).not.toBe(first.version);
  });
});
