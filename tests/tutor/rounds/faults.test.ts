import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/storage/memory.ts';
import type { Checkpoint } from '../../../src/tutor/rounds/ground.ts';
import { sampleServer } from '../../store/samples.ts';
import { wordsOf } from './fake-post.ts';
import { MINUTE, openClass, paris, questions, type ClassRoom } from './class.ts';

const monday = paris('2026-11-23T08:00');
const tuesday = paris('2026-11-24T08:00');
const daily = sampleServer().daily!;
const HOUR = 60 * MINUTE;

const openQuestions = (room: ClassRoom) => room.post.in('900').filter(({ first }) => first.buttons.length > 1);
const lessons = (room: ClassRoom) =>
  room.post.in('900').filter(({ first }) => /La réponse (?:d|de)/u.test(wordsOf(first)));

/** Dies at the first time that it comes to the point: nothing after it happens. */
const dyingAt = (point: Checkpoint) => {
  let alive = true;
  return (name: Checkpoint): void => {
    if (name !== point || !alive) return;
    alive = false;
    throw new Error(`killed at ${point}`);
  };
};
/** As a kill would leave it: the lease is still held. */
const keepLeases = (store: ReturnType<typeof memoryStore>) => ({ ...store, release: async () => {} });

describe('whatever is lost between the claim and its record', () => {
  const points: readonly Checkpoint[] = ['before-claim', 'after-claim', 'before-post', 'after-post', 'after-record'];
  for (const point of points)
    it(`there is one question after a death at "${point}"`, async () => {
      const store = memoryStore();
      const room = await openClass({ store: keepLeases(store), checkpoint: dyingAt(point) });
      await room.tick(monday);
      const later = await openClass({ store, post: room.post, now: room.now, prefix: 'later' });
      for (let minute = 0; minute < 6; minute += 1) await later.tick(monday + minute * MINUTE);
      expect(openQuestions(later)).toHaveLength(1);
      const [round, ...others] = await later.rounds.recent('s1', 5);
      expect(others).toEqual([]);
      expect(round).toMatchObject({ state: 'posted', messageId: openQuestions(later)[0]!.id });
    });

  it('the same bytes are posted again, whatever the notes have become', async () => {
    const room = await openClass({ checkpoint: dyingAt('before-post') });
    await room.tick(monday);
    const kept = (await room.store.roundOn('s1', '2026-11-23'))!.announcement;
    const later = await openClass({
      store: room.store,
      post: room.post,
      bank: questions(3),
      now: monday + 2 * MINUTE,
      prefix: 'x',
    });
    await later.tick();
    expect(openQuestions(later)[0]!.first).toEqual(JSON.parse(kept));
  });

  it('a lost answer of Discord posts nothing twice, a lost request is made again', async () => {
    for (const fault of ['lost', 'vanished'] as const) {
      const room = await openClass();
      room.post.nextSends.push(fault);
      for (let minute = 0; minute < 3; minute += 1) await room.tick(monday + minute * MINUTE);
      expect(openQuestions(room)).toHaveLength(1);
      expect((await room.rounds.recent('s1', 1))[0]).toMatchObject({ state: 'posted' });
    }
  });

  it('Discord down for minutes makes the question late, not absent', async () => {
    const room = await openClass();
    room.post.nextSends.push(...Array.from({ length: 5 }, () => ({ kind: 'later', retryAfter: 1_000 }) as const));
    for (let minute = 0; minute < 8; minute += 1) await room.tick(monday + minute * MINUTE);
    expect(openQuestions(room)).toHaveLength(1);
  });

  it('nothing is posted again where absence cannot be proved; the teacher is told once, and it goes on once mended', async () => {
    const room = await openClass({ servers: [sampleServer({ setupBy: 't1' })] });
    room.post.nextSends.push('lost');
    await room.tick(monday);
    room.post.missingIn.set('900', ['ReadMessageHistory']);
    for (let minute = 1; minute < 4; minute += 1) await room.tick(monday + minute * MINUTE);
    expect(openQuestions(room)).toHaveLength(1);
    expect(room.settings.of('s1').suspended).toMatchObject({ reason: 'history' });
    expect(room.post.directs).toHaveLength(1);
    expect(wordsOf(room.post.directs[0]!.announcement)).toContain('Voir les anciens messages');
    room.post.missingIn.set('900', []);
    await room.tick(monday + 5 * MINUTE);
    expect(room.settings.of('s1').suspended).toBeNull();
    expect((await room.rounds.recent('s1', 1))[0]).toMatchObject({ state: 'posted' });
    expect(await room.rounds.problems('s1')).toEqual([]);
  });

  it('a claim that stays unposted past the window is given up, and told', async () => {
    const room = await openClass({ servers: [sampleServer({ setupBy: 't1' })] });
    for (let minute = 0; minute < 3; minute += 1) room.post.nextSends.push('vanished');
    for (let minute = 0; minute < 3; minute += 1) await room.tick(monday + minute * MINUTE);
    await room.tick(monday + 7 * HOUR);
    expect(openQuestions(room)).toHaveLength(0);
    expect(wordsOf(room.post.directs[0]!.announcement)).toContain('lundi 23 novembre');
    await room.tick(tuesday);
    expect(openQuestions(room)).toHaveLength(1);
  });
});

describe('whatever is lost during the reveal', () => {
  for (const point of ['reveal-closed', 'reveal-edited', 'reveal-sent'] as const)
    it(`its lesson of its own is told once after a death at "${point}"`, async () => {
      const store = memoryStore();
      const servers = [sampleServer({ daily: { ...daily, reveal: '18:00' } })];
      const room = await openClass({ store: keepLeases(store), servers, checkpoint: dyingAt(point) });
      await room.tick(monday);
      const evening = paris('2026-11-23T18:00');
      await room.tick(evening);
      const later = await openClass({ store, post: room.post, servers, now: evening, prefix: 'later' });
      for (let minute = 1; minute < 5; minute += 1) await later.tick(evening + minute * MINUTE);
      expect(lessons(later)).toHaveLength(1);
      expect(room.post.messages[0]!.announcement.buttons).toEqual([]);
      expect((await later.rounds.recent('s1', 1))[0]).toMatchObject({
        state: 'closed',
        revealMessageId: lessons(later)[0]!.id,
      });
    });

  for (const point of [
    'before-claim',
    'after-claim',
    'before-post',
    'after-post',
    'after-record',
    'reveal-edited',
  ] as const)
    it(`its lesson in the next question is told once after a death at "${point}"`, async () => {
      const store = memoryStore();
      const first = await openClass({ store });
      await first.tick(monday);
      const room = await openClass({
        store: keepLeases(store),
        post: first.post,
        prefix: 'dying',
        checkpoint: dyingAt(point),
      });
      await room.tick(tuesday);
      const later = await openClass({ store, post: first.post, now: tuesday, prefix: 'later' });
      for (let minute = 1; minute < 6; minute += 1) await later.tick(tuesday + minute * MINUTE);
      expect(openQuestions(later)).toHaveLength(2);
      expect(lessons(later)).toHaveLength(1);
      const [, old] = await later.rounds.recent('s1', 5);
      expect(old).toMatchObject({ state: 'closed', revealMessageId: openQuestions(later)[1]!.id });
      expect(later.post.messages[0]!.announcement.buttons).toEqual([]);
    });

  it('the lesson is told although the old message is gone, or may not be edited', async () => {
    for (const kind of ['message-gone', 'too-many-edits'] as const) {
      const room = await openClass({ servers: [sampleServer({ daily: { ...daily, reveal: '18:00' } })] });
      await room.tick(monday);
      room.post.nextEdits.push({ kind });
      await room.tick(paris('2026-11-23T18:00'));
      expect(lessons(room)).toHaveLength(1);
    }
  });

  it('the old message is closed later where it cannot be edited for now, by one edit', async () => {
    for (const reveal of ['18:00', null]) {
      const room = await openClass({ servers: [sampleServer({ daily: { ...daily, reveal } })] });
      await room.tick(monday);
      room.post.nextEdits.push(
        { kind: 'later', retryAfter: 600_000 },
        { kind: 'too-many-edits' },
        { kind: 'uncertain' },
      );
      const due = reveal === null ? tuesday : paris('2026-11-23T18:00');
      for (let minute = 0; minute < 6; minute += 1) await room.tick(due + minute * MINUTE);
      expect(lessons(room)).toHaveLength(1);
      expect(room.post.messages[0]).toMatchObject({ edits: 1, announcement: { buttons: [] } });
    }
  });

  it('a lesson whose answer was lost is not told again, nor repeated in the next question', async () => {
    const room = await openClass({ servers: [sampleServer({ daily: { ...daily, reveal: '18:00' } })] });
    await room.tick(monday);
    room.post.nextSends.push('lost');
    const evening = paris('2026-11-23T18:00');
    for (let minute = 0; minute < 3; minute += 1) await room.tick(evening + minute * MINUTE);
    await room.tick(tuesday);
    expect(lessons(room)).toHaveLength(1);
  });
});

describe('two processes on one database', () => {
  it('post one question and tell one lesson', async () => {
    const first = await openClass();
    const second = await openClass({ store: first.store, post: first.post, prefix: 'other' });
    for (const day of [monday, tuesday])
      for (let minute = 0; minute < 4; minute += 1)
        await Promise.all([first.tick(day + minute * MINUTE), second.tick(day + minute * MINUTE)]);
    expect(openQuestions(first)).toHaveLength(2);
    expect(lessons(first)).toHaveLength(1);
    expect(first.post.messages[0]!.edits).toBe(1);
  });
});

describe('time that does not behave', () => {
  it('asks late within the window, once, and says so', async () => {
    const room = await openClass();
    await room.tick(monday + 2 * HOUR);
    expect(wordsOf(openQuestions(room)[0]!.first)).toContain('prévue à 08:00');
    expect((await room.rounds.recent('s1', 1))[0]).toMatchObject({ late: true });
  });

  it('skips what is too late, tells the teacher once, and goes on the next day', async () => {
    const room = await openClass({
      servers: [sampleServer({ notifyChannelId: '950', daily: { ...daily, since: paris('2026-11-23T00:00') } })],
    });
    for (let minute = 0; minute < 3; minute += 1) await room.tick(monday + 7 * HOUR + minute * MINUTE);
    expect(openQuestions(room)).toHaveLength(0);
    expect(room.post.in('950')).toHaveLength(1);
    await room.tick(tuesday);
    expect(openQuestions(room)).toHaveLength(1);
    expect(await room.rounds.problems('s1')).toEqual([]);
  });

  it('asks nothing twice when the clock steps back', async () => {
    const room = await openClass();
    await room.tick(monday);
    for (const back of [-1, -60, -24 * 60, 1]) await room.tick(monday + back * MINUTE);
    expect(openQuestions(room)).toHaveLength(1);
  });

  it('asks nothing during a pause', async () => {
    const room = await openClass({ servers: [sampleServer({ pausedUntil: '2026-11-24' })] });
    for (const day of [monday, tuesday]) await room.tick(day);
    expect(openQuestions(room)).toHaveLength(0);
    await room.tick(paris('2026-11-25T08:00'));
    expect(openQuestions(room)).toHaveLength(1);
  });
});

describe('Discord’s ways', () => {
  it('an outage is not a departure: nothing is suspended, and the question comes late', async () => {
    const room = await openClass();
    room.post.unreachable.add('s1');
    await room.tick(monday);
    expect(room.settings.of('s1').suspended).toBeNull();
    room.post.unreachable.delete('s1');
    await room.tick(monday + HOUR);
    expect(openQuestions(room)).toHaveLength(1);
  });

  it('a channel that is gone suspends with a reason, told once, by the channel named for it', async () => {
    const room = await openClass({ servers: [sampleServer({ notifyChannelId: '950', setupBy: 't1' })] });
    room.post.missingIn.set('900', null);
    for (let minute = 0; minute < 4; minute += 1) await room.tick(monday + minute * MINUTE);
    expect(room.settings.of('s1').suspended).toMatchObject({ reason: 'channel-gone' });
    expect(room.post.in('950')).toHaveLength(1);
    expect(room.post.directs).toHaveLength(0);
  });

  it('closed direct messages are normal: the problem stays in what /setup show reads', async () => {
    const room = await openClass({ servers: [sampleServer({ setupBy: 't1' })] });
    room.post.closedDirects.add('t1');
    room.post.missingIn.set('900', ['SendMessages']);
    await room.tick(monday);
    expect((await room.rounds.problems('s1')).map(({ cause }) => cause)).toEqual(['no-access']);
    expect(room.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a question that waited for its channel goes to the new one', async () => {
    const room = await openClass();
    room.post.missingIn.set('900', null);
    await room.tick(monday);
    await room.save({ daily: { ...daily, channelId: '901' }, suspended: null });
    await room.tick(monday + 2 * MINUTE);
    expect(room.post.in('901')).toHaveLength(1);
    expect((await room.rounds.recent('s1', 1))[0]).toMatchObject({ channelId: '901', state: 'posted' });
  });

  it('a role that is gone is left out, and told', async () => {
    const room = await openClass({ servers: [sampleServer({ daily: { ...daily, roleId: '77' } })] });
    room.post.roles.set('77', 'gone');
    await room.tick(monday);
    expect(openQuestions(room)[0]!.first.roleId).toBeNull();
    expect((await room.rounds.problems('s1')).map(({ cause }) => cause)).toEqual(['role-gone']);
  });

  it('one failing server never holds up another', async () => {
    const store = memoryStore();
    const failing = {
      ...store,
      rounds: async (id: string, range?: Parameters<typeof store.rounds>[1]) => {
        if (id === 's0') throw new Error('disk I/O error');
        return store.rounds(id, range);
      },
    };
    const room = await openClass({ store: failing, servers: [sampleServer({ serverId: 's0' }), sampleServer()] });
    await room.tick(monday);
    expect(openQuestions(room)).toHaveLength(1);
    expect(room.logged.some(({ level, message }) => level === 'error' && message.includes('"s0"'))).toBe(true);
  });

  it('leaves a server alone after the bot was removed, and deletes nothing', async () => {
    const room = await openClass({ servers: [sampleServer({ leftAt: 1 })] });
    await room.tick(monday);
    expect(room.post.messages).toEqual([]);
    expect(await room.store.server('s1')).not.toBeNull();
  });
});

describe('the bank', () => {
  it('that is empty posts nothing and tells the teacher once', async () => {
    const room = await openClass({ bank: [], servers: [sampleServer({ notifyChannelId: '950' })] });
    for (const hours of [0, 1, 7]) await room.tick(monday + hours * HOUR);
    expect(openQuestions(room)).toHaveLength(0);
    expect(room.post.in('950')).toHaveLength(1);
    expect((await room.rounds.problems('s1')).map(({ cause }) => cause)).toEqual(['empty-bank']);
  });

  it('that lasts less than a week is told while there is time', async () => {
    const room = await openClass({ bank: questions(6), servers: [sampleServer({ notifyChannelId: '950' })] });
    await room.tick(monday);
    expect(await room.rounds.problems('s1')).toEqual([]);
    await room.tick(tuesday);
    expect((await room.rounds.problems('s1')).map(({ cause, values }) => [cause, values['left']])).toEqual([
      ['bank-low', '4'],
    ]);
    expect(wordsOf(room.post.in('950')[0]!.announcement)).toContain('pour 4 jours');
  });

  it('whose many questions are on few facts is told while there is time: a fact rests for a week', async () => {
    const bank = questions(20).map((question, at) => ({ ...question, factId: `f${at % 4}` }));
    const room = await openClass({ bank, servers: [sampleServer({ notifyChannelId: '950' })] });
    await room.tick(monday);
    expect((await room.rounds.problems('s1')).map(({ cause, values }) => [cause, values['left']])).toEqual([
      ['bank-low', '4'],
    ]);
  });
});
