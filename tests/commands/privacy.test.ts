import { describe, expect, it } from 'vitest';
import { privacy } from '../../commands/privacy.ts';
import {
  close,
  commandInput,
  NOW,
  post,
  postedRound,
  SERVER,
  stage,
  submitInput,
  tutorOf,
  wordsOf,
} from '../scores/stage.ts';

async function answered() {
  const { store, settings } = await stage();
  const tutor = await tutorOf(store, settings);
  for (const id of ['ada', 'bob']) await store.seen(SERVER, id, id);
  await post(store, postedRound('2026-11-22'));
  for (const memberId of ['ada', 'bob']) await store.answer({ roundId: 'r-2026-11-22', memberId, choice: 0, at: NOW });
  await close(store, 'r-2026-11-22', NOW);
  await store.practised({ serverId: SERVER, memberId: 'ada', questionId: 'q1', right: true, at: NOW });
  return { store, tutor };
}
const submit = async (word: string, tutor: Awaited<ReturnType<typeof tutorOf>>, language: 'fr' | 'en' = 'fr') => {
  const reply = await privacy.submit?.(submitInput(['delete'], { word }, { language }), tutor);
  return reply ? wordsOf(reply) : '';
};

describe('/privacy', () => {
  it('says in plain words what is kept, and how much of it', async () => {
    const { tutor } = await answered();
    const words = wordsOf(await privacy.execute(commandInput({ subcommand: 'show' }), tutor));
    expect(words).toContain('1 réponse, 1 exercice, 0 terme cherché');
    expect(words).toContain('30 jours');
  });

  it('gives all of it as JSON, privately', async () => {
    const { tutor } = await answered();
    const reply = await privacy.execute(commandInput({ subcommand: 'export' }), tutor);
    expect(reply).toMatchObject({ visibility: 'private' });
    const file = reply.kind === 'message' ? reply.blocks.find((block) => block.kind === 'file') : undefined;
    const content = JSON.parse(file?.content ?? '') as { answers: unknown[]; practice: unknown[]; memberId: string };
    expect(content.memberId).toBe('ada');
    expect([content.answers.length, content.practice.length]).toEqual([1, 1]);
    expect(file?.content).not.toContain('bob');
  });

  it('asks for a typed word and deletes nothing for another one', async () => {
    const { tutor, store } = await answered();
    expect(await privacy.execute(commandInput({ subcommand: 'delete' }), tutor)).toMatchObject({ kind: 'modal' });
    expect(await submit('oui', tutor)).toContain('Rien n’a été effacé');
    expect(await store.member(SERVER, 'ada')).not.toBeNull();
  });

  it('makes the person gone while the class’s counts stay', async () => {
    const { tutor, store } = await answered();
    const before = await tutor.scoreboard.leaderboard(SERVER, 'all', NOW);
    expect(before.map(({ memberId }) => memberId)).toEqual(['ada', 'bob']);
    expect(await submit(' effacer ', tutor)).toContain('plus rien ici ne mène à toi');
    expect((await tutor.scoreboard.leaderboard(SERVER, 'all', NOW)).map(({ memberId }) => memberId)).toEqual(['bob']);
    const left = await store.answersOf('r-2026-11-22');
    expect(left).toHaveLength(2);
    expect(JSON.stringify([left, await store.members(SERVER), await store.practice(SERVER, 'ada')])).not.toContain(
      'ada',
    );
    expect(await tutor.scoreboard.own(SERVER, 'ada', 'all', NOW)).toMatchObject({ standing: null, calendar: [] });
  });

  it('takes the word of either language', async () => {
    const { tutor, store } = await answered();
    expect(await submit('DELETE', tutor)).toContain('fait');
    expect(await store.member(SERVER, 'ada')).toBeNull();
  });
});
