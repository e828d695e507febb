import { describe, expect, it } from 'vitest';
import { me } from '../../commands/me.ts';
import {
  commandInput,
  close,
  NOW,
  post,
  postedRound,
  question,
  SERVER,
  stage,
  tutorOf,
  wordsOf,
} from '../scores/stage.ts';

const section = (date: string, title: string) =>
  postedRound(date, {
    question: question(`q-${date}`, {
      source: { file: 'reseaux.md', line: 3, segments: [], headings: ['Réseaux', title] },
    }),
  });

async function played() {
  const { store, settings } = await stage();
  await store.seen(SERVER, 'ada', 'Ada');
  for (const [date, title, choice] of [
    ['2026-11-17', 'OSI', 0],
    ['2026-11-18', 'OSI', 0],
    ['2026-11-19', 'TCP', 1],
    ['2026-11-20', 'TCP', 2],
  ] as const) {
    await post(store, section(date, title));
    await store.answer({ roundId: `r-${date}`, memberId: 'ada', choice, at: NOW });
    await close(store, `r-${date}`, NOW);
  }
  return { store, settings, tutor: await tutorOf(store, settings) };
}

describe('/me', () => {
  it('tells points, rank, streak, accuracy, strong and weak sections, privately', async () => {
    const { tutor } = await played();
    const reply = await me.execute(commandInput(), tutor);
    expect(reply).toMatchObject({ visibility: 'private' });
    const words = wordsOf(reply);
    expect(words).toContain('Ce mois-ci : 8 points, 1ᵉʳ sur 1');
    expect(words).toContain('Série : 4 jours de suite · record : 4 jours');
    expect(words).toContain('Justesse : 50 % (2 bonnes réponses sur 4)');
    expect(words).toMatch(/Tes points forts\nOSI : 2 sur 2/u);
    expect(words).toMatch(/À revoir\nTCP : 0 sur 2/u);
    expect(words).toContain('S’entraîner : TCP');
  });

  it('says in the picture’s text what the picture shows', async () => {
    const { tutor } = await played();
    const reply = await me.execute(commandInput({ language: 'en' }), tutor);
    const picture = reply.kind === 'message' ? reply.blocks.find((block) => block.kind === 'picture') : undefined;
    expect(picture?.alt).toBe(
      'Calendar from 17 November to 23 November: 2 days right, 2 days wrong, 0 questions missed. Accuracy over the last ten answers: from 100% to 50%.',
    );
    expect(picture?.chart).toMatchObject({ kind: 'calendar', language: 'en' });
  });

  it('leaves the rank out where the leaderboard is off', async () => {
    const { settings, tutor } = await played();
    await settings.save({ ...settings.of(SERVER), leaderboard: false });
    expect(wordsOf(await me.execute(commandInput(), tutor))).not.toContain('sur 1');
  });

  it('welcomes who never answered, and tells who waits for the reveal so', async () => {
    const { store, settings } = await stage();
    const tutor = await tutorOf(store, settings);
    expect(wordsOf(await me.execute(commandInput(), tutor))).toContain('pas encore répondu');
    await post(store, postedRound('2026-11-23', { feedback: 'at-reveal' }));
    await store.answer({ roundId: 'r-2026-11-23', memberId: 'ada', choice: 0, at: NOW });
    expect(wordsOf(await me.execute(commandInput(), tutor))).toContain('quand la réponse du jour est révélée');
  });
});
