/** What every store must do, whatever it stands on. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store.ts';
import { sampleRound, sampleServer } from './samples.ts';

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const press = (memberId: string, choice: number, change: { roundId?: string; at?: number } = {}) =>
      store.answer({ roundId: 'r1', memberId, choice, at: 2_000, ...change });

    it('gives back the settings of a server, and the last ones saved', async () => {
      expect(await store.server('s1')).toBeNull();
      await store.saveServer(sampleServer());
      await store.saveServer(sampleServer({ name: 'Promo 2028', courses: ['reseaux'] }));
      await store.saveServer(sampleServer({ serverId: 's0' }));
      expect(await store.server('s1')).toEqual(sampleServer({ name: 'Promo 2028', courses: ['reseaux'] }));
      expect((await store.servers()).map((server) => server.serverId)).toEqual(['s0', 's1']);
    });

    it('claims a day of a server once, and gives the round back whole', async () => {
      expect(await store.claim(sampleRound())).toBe('claimed');
      expect(await store.claim(sampleRound({ id: 'r2' }))).toBe('taken');
      expect(await store.claim(sampleRound({ id: 'r3', serverId: 's2' }))).toBe('claimed');
      expect(await store.claim(sampleRound({ id: 'r4', date: '2026-11-24' }))).toBe('claimed');
      expect(await store.round('r1')).toEqual(sampleRound());
      expect(await store.round('r2')).toBeNull();
      expect(await store.roundOn('s2', '2026-11-23')).toEqual(sampleRound({ id: 'r3', serverId: 's2' }));
      expect(await store.roundOn('s2', '2026-11-24')).toBeNull();
    });

    it('refuses the same round id on another day instead of losing one', async () => {
      await store.claim(sampleRound());
      await expect(store.claim(sampleRound({ date: '2026-11-24' }))).rejects.toThrow();
      expect(await store.round('r1')).toEqual(sampleRound());
    });

    it('lists rounds newest first, within a range', async () => {
      for (const day of [25, 23, 24]) await store.claim(sampleRound({ id: `r${day}`, date: `2026-11-${day}` }));
      const ids = async (range?: Parameters<Store['rounds']>[1]) =>
        (await store.rounds('s1', range)).map(({ id }) => id);
      expect(await ids()).toEqual(['r25', 'r24', 'r23']);
      expect(await ids({ limit: 2 })).toEqual(['r25', 'r24']);
      expect(await ids({ from: '2026-11-24' })).toEqual(['r25', 'r24']);
      expect(await ids({ to: '2026-11-23' })).toEqual(['r23']);
      expect(await store.rounds('s2')).toEqual([]);
    });

    it('knows the work that is left', async () => {
      const all = [
        sampleRound({ id: 'a', date: '2026-11-01', state: 'claimed', postedAt: null, messageId: null }),
        sampleRound({ id: 'b', date: '2026-11-02', state: 'posted' }),
        sampleRound({ id: 'c', date: '2026-11-03', state: 'closed', closedAt: 5 }),
        sampleRound({ id: 'd', date: '2026-11-04', state: 'closed', closedAt: 5, revealedAt: 6, messageClosedAt: 7 }),
        sampleRound({ id: 'f', date: '2026-11-06', state: 'closed', closedAt: 5, revealedAt: 6 }),
        sampleRound({ id: 'e', date: '2026-11-05', state: 'skipped' }),
      ];
      for (const round of all) await store.claim(round);
      const open = await store.openRounds();
      expect(open.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'f']);
      await store.updateRound('f', 'closed', { messageClosedAt: 8 });
      expect(await store.round('f')).toEqual({ ...all[4], messageClosedAt: 8 });
      expect(await store.openRounds()).toHaveLength(3);
      expect(open[0]).toEqual({
        id: 'a',
        serverId: 's1',
        date: '2026-11-01',
        state: 'claimed',
        channelId: '900',
        messageId: null,
        claimedAt: 1_000,
        postedAt: null,
        closedAt: null,
        revealedAt: null,
      });
      expect((await store.grading('s1')).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'f']);
    });

    it('changes a round only from the state that was expected', async () => {
      await store.claim(sampleRound({ state: 'claimed', messageId: null, postedAt: null }));
      expect(await store.updateRound('r1', 'posted', { closedAt: 7 })).toBe(false);
      expect(await store.updateRound('r1', 'claimed', { state: 'posted', messageId: '77', postedAt: 9 })).toBe(true);
      expect(await store.updateRound('r1', 'claimed', { state: 'posted', messageId: '78', postedAt: 9 })).toBe(false);
      expect(await store.updateRound('absent', 'claimed', { state: 'posted' })).toBe(false);
      const by = { at: 11, by: 't1' };
      expect(
        await store.updateRound('r1', 'posted', { key: [0, 2], retracted: by, revealMessageId: '5', revealedAt: 12 }),
      ).toBe(true);
      expect(await store.round('r1')).toMatchObject({
        state: 'posted',
        messageId: '77',
        key: [0, 2],
        retracted: by,
        revealMessageId: '5',
        revealedAt: 12,
      });
      expect(await store.grading('s1')).toEqual([
        {
          id: 'r1',
          date: '2026-11-23',
          state: 'posted',
          order: [2, 0, 1],
          key: [0, 2],
          feedback: 'at-once',
          revealedAt: 12,
          retracted: by,
        },
      ]);
    });

    it('gives a lease to one at a time, until it ends or is released', async () => {
      const lease = (now: number) => store.lease('round:r1', now, 1_000);
      expect([await lease(10), await lease(11), await lease(1_009)]).toEqual([true, false, false]);
      expect(await store.lease('round:r2', 11, 1_000)).toBe(true);
      expect([await lease(1_010), await lease(1_011)]).toEqual([true, false]);
      await store.release('round:r1', 2_010);
      expect(await lease(1_012)).toBe(true);
      expect(await lease(5)).toBe(true);
    });

    it('renews and releases a lease for whoever has it, and for nobody else', async () => {
      const lease = (now: number) => store.lease('round:r1', now, 1_000);
      expect(await lease(0)).toBe(true);
      expect(await store.renew('round:r1', 1_000, 1_500)).toBe(true);
      expect([await lease(1_200), await lease(1_600)]).toEqual([false, true]);
      expect(await store.renew('round:r1', 1_500, 3_000)).toBe(false);
      await store.release('round:r1', 1_500);
      expect(await lease(1_700)).toBe(false);
    });

    it('records one answer a member, the first', async () => {
      await store.claim(sampleRound());
      const answer = { roundId: 'r1', memberId: 'm1', choice: 2, at: 2_000, revision: 0 };
      expect(await press('m1', 2)).toEqual({ kind: 'recorded', answer });
      expect(await press('m1', 0, { at: 2_001 })).toEqual({ kind: 'already-answered', answer });
      expect(await store.answersOf('r1')).toEqual([answer]);
    });

    it('records one answer of a member who presses three buttons at the same moment', async () => {
      await store.claim(sampleRound());
      const outcomes = await Promise.all([press('m1', 0), press('m1', 1), press('m1', 2), press('m2', 2)]);
      expect(outcomes.map(({ kind }) => kind)).toEqual([
        'recorded',
        'already-answered',
        'already-answered',
        'recorded',
      ]);
      expect((await store.answersOf('r1')).map(({ memberId, choice }) => [memberId, choice])).toEqual([
        ['m1', 0],
        ['m2', 2],
      ]);
    });

    it('lets a mis-tap be changed once, where the round allows it', async () => {
      await store.claim(sampleRound({ feedback: 'at-reveal', allowChange: true }));
      expect((await press('m1', 0)).kind).toBe('recorded');
      expect((await press('m1', 0)).kind).toBe('already-answered');
      expect(await press('m1', 1)).toMatchObject({ kind: 'changed', answer: { choice: 1, revision: 1 } });
      expect(await press('m1', 2)).toMatchObject({ kind: 'already-answered', answer: { choice: 1, revision: 1 } });
      expect((await store.answersOf('r1')).map(({ choice }) => choice)).toEqual([0, 1]);
    });

    it('says how each question went, the last choice of a member counting', async () => {
      await store.claim(sampleRound({ feedback: 'at-reveal', allowChange: true }));
      await store.claim(sampleRound({ id: 'r0', date: '2026-11-20', state: 'closed' }));
      for (const [member, choice] of [
        ['m1', 0],
        ['m1', 1],
        ['m2', 1],
        ['m3', 2],
      ] as const)
        await press(member, choice);
      const one = { questionId: 'q_switch', factId: 'f_switch', kind: 'definition-to-term', course: 'reseaux' };
      const source = { file: 'reseaux.md', headings: ['Réseaux', 'Matériel'] };
      expect(await store.asked('s1')).toEqual([
        { roundId: 'r0', date: '2026-11-20', ...one, source, answered: 0, right: 0 },
        { roundId: 'r1', date: '2026-11-23', ...one, source, answered: 3, right: 2 },
      ]);
    });

    it('changes nothing where right or wrong was told at once', async () => {
      await store.claim(sampleRound({ feedback: 'at-once', allowChange: true }));
      await press('m1', 0);
      expect((await press('m1', 1)).kind).toBe('already-answered');
    });

    it('refuses presses on what is closed, skipped or unknown', async () => {
      await store.claim(sampleRound());
      await store.claim(sampleRound({ id: 'r2', date: '2026-11-24', state: 'skipped' }));
      await press('m1', 1);
      await store.updateRound('r1', 'posted', { state: 'closed', closedAt: 3 });
      const outcomes = await Promise.all([
        press('m1', 1),
        press('m2', 1),
        press('m2', 1, { roundId: 'r2' }),
        press('m2', 1, { roundId: 'nothing' }),
      ]);
      expect(outcomes).toEqual([{ kind: 'closed' }, { kind: 'closed' }, { kind: 'closed' }, { kind: 'unknown' }]);
      expect(await store.answersOf('r1')).toHaveLength(1);
    });

    it('takes an answer to a question whose post is not recorded yet: the button was there', async () => {
      await store.claim(sampleRound({ state: 'claimed', messageId: null, postedAt: null }));
      expect((await press('m1', 1)).kind).toBe('recorded');
    });

    it('lists the answers of a server in the order they came, from a day on', async () => {
      await store.claim(sampleRound());
      await store.claim(sampleRound({ id: 'r2', date: '2026-11-24' }));
      await store.claim(sampleRound({ id: 'x', serverId: 's2' }));
      await press('m1', 0, { roundId: 'r2', at: 9 });
      await press('m1', 1, { roundId: 'r1', at: 8 });
      await press('m9', 1, { roundId: 'x' });
      expect((await store.answers('s1')).map(({ roundId }) => roundId)).toEqual(['r2', 'r1']);
      expect((await store.answers('s1', '2026-11-24')).map(({ roundId }) => roundId)).toEqual(['r2']);
    });

    it('remembers the name last seen without touching the own settings', async () => {
      await store.saveMember({
        serverId: 's1',
        memberId: 'm1',
        name: 'Zoé',
        shown: 'pseudonym',
        pseudonym: 'Renard',
        language: 'en',
      });
      await store.seen('s1', 'm1', 'Zoé B.');
      await store.seen('s1', 'm0', 'Ali');
      await store.seen('s2', 'm1', 'Zoé ailleurs');
      expect(await store.members('s1')).toEqual([
        { serverId: 's1', memberId: 'm0', name: 'Ali', shown: 'name', pseudonym: null, language: null },
        { serverId: 's1', memberId: 'm1', name: 'Zoé B.', shown: 'pseudonym', pseudonym: 'Renard', language: 'en' },
      ]);
      expect(await store.member('s2', 'm1')).toMatchObject({ name: 'Zoé ailleurs', shown: 'name' });
      expect(await store.member('s2', 'm0')).toBeNull();
    });

    it('keeps practice apart, by member', async () => {
      const entry = { serverId: 's1', memberId: 'm1', questionId: 'q1', right: false, at: 1 };
      await store.practised(entry);
      await store.practised({ ...entry, right: true, at: 2 });
      await store.practised({ ...entry, memberId: 'm2' });
      expect(await store.practice('s1', 'm1')).toEqual([
        { questionId: 'q1', right: false, at: 1 },
        { questionId: 'q1', right: true, at: 2 },
      ]);
    });

    it('counts missed terms by distinct member, and forgets them after 90 days', async () => {
      const day = 86_400_000;
      const miss = (memberId: string, term: string, at: number) => store.missed({ serverId: 's1', memberId, term, at });
      await miss('m1', 'noyau', day);
      await miss('m1', 'noyau', 2 * day);
      expect(await store.missedTerms('s1', 0)).toEqual([]);
      await miss('m2', 'noyau', 2 * day);
      for (const member of ['m1', 'm2', 'm3']) await miss(member, 'cache', 3 * day);
      expect(await store.missedTerms('s1', 0)).toEqual([
        { term: 'cache', members: 3 },
        { term: 'noyau', members: 2 },
      ]);
      expect(await store.missedTerms('s1', 3 * day)).toEqual([{ term: 'cache', members: 3 }]);
      await miss('m9', 'autre', 93 * day + 1);
      expect(await store.missedTerms('s1', 0)).toEqual([]);
    });

    it('holds questions back, takes one report a member, and tells each cause once until it clears', async () => {
      const hold = { serverId: 's1', questionId: 'q1', by: 't1', at: 1 };
      await store.hold(hold);
      await store.hold(hold);
      expect(await store.held('s1')).toEqual(['q1']);
      expect(await store.held('s2')).toEqual([]);
      const report = { serverId: 's1', roundId: 'r1', memberId: 'm1', at: 1 };
      expect([await store.report(report), await store.report(report)]).toEqual([true, false]);
      const cause = { serverId: 's1', cause: 'channel-gone', values: { channel: '900' }, at: 1 };
      expect([await store.tell(cause), await store.tell({ ...cause, at: 5 })]).toEqual([true, false]);
      expect(await store.told('s1')).toEqual([{ cause: 'channel-gone', values: { channel: '900' }, at: 1 }]);
      await store.clear('s1', 'channel-gone');
      expect(await store.told('s1')).toEqual([]);
      expect(await store.tell(cause)).toBe(true);
    });

    it('exports what it keeps of a member, and forgets it without losing the count', async () => {
      await store.claim(sampleRound());
      await store.seen('s1', 'm1', 'Zoé');
      await press('m1', 1, { at: 90_000_000 });
      await press('m2', 1);
      await store.practised({ serverId: 's1', memberId: 'm1', questionId: 'q1', right: true, at: 2 });
      await store.missed({ serverId: 's1', memberId: 'm1', term: 'noyau', at: 3 });
      await store.report({ serverId: 's1', roundId: 'r1', memberId: 'm1', at: 4 });
      await store.hold({ serverId: 's1', questionId: 'q_old', by: 'm1', at: 5 });
      await store.updateRound('r1', 'posted', { retracted: { at: 90_000_001, by: 'm1' } });
      expect(await store.exportMember('s1', 'm1')).toEqual({
        member: { serverId: 's1', memberId: 'm1', name: 'Zoé', shown: 'name', pseudonym: null, language: null },
        answers: [
          { date: '2026-11-23', choice: 1, revision: 0, at: 90_000_000, questionId: 'q_switch', chosen: 'Commutateur' },
        ],
        practice: [{ questionId: 'q1', right: true, at: 2 }],
        missedTerms: [{ term: 'noyau', at: 3 }],
        reports: [{ roundId: 'r1', at: 4 }],
        held: [{ questionId: 'q_old', at: 5 }],
        retracted: [{ date: '2026-11-23', at: 90_000_001 }],
      });
      expect(await store.forgetMember('s1', 'm1')).toEqual({ answers: 1 });
      expect(await store.exportMember('s1', 'm1')).toEqual({
        member: null,
        answers: [],
        practice: [],
        missedTerms: [],
        reports: [],
        held: [],
        retracted: [],
      });
      expect(await store.held('s1')).toEqual(['q_old']);
      expect((await store.round('r1'))?.retracted).toMatchObject({ at: 86_400_000 });
      const [forgotten, other] = await store.answersOf('r1');
      expect(forgotten).toMatchObject({ choice: 1, at: 86_400_000 });
      expect(forgotten?.memberId).not.toContain('m1');
      expect(other).toMatchObject({ memberId: 'm2', at: 2_000 });
    });
  });
}
