import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begin,
  fill,
  filled,
  fitting,
  named,
  optionOf,
  ownChoices,
  sendable,
  typedCommands,
  without,
} from '../../../src/local-discord/page/composer-model.ts';
import type { RegisteredCommand } from '../../../src/local-discord/world.ts';
import { commands as raw } from './sample-bot.ts';

const commands = typedCommands(raw as unknown as readonly RegisteredCommand[], 'fr');
const titled = (title: string) => commands.find((one) => one.title === title) ?? expect.fail(title);
const view = {
  channels: [
    { id: '1', name: 'général', kind: 'text', topic: null, writable: true },
    { id: '2', name: 'annonces', kind: 'announcement', topic: null, writable: true },
    { id: '3', name: 'Khôlle', kind: 'direct', topic: null, writable: true },
  ],
  roles: [{ id: '9', name: '@everyone', color: 0 }],
  members: [],
} as const;
const yesNo = { yes: 'Vrai', no: 'Faux' };

describe('the command list', () => {
  it('shows subcommands as commands, in the reader’s language', () => {
    expect(commands.map(({ title }) => title)).toEqual([
      'ask',
      'compare',
      'define',
      'gallery',
      'setup daily',
      'setup show',
      'silent',
      'slow',
    ]);
    expect(titled('setup daily')).toMatchObject({ subcommand: 'daily', description: 'Programmer la question du jour' });
  });

  it('puts what begins with the text before what holds it', () => {
    expect(
      fitting(commands, 's')
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['setup daily', 'setup show']);
    expect(fitting(commands, 'show').map(({ title }) => title)).toEqual(['setup show']);
    expect(fitting(commands, 'nothing')).toEqual([]);
  });

  it('takes a command typed in full, its words going into the first option', () => {
    expect(named(commands, '/define')).toBeNull();
    expect(named(commands, '/setup daily x')).toMatchObject({ command: { title: 'setup daily' }, rest: 'x' });
    expect(begin(titled('define'), 'hyp').fields['term']).toEqual({ text: 'hyp', value: null });
  });
});

describe('an option', () => {
  const daily = titled('setup daily');
  const choices = (name: string, text: string) =>
    ownChoices(optionOf(begin(daily), name) ?? expect.fail(name), text, view, yesNo, 'fr')?.map((one) => one.name);

  it('proposes channels of the kinds it takes, roles, choices, or yes and no', () => {
    expect(choices('channel', '')).toEqual(['#général', '#annonces']);
    expect(choices('channel', '#gene')).toEqual(['#général']);
    expect(choices('role', '')).toEqual(['@everyone']);
    expect(choices('days', 'mond')).toEqual(['Monday to Friday']);
    expect(choices('pause', '')).toEqual(['Vrai', 'Faux']);
  });

  it('proposes nothing of its own where the text is free', () => {
    expect(choices('time', '08')).toBeUndefined();
  });
});

describe('sending', () => {
  const start = begin(titled('setup daily'));
  const ready = fill(fill(start, 'channel', { text: '#général', value: '1' }), 'time', { text: '08:00', value: null });

  it('begins with the required options shown', () => {
    expect(start.shown).toEqual(['channel', 'time']);
    expect(without(ready, 'time').shown).toEqual(['channel']);
  });

  it('names the first required option that is empty', () => {
    expect(sendable(start)).toEqual({ kind: 'missing', option: 'channel' });
    expect(sendable(fill(start, 'channel', { text: '#général', value: '1' }))).toEqual({
      kind: 'missing',
      option: 'time',
    });
  });

  it('sends ids, choices, numbers and truths as Discord does', () => {
    const all = fill(
      fill(fill(ready, 'days', { text: 'Every day', value: 'all' }), 'count', { text: '3', value: null }),
      'pause',
      {
        text: 'Faux',
        value: 'false',
      },
    );
    expect(sendable(all)).toEqual({
      kind: 'ready',
      options: { channel: '1', time: '08:00', days: 'all', count: 3, pause: false },
    });
  });

  it('refuses free text where a choice is asked, and words where a number is', () => {
    expect(sendable(fill(ready, 'days', { text: 'often', value: null }))).toEqual({ kind: 'invalid', option: 'days' });
    expect(sendable(fill(ready, 'count', { text: '2.5', value: null }))).toEqual({ kind: 'number', option: 'count' });
    expect(filled(fill(ready, 'count', { text: 'x', value: null }))).toEqual({ channel: '1', time: '08:00' });
  });

  it('sends any free text as it stands, but for the space around it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (text) => {
          const draft = fill(begin(titled('define')), 'term', { text, value: null });
          expect(sendable(draft)).toEqual({ kind: 'ready', options: { term: text.trim() } });
        },
      ),
    );
  });
});
