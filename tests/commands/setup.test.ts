import { describe, expect, it } from 'vitest';
import { setup } from '../../commands/setup.ts';
import type { CommandInput, Message } from '../../src/command.ts';
import { unset } from '../../src/tutor/settings.ts';
import { buttonsOf, wordsOf } from '../scores/stage.ts';
import { sampleServer } from '../store/samples.ts';
import { paris } from '../tutor/rounds/class.ts';
import { openClassroom, type Classroom } from './classroom.ts';

const fresh = () => openClassroom({ servers: [unset('s1', 'Promo 2027')] });
const channel = (missing: readonly string[] = []) => ({ channel: { id: '900', name: 'quiz', missing } });
const run = (room: Classroom, subcommand: string, over: Partial<CommandInput> = {}) =>
  setup.execute(room.command(subcommand, over), room.tutor) as Promise<Message>;
const daily = (room: Classroom, options: CommandInput['options'] = {}, over: Partial<CommandInput> = {}) =>
  run(room, 'daily', { options: { channel: '900', time: '8:00', ...options }, channels: channel(), ...over });
const press = (room: Classroom, ids: readonly string[], values: readonly string[] = []) =>
  setup.press!(room.pressed(ids, { values }), room.tutor) as Promise<Message>;

describe('/setup daily', () => {
  it('sets the question of the day with a channel and a time, and shows the next three with local times', async () => {
    const room = await fresh();
    const reply = await daily(room);
    expect(reply).toMatchObject({ visibility: 'private', tone: 'good' });
    expect(room.settings.of('s1')).toMatchObject({
      name: 'Promo 2027',
      setupBy: 't1',
      daily: {
        channelId: '900',
        time: '08:00',
        days: [1, 2, 3, 4, 5],
        reveal: null,
        feedback: 'at-once',
        since: room.now,
      },
    });
    const words = wordsOf(reply);
    expect(words).toContain('Une question à 08:00, du lundi au vendredi (Europe/Paris)');
    expect(words).toMatch(/lundi 23 novembre à 08:00[^]*mardi 24 novembre à 08:00[^]*mercredi 25 novembre à 08:00/u);
    expect(buttonsOf(reply).map(({ id }) => id)).toEqual(['setup:test', 'setup:preview', 'setup:now']);
  });

  it('counts at once, and not for the time of today that is past', async () => {
    const room = await fresh();
    room.now = paris('2026-11-23T09:00');
    await daily(room);
    await room.tick(paris('2026-11-23T09:01'));
    expect(room.post.messages).toEqual([]);
    await room.tick(paris('2026-11-24T08:00'));
    expect(room.post.messages).toHaveLength(1);
  });

  it('keeps what is not said again', async () => {
    const room = await fresh();
    await daily(room, {
      days: 'lun, mer',
      reveal: '18h',
      feedback: 'at-reveal-change',
      timezone: 'Asia/Tokyo',
      'closed-book': true,
    });
    await daily(room, { time: '09:30' });
    expect(room.settings.of('s1')).toMatchObject({
      timezone: 'Asia/Tokyo',
      daily: {
        time: '09:30',
        days: [1, 3],
        reveal: '18:00',
        feedback: 'at-reveal',
        allowChange: true,
        holdTerms: true,
      },
    });
    await daily(room, { reveal: 'next', feedback: 'at-once' });
    expect(room.settings.of('s1').daily).toMatchObject({ reveal: null, feedback: 'at-once', allowChange: false });
  });

  it('names each permission that is missing and how to grant it', async () => {
    const room = await fresh();
    const reply = await daily(room, {}, { channels: channel(['SendMessages', 'ReadMessageHistory']) });
    expect(reply.tone).toBe('warning');
    const words = wordsOf(reply);
    for (const name of ['#quiz', 'Envoyer des messages', 'Voir les anciens messages', 'Réglages du salon'])
      expect(words).toContain(name);
    const english = await daily(room, {}, { channels: channel(['ViewChannel']), language: 'en' });
    expect(wordsOf(english)).toContain('View Channels');
  });

  it('says when the role will notify nobody', async () => {
    const room = await fresh();
    const reply = await daily(room, {}, { roles: { role: { id: '77', name: 'L3', mentionable: false } } });
    expect(wordsOf(reply)).toContain('@L3 ne préviendra personne');
    await press(room, ['unmention']);
    expect(room.settings.of('s1').daily?.roleId).toBeNull();
  });

  it('refuses what it cannot read, naming it, and changes nothing', async () => {
    const room = await fresh();
    for (const [option, value] of [
      ['time', '25:00'],
      ['days', 'jamais'],
      ['reveal', 'tard'],
      ['timezone', 'Mars/Olympus'],
    ] as const) {
      const reply = await daily(room, { [option]: value });
      expect(reply.tone).toBe('warning');
      expect(wordsOf(reply)).toContain(`« ${value} »`);
    }
    expect(room.settings.of('s1').daily).toBeNull();
  });

  it('says so when the notes give no question', async () => {
    const room = await openClassroom({ bank: [], servers: [unset('s1')] });
    expect(wordsOf(await daily(room))).toContain('ne donnent pas encore de question');
  });

  it('ends a suspension, and lets its cause be told anew', async () => {
    const room = await openClassroom({ servers: [sampleServer({ notifyChannelId: '950' })] });
    room.post.missingIn.set('900', null);
    await room.tick(paris('2026-11-23T08:00'));
    await daily(room, {}, { channels: { channel: { id: '901', name: 'autre', missing: [] } } });
    expect(room.settings.of('s1').suspended).toBeNull();
    expect(await room.rounds.problems('s1')).toEqual([]);
  });

  it('proposes zones with the time there, days and reveals as they are typed', async () => {
    const room = await fresh();
    const suggest = async (name: string, value: string) =>
      setup.autocomplete!({ ...room.command('daily'), focused: { name, value } }, room.tutor);
    expect((await suggest('timezone', ''))[0]).toEqual({
      name: 'Europe/Paris (il y est 07:30)',
      value: 'Europe/Paris',
    });
    expect((await suggest('timezone', 'new yo'))[0]?.value).toBe('America/New_York');
    expect((await suggest('timezone', 'utc')).map(({ value }) => value)).toContain('Etc/UTC');
    expect(await suggest('days', 'lun mer ven')).toEqual([{ name: 'lundi, mercredi, vendredi', value: '135' }]);
    expect((await suggest('days', ''))[0]?.value).toBe('12345');
    expect((await suggest('reveal', '18'))[0]?.value).toBe('next');
    expect((await suggest('reveal', '18h'))[0]?.value).toBe('18:00');
  });
});

describe('the buttons of /setup', () => {
  it('test posts and removes a message, or says what is missing', async () => {
    const room = await openClassroom();
    expect(await press(room, ['test'])).toMatchObject({ tone: 'good' });
    expect(room.post.messages).toMatchObject([{ removed: true }]);
    room.post.missingIn.set('900', ['SendMessages']);
    expect(wordsOf(await press(room, ['test']))).toContain('Envoyer des messages');
  });

  it('now posts today’s question, once', async () => {
    const room = await openClassroom();
    expect(wordsOf(await press(room, ['now']))).toContain('est posée');
    expect(wordsOf(await run(room, 'now'))).toContain('déjà posée');
    expect(room.post.messages).toHaveLength(1);
    expect(wordsOf(await run(await fresh(), 'now'))).toContain('/setup daily');
  });

  it('preview shows the answers, and a skip replaces the question for good', async () => {
    const room = await openClassroom();
    const before = await run(room, 'preview');
    expect(before.visibility).toBe('private');
    expect(wordsOf(before).match(/✓/gu)).toHaveLength(3);
    const [skip] = buttonsOf(before);
    const after = await press(room, skip!.id.split(':').slice(1));
    expect(after.update).toBe(true);
    expect(buttonsOf(after).map(({ id }) => id)).not.toContain(skip!.id);
    expect(wordsOf(await run(await fresh(), 'preview'))).toContain('/setup daily');
  });

  it('answers an old button kindly', async () => {
    const room = await openClassroom();
    expect((await press(room, ['nothing'])).tone).toBe('warning');
  });
});

describe('the other settings', () => {
  it('courses are chosen from a list, all of them included', async () => {
    const room = await openClassroom();
    const reply = await run(room, 'courses');
    expect(reply.blocks.find(({ kind }) => kind === 'select')).toMatchObject({
      max: 3,
      options: [{ value: '*', selected: true }, { value: 'reseaux' }, { value: 'chimie' }],
    });
    await press(room, ['courses'], ['chimie', 'inconnu']);
    expect(room.settings.of('s1').courses).toEqual(['chimie']);
    await press(room, ['courses'], ['*', 'chimie']);
    expect(room.settings.of('s1').courses).toBeNull();
  });

  it('semester, pause, report, language, look-ups and leaderboard say what now holds', async () => {
    const room = await openClassroom();
    expect(wordsOf(await run(room, 'semester', { options: { start: '2026-09-01', end: '2027-01-31' } }))).toContain(
      'mardi 1er septembre',
    );
    expect((await run(room, 'semester', { options: { start: '2027-01-31', end: '2026-09-01' } })).tone).toBe('warning');
    expect((await run(room, 'semester', { options: { start: 'hier', end: '2026-09-01' } })).tone).toBe('warning');
    await run(room, 'pause', { options: { until: '2026-12-06' } });
    expect(room.settings.of('s1').pausedUntil).toBe('2026-12-06');
    expect((await run(room, 'pause', { options: { until: '2026-11-01' } })).tone).toBe('warning');
    await run(room, 'pause');
    expect(room.settings.of('s1').pausedUntil).toBeNull();
    await run(room, 'report', { channels: { channel: { id: '960', name: 'profs', missing: [] } } });
    expect(room.settings.of('s1').reportChannelId).toBe('960');
    await run(room, 'report');
    expect(room.settings.of('s1').reportChannelId).toBeNull();
    await run(room, 'language', { options: { language: 'en' } });
    await run(room, 'lookups', { options: { lookups: 'public' } });
    await run(room, 'leaderboard', { options: { shown: false } });
    expect(room.settings.of('s1')).toMatchObject({ language: 'en', lookups: 'public', leaderboard: false });
  });
});

describe('/setup show', () => {
  it('says that all is well, when the next questions come, and what is set', async () => {
    const room = await openClassroom();
    const reply = await run(room, 'show');
    expect(reply.tone).toBe('good');
    const words = wordsOf(reply);
    for (const said of [
      'Promo 2027',
      'Tout est prêt',
      'du lundi au vendredi',
      'lundi 23 novembre à 08:00',
      '20 questions jamais posées',
      'avec la question suivante',
    ])
      expect(words).toContain(said);
  });

  it('says what is missing on a new server, and what went wrong on another', async () => {
    expect(wordsOf(await run(await fresh(), 'show'))).toContain('/setup daily');
    const room = await openClassroom();
    room.post.missingIn.set('900', ['SendMessages']);
    await room.tick(paris('2026-11-23T08:00'));
    const reply = await run(room, 'show');
    expect(reply.tone).toBe('warning');
    expect(wordsOf(reply)).toContain('Envoyer des messages');
  });
});

it('registers within Discord’s limits, for teachers only', () => {
  expect(setup).toMatchObject({ forTeachers: true, data: { default_member_permissions: '32' } });
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'description' && typeof inner === 'string') texts.push(inner);
      if (name === 'description_localizations') texts.push(...Object.values(inner as Record<string, string>));
      collect(inner);
    }
  };
  collect(setup.data);
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => text.length === 0 || text.length > 100)).toEqual([]);
});
