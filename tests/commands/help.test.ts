import { describe, expect, it } from 'vitest';
import { help } from '../../commands/help.ts';
import type { CommandInput, Message } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import type { ServerSettings } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { indexFixture } from '../notes/index-fixture.ts';
import { asMessage, buttonsOf, lookUpTutor, press, textsOf, typed } from './look-up-fixture.ts';

const index = indexFixture({
  terms: [
    { label: 'Pile', definition: 'dernier entré, premier sorti' },
    { label: 'File', definition: 'premier entré, premier sorti' },
  ],
  aspects: { Pile: { Avantages: ['simple'], Prix: ['10 €'] }, File: { Avantages: ['simple'], Prix: ['20 €'] } },
});
const daily: ServerSettings['daily'] = {
  channelId: '42', time: '08:00', days: [1, 2, 3, 4, 5], roleId: null, reveal: null,
  feedback: 'at-once', allowChange: false, holdTerms: false,
} as NonNullable<ServerSettings['daily']>; // prettier-ignore
const tutorWith = (settings: Partial<ServerSettings> = {}, next: readonly number[] = []): Tutor => {
  const { tutor } = lookUpTutor(index, { settings });
  return { ...tutor, rounds: { ...tutor.rounds, nextPosts: () => next } };
};
const show = async (tutor: Tutor, more: Partial<CommandInput> = {}): Promise<Message> =>
  asMessage(await help.execute({ ...typed(), ...more }, tutor));

describe('/help', () => {
  it('says in the reader’s language what there is', async () => {
    for (const language of ['fr', 'en'] as const) {
      const texts = textsOf(await show(tutorWith(), { language }));
      const words = messages(language).help;
      expect(texts[0]).toBe(words.title);
      for (const { name, does } of words.commands) expect(texts).toContain(`- ${name} — ${does}`);
      expect(texts).not.toContain(words.forTeachers);
    }
  });

  it('tells teachers of their commands, and how to start the question of the day', async () => {
    const member = { id: 't', name: 'Mme Ba', isTeacher: true };
    const texts = textsOf(await show(tutorWith(), { member }));
    expect(texts).toContain(messages('en').help.forTeachers);
    expect(texts).toContain(messages('en').help.noDailyForTeachers);
  });

  it('says where and when the next question is', async () => {
    const message = await show(tutorWith({ daily }, [1_790_000_100_000]));
    expect(message.blocks).toContainEqual({
      kind: 'text',
      text: [
        messages('en').help.daily, ' ', { channel: '42' }, messages('en').help.next, ' ',
        { time: 1_790_000_100_000, style: 'relative' }, '.',
      ],
    }); // prettier-ignore
    expect(textsOf(await show(tutorWith({ daily })))).toContain(`${messages('en').help.daily} 42.`);
  });

  it('has buttons that try the commands on these notes', async () => {
    const tutor = tutorWith();
    const [define, compare, ...others] = buttonsOf(await show(tutor));
    expect(define?.label).toMatch(/^\/define (?:Pile|File)$/u);
    expect(compare?.label).toMatch(/^\/compare /u);
    expect(others.map(({ label }) => label)).toEqual(['/quiz', '/leaderboard']);
    const answered = asMessage((await help.press?.(press(define?.id ?? ''), tutor)) ?? (await show(tutor)));
    expect(textsOf(answered)[0]).toMatch(/Pile|File/u);
    const compared = asMessage((await help.press?.(press(compare?.id ?? ''), tutor)) ?? (await show(tutor)));
    expect(textsOf(compared).join('\n')).toMatch(/Prix \| Pile: 10 €/u);
  });

  it('offers no leaderboard where the teacher took it away', async () => {
    const labels = buttonsOf(await show(tutorWith({ leaderboard: false }))).map(({ label }) => label);
    expect(labels).not.toContain('/leaderboard');
  });
});
