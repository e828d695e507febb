import { describe, expect, it } from 'vitest';
import { sampleServer } from '../../store/samples.ts';
import { wordsOf } from './fake-post.ts';
import { openClass, MINUTE, paris, questions } from './class.ts';

const monday = paris('2026-11-23T08:00');
const tuesday = paris('2026-11-24T08:00');
const daily = sampleServer().daily!;
const withDaily = (change: Partial<typeof daily>) => [sampleServer({ daily: { ...daily, ...change } })];

describe('a day of the class', () => {
  it('posts one question at its minute, whole, with a button a choice', async () => {
    const room = await openClass({ servers: withDaily({ roleId: '77' }) });
    await room.tick(monday - MINUTE);
    expect(room.post.messages).toEqual([]);
    for (let minute = 0; minute < 5; minute += 1) await room.tick(monday + minute * MINUTE);
    expect(room.post.messages).toHaveLength(1);
    const [sent] = room.post.messages;
    const [round] = await room.rounds.recent('s1', 5);
    expect(round).toMatchObject({
      state: 'posted',
      date: '2026-11-23',
      messageId: sent?.id,
      postedAt: monday,
      late: false,
    });
    const lines = wordsOf(sent!.announcement).split('\n');
    expect(lines[0]).toMatch(/^@77 Question numéro \d+ \?$/u);
    expect(lines.slice(1, 4).map((line) => line.slice(0, 3))).toEqual(['A. ', 'B. ', 'C. ']);
    expect(sent?.announcement.buttons.map(({ id, label }) => [id, label])).toEqual([
      [`daily:${round!.id}:0`, 'A'],
      [`daily:${round!.id}:1`, 'B'],
      [`daily:${round!.id}:2`, 'C'],
    ]);
    expect(sent?.announcement.roleId).toBe('77');
  });

  it('hides the teacher’s hint until the reader asks for it', async () => {
    const bank = questions(1).map((question) => ({ ...question, hint: 'compte sur tes doigts' }));
    const room = await openClass({ bank });
    await room.tick(monday);
    expect(wordsOf(room.post.messages[0]!.announcement)).toContain('Indice\u00a0: ||compte sur tes doigts||');
  });

  it('tells nothing of the answer on the open question', async () => {
    const room = await openClass();
    await room.tick(monday);
    const text = JSON.stringify(room.post.messages[0]!.announcement);
    for (const leak of ['Parce que', 'ce que disent', 'Partie', '"q1"', '"f1"', 'reseaux'])
      expect(text).not.toContain(leak);
  });

  it('shows the choices in the order that is kept, the key among them', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    const lines = wordsOf(room.post.messages[0]!.announcement).split('\n');
    round!.order.forEach((choice, place) => expect(lines[1 + place]).toContain(round!.question.choices[choice]!.text));
    expect(round!.key.map((place) => round!.order[place])).toEqual(round!.question.answer);
  });

  it('keeps two servers apart: time, zone, question, answers', async () => {
    const tokyo = sampleServer({ serverId: 's2', timezone: 'Asia/Tokyo', daily: { ...daily, channelId: '901' } });
    const room = await openClass({ servers: [sampleServer(), tokyo] });
    await room.tick(Temporal.ZonedDateTime.from('2026-11-24T08:00[Asia/Tokyo]').epochMilliseconds);
    expect(room.post.in('901')).toHaveLength(1);
    expect(room.post.in('900')).toHaveLength(0);
    await room.tick(tuesday);
    expect(room.post.in('900')).toHaveLength(1);
    const [here] = await room.rounds.recent('s1', 1);
    await room.press(here!.id, 'm1', 0);
    expect(await room.store.answers('s2')).toEqual([]);
  });

  it('never asks the same question twice while others are left', async () => {
    const room = await openClass({ bank: questions(10), servers: withDaily({ days: [1, 2, 3, 4, 5, 6, 7] }) });
    for (let day = 0; day < 10; day += 1) await room.tick(monday + day * 24 * 60 * MINUTE);
    const asked = (await room.rounds.recent('s1', 20)).map(({ question }) => question.id);
    expect(new Set(asked).size).toBe(10);
  });
});

describe('a press', () => {
  it('tells right or wrong at once by default, and counts once', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    const right = round!.key[0]!;
    expect(await room.press(round!.id, 'm1', right)).toMatchObject({
      outcome: { kind: 'recorded' },
      choice: right,
      mayTell: true,
      right: true,
    });
    const wrong = (right + 1) % 3;
    expect(await room.press(round!.id, 'm1', wrong)).toMatchObject({
      outcome: { kind: 'already-answered' },
      choice: right,
      right: true,
    });
    expect(await room.press(round!.id, 'm2', wrong)).toMatchObject({ right: false });
    expect(await room.rounds.distribution(round!.id)).toMatchObject({ total: 2 });
  });

  it('keeps the result for the reveal where the teacher chose so', async () => {
    const room = await openClass({ servers: withDaily({ feedback: 'at-reveal', allowChange: true }) });
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(await room.press(round!.id, 'm1', 0)).toMatchObject({ mayTell: false, choice: 0 });
    expect((await room.press(round!.id, 'm1', 1)).outcome.kind).toBe('changed');
    await room.tick(tuesday);
    expect(await room.press(round!.id, 'm1', 2)).toMatchObject({
      outcome: { kind: 'closed' },
      choice: 1,
      mayTell: true,
    });
  });

  it('is answered from the store after a restart, and refused for a foreign or impossible button', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    const later = await room.restart();
    expect((await later.press(round!.id, 'm1', 0)).outcome.kind).toBe('recorded');
    for (const choice of [3, -1, 0.5, Number.NaN])
      expect((await later.press(round!.id, 'm2', choice)).outcome.kind).toBe('unknown');
    expect((await later.press('nothing', 'm2', 0)).outcome.kind).toBe('unknown');
  });

  it('holds the terms of the open question back, and lets them go at the reveal', async () => {
    const room = await openClass({ servers: withDaily({ reveal: '18:00' }) });
    expect(room.rounds.heldTerms('s1')).toEqual([]);
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(room.rounds.heldTerms('s1')).toEqual(round!.question.termIds);
    const later = await room.restart();
    await later.tick(monday + MINUTE);
    expect(later.rounds.heldTerms('s1')).toEqual(round!.question.termIds);
    await later.tick(paris('2026-11-23T18:00'));
    expect(later.rounds.heldTerms('s1')).toEqual([]);
  });
});

describe('the reveal', () => {
  it('says of what the notes say it, for the right choice and for the trap', async () => {
    const bank = questions(3).map((question) => ({
      ...question,
      explanation: { ...question.explanation!, text: 'SAAS' },
      explanationOf: 'Dropbox',
      choices: question.choices.map((choice) => ({ ...choice, of: 'Technologies' })),
    }));
    const room = await openClass({ bank, servers: withDaily({ reveal: '18:00' }) });
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    await room.press(round!.id, 'm1', (round!.key[0]! + 1) % 3);
    await room.tick(paris('2026-11-23T18:00'));
    for (const { announcement } of room.post.messages) {
      expect(wordsOf(announcement)).toContain('Ce que les notes disent de « Dropbox »');
      expect(wordsOf(announcement)).toContain('(dans les notes : Technologies)');
    }
    expect(room.post.messages).toHaveLength(2);
  });

  it('closes the old message and tells its lesson in the next question’s, once', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [first] = await room.rounds.recent('s1', 1);
    const right = first!.key[0]!;
    for (const [member, choice] of [
      ['m1', right],
      ['m2', (right + 1) % 3],
      ['m3', right],
    ] as const) {
      await room.store.seen('s1', member, `Nom ${member}`);
      await room.press(first!.id, member, choice);
    }
    for (let minute = 0; minute < 3; minute += 1) await room.tick(tuesday + minute * MINUTE);
    expect(room.post.messages).toHaveLength(2);
    const [old, next] = room.post.messages;
    expect(old).toMatchObject({ edits: 1, announcement: { buttons: [] } });
    expect(wordsOf(old!.announcement)).toContain('Nom m1, Nom m3');
    expect(wordsOf(old!.announcement)).toContain(first!.question.explanation!.text);
    const words = wordsOf(next!.announcement);
    expect(words).toContain('La réponse d’hier');
    expect(words).toContain('2 sur 3 ont trouvé (67 %)');
    expect(words).toContain('✓ ');
    expect(JSON.stringify(next!.announcement)).toContain(`/channels/s1/900/${old!.id}`);
    expect(words.split('\n')[0]).toMatch(/^Question numéro/u);
    expect(await room.store.round(first!.id)).toMatchObject({
      state: 'closed',
      revealedAt: tuesday,
      revealMessageId: next!.id,
    });
  });

  it('tells its lesson in a message of its own at its time, once, and not again in the next question', async () => {
    const room = await openClass({ servers: withDaily({ reveal: '18:00' }) });
    await room.tick(monday);
    const [first] = await room.rounds.recent('s1', 1);
    const evening = paris('2026-11-23T18:00');
    for (let minute = -1; minute < 3; minute += 1) await room.tick(evening + minute * MINUTE);
    expect(room.post.messages).toHaveLength(2);
    expect(room.post.messages[0]).toMatchObject({ edits: 1 });
    expect(wordsOf(room.post.messages[1]!.announcement)).toContain('La réponse du jour');
    expect(room.rounds.revealAt(first!)).toBe(evening);
    await room.tick(tuesday);
    expect(room.post.messages).toHaveLength(3);
    expect(wordsOf(room.post.messages[2]!.announcement)).not.toContain('La réponse d');
  });

  it('names nobody who asked not to be named', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [first] = await room.rounds.recent('s1', 1);
    const member = { serverId: 's1', name: 'Vrai Nom', language: null };
    await room.store.saveMember({ ...member, memberId: 'm1', shown: 'hidden', pseudonym: null });
    await room.store.saveMember({ ...member, memberId: 'm2', shown: 'pseudonym', pseudonym: 'Renard' });
    for (const id of ['m1', 'm2']) await room.press(first!.id, id, 0);
    await room.tick(tuesday);
    const words = room.post.messages.map(({ announcement }) => wordsOf(announcement)).join('\n');
    expect(words).not.toContain('Vrai Nom');
    expect(words).toContain('Renard et 1 autre');
  });
});

describe('the teacher’s hand', () => {
  it('posts today’s question now, once', async () => {
    const room = await openClass();
    expect(await room.rounds.postNow('s1', room.now)).toMatchObject({ kind: 'posted' });
    expect(await room.rounds.postNow('s1', room.now)).toMatchObject({ kind: 'already' });
    await room.tick(monday);
    expect(room.post.messages).toHaveLength(1);
    await room.save({ daily: null });
    expect(await room.rounds.postNow('s1', room.now)).toEqual({ kind: 'not-set' });
  });

  it('previews the days as they will come, and skips a question for good', async () => {
    const room = await openClass();
    const before = await room.rounds.preview('s1', room.now, 3);
    expect(before.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    await room.rounds.skipForGood('s1', before[0]!.question.id, 't1', room.now);
    const after = await room.rounds.preview('s1', room.now, 3);
    expect(after.map(({ question }) => question.id)).not.toContain(before[0]!.question.id);
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(round?.question.id).toBe(after[0]!.question.id);
  });

  it('takes a question back: message, class and scores', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(await room.rounds.retract(round!.id, 't1', monday + MINUTE)).toMatchObject({
      state: 'closed',
      retracted: { by: 't1' },
    });
    expect(await room.rounds.retract(round!.id, 't1', monday + MINUTE)).toBeNull();
    expect(wordsOf(room.post.messages[0]!.announcement)).toContain('retirée');
    expect(wordsOf(room.post.messages[1]!.announcement)).toContain('lundi 23 novembre');
    expect((await room.press(round!.id, 'm1', 0)).outcome.kind).toBe('closed');
    await room.tick(tuesday);
    expect(wordsOf(room.post.messages[2]!.announcement)).not.toContain('La réponse d');
  });

  it('grades a question again, and tells the letters only once it is closed', async () => {
    const room = await openClass();
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(await room.rounds.regrade(round!.id, [7], 't1', monday)).toBeNull();
    expect(await room.rounds.regrade(round!.id, [], 't1', monday)).toBeNull();
    await room.rounds.regrade(round!.id, [0, 1], 't1', monday);
    expect(room.post.messages).toHaveLength(1);
    expect(await room.press(round!.id, 'm1', 1)).toMatchObject({ right: true });
    await room.tick(tuesday);
    await room.rounds.regrade(round!.id, [2], 't1', tuesday);
    expect(wordsOf(room.post.messages.at(-1)!.announcement)).toContain('Compte juste maintenant : C');
    expect(room.post.messages[0]!.edits).toBe(2);
  });

  it('tests the channel with a message that goes away', async () => {
    const room = await openClass();
    expect(await room.rounds.test('s1')).toEqual({ kind: 'works' });
    expect(room.post.in('900')).toEqual([]);
    room.post.missingIn.set('900', ['SendMessages']);
    expect(await room.rounds.test('s1')).toEqual({ kind: 'failed', reason: 'no-access', missing: ['SendMessages'] });
  });

  it('is told of a report once, whoever reports again', async () => {
    const room = await openClass({ servers: [sampleServer({ notifyChannelId: '950' })] });
    await room.tick(monday);
    const [round] = await room.rounds.recent('s1', 1);
    expect(await room.rounds.report(round!.id, 'm1', monday)).toBe('told');
    expect(await room.rounds.report(round!.id, 'm1', monday)).toBe('already');
    expect(await room.rounds.report(round!.id, 'm2', monday)).toBe('told');
    expect(await room.rounds.report('nothing', 'm2', monday)).toBe('unknown');
    expect(room.post.in('950')).toHaveLength(1);
  });
});
