import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/quiz/model.ts';
import { memoryStore } from '../../../src/storage/memory.ts';
import type { Round, Store } from '../../../src/store.ts';
import type { Ground } from '../../../src/tutor/rounds/ground.ts';
import { questionFor, upcoming } from '../../../src/tutor/rounds/choosing.ts';
import { sampleRound, sampleServer } from '../../store/samples.ts';
import { libraryOf, questions } from './class.ts';

const SERVER = sampleServer();
/** Forty questions in turn of a kind that the class mostly misses and of one that four in five know. */
const BANK = questions(40).map((question, at): Question => ({
  ...question,
  kind: at % 2 ? 'item-owner' : 'list-member',
}));
const day = (at: number): string => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10);
const groundOf = (store: Store): Ground => ({ parts: { store, library: libraryOf(BANK) } }) as unknown as Ground;

/** Ten closed rounds with five answers each; `right` says how many of them are right. */
async function classThat(
  right: (question: Question) => number,
  change: (at: number) => Partial<Round> = () => ({}),
): Promise<Store> {
  const store = memoryStore();
  for (let at = 0; at < 10; at += 1) {
    const question = BANK[at];
    if (!question) continue;
    const id = `r${at}`;
    const round = sampleRound({ id, date: day(at), question, ...change(at), state: 'posted' });
    await store.claim(round);
    for (let member = 0; member < 5; member += 1) {
      const choice = member < right(question) ? 1 : 0;
      await store.answer({ roundId: id, memberId: `m${member}`, choice, at: at * 100 + member });
    }
    await store.updateRound(id, 'posted', { state: change(at).state ?? 'closed' });
  }
  return store;
}
const kindsChosen = async (store: Store): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const { question } = await questionFor(groundOf(store), { ...SERVER, serverId: 's1' }, day(12 + at));
      return question?.kind ?? 'none';
    }),
  );

const knowsOwners = ({ kind }: Question): number => (kind === 'item-owner' ? 4 : 0);
const knowsMembers = ({ kind }: Question): number => (kind === 'list-member' ? 4 : 0);
/** Yesterday's kind is left aside, so the last one asked is of neither. */
const lastOfAnother = (at: number): Partial<Round> =>
  at === 9 && BANK[9] ? { question: { ...BANK[9], id: 'other', factId: 'other', kind: 'class-member' } } : {};

describe('the question of the day for a class', () => {
  it('is of the kind that about four in five know, whichever that is', async () => {
    expect(new Set(await kindsChosen(await classThat(knowsOwners, lastOfAnother)))).toEqual(new Set(['item-owner']));
    expect(new Set(await kindsChosen(await classThat(knowsMembers, lastOfAnother)))).toEqual(new Set(['list-member']));
  });

  it('is of any kind while the class has hardly answered', async () => {
    const store = memoryStore();
    await store.claim(sampleRound({ question: { ...sampleRound().question, kind: 'class-member' }, date: day(0) }));
    expect(new Set(await kindsChosen(store)).size).toBe(2);
  });

  it('does not learn from a question that was taken out, nor from one that is still open', async () => {
    const retracted = await classThat(knowsOwners, (at) => ({
      ...lastOfAnother(at),
      retracted: { at: 1, by: 'teacher' },
    }));
    expect(new Set(await kindsChosen(retracted)).size).toBe(2);
    const open = await classThat(knowsOwners, (at) => ({ ...lastOfAnother(at), state: 'posted' }));
    expect(new Set(await kindsChosen(open)).size).toBe(2);
  });

  it('is the same when it is chosen again, whatever is pressed meanwhile', async () => {
    const store = await classThat(knowsOwners, lastOfAnother);
    await store.claim(sampleRound({ id: 'open', date: day(11), ...(BANK[20] && { question: BANK[20] }) }));
    const first = await questionFor(groundOf(store), SERVER, day(12));
    for (let member = 0; member < 5; member += 1)
      await store.answer({ roundId: 'open', memberId: `m${member}`, choice: member % 3, at: 9_000 });
    expect(await questionFor(groundOf(store), SERVER, day(12))).toEqual(first);
  });

  it('counts a changed answer once, as it was changed', async () => {
    const changing = (at: number): Partial<Round> => ({
      ...lastOfAnother(at),
      allowChange: true,
      feedback: 'at-reveal',
    });
    const store = memoryStore();
    for (let at = 0; at < 10; at += 1) {
      const question = BANK[at];
      if (!question) continue;
      await store.claim(sampleRound({ id: `r${at}`, date: day(at), question, ...changing(at) }));
      for (let member = 0; member < 5; member += 1)
        for (const choice of [0, member < knowsOwners(question) ? 1 : 2])
          await store.answer({ roundId: `r${at}`, memberId: `m${member}`, choice, at: at * 100 + choice });
      await store.updateRound(`r${at}`, 'posted', { state: 'closed' });
    }
    const preview = await upcoming(groundOf(store), SERVER, [day(12)]);
    expect(preview[0]?.question.kind).toBe('item-owner');
  });
});
