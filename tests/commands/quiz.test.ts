import { describe, expect, it } from 'vitest';
import { quiz } from '../../commands/quiz.ts';
import type { Block, CommandInput, Message, PressInput, Reply } from '../../src/command.ts';
import { buildBank } from '../../src/quiz/build-bank.ts';
import type { Question } from '../../src/quiz/model.ts';
import { courseKey } from '../../src/tutor/practice.ts';
import type { Tutor } from '../../src/tutor.ts';
import { MUSIC, smallIndex } from '../quiz/small-notes.ts';

const { questions } = buildBank(
  smallIndex(MUSIC, {
    questions: [
      { kind: 'several', ask: 'Quels instruments ont des cordes ?', boxes: ['x Violon', 'x Alto', 'Flûte'] },
      { kind: 'recall', ask: 'Pourquoi accorder un instrument ?', explanation: MUSIC_WHY() },
    ],
  }),
);
function MUSIC_WHY() {
  return { text: 'Pour jouer juste.', source: { file: 'note.md', line: 3, segments: [], headings: ['Accord'] } };
}
const order = [2, 0, 1];
const base = {
  server: { id: 's', name: 'Classe' },
  channelId: 'c',
  member: { id: 'm', name: 'Léa', isTeacher: false },
  language: 'fr' as const,
  serverLanguage: 'fr' as const,
  now: 1_790_000_000_000,
};
const command = (options: CommandInput['options'] = {}): CommandInput => ({
  ...base,
  subcommand: null,
  options,
  channels: {},
  roles: {},
});
const press = (id: string, values: readonly string[] = []): PressInput => ({
  ...base,
  ids: id.split(':').slice(1),
  values,
  onPrivate: true,
  messageId: 'x',
});
const graded: unknown[] = [];
const tutor = (question: Question | null | undefined): Tutor =>
  ({
    courses: () => ['Musique', 'Cuisine'],
    settings: { of: () => ({ courses: null }) },
    practice: {
      next: () => Promise.resolve(question ? { question, order: question.choices.length === 3 ? order : [] } : null),
      question: (_: string, id: string) => (question?.id === id ? question : null),
      order: () => order,
      grade: (
        _s: string,
        _m: string,
        one: Question,
        given: { choices?: number[]; typed?: string; known?: boolean },
      ) => {
        graded.push(given);
        const right = given.choices
          ? given.choices.join() === one.answer.join()
          : (given.known ?? given.typed === one.accept[0]);
        return Promise.resolve({ right, almost: false });
      },
    },
  }) as unknown as Tutor;
const kind = (name: string): Question => {
  const found = questions.find((one) => one.kind === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const message = (reply: Reply): Message => {
  if (reply.kind !== 'message') throw new Error('no message');
  return reply;
};
const buttons = (reply: Message) =>
  reply.blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .flatMap((one) => ('id' in one ? [one] : []));
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('/quiz', () => {
  it('asks privately, one button a choice, and tells nothing of the answer', async () => {
    const question = kind('definition-to-term');
    const asked = message(await quiz.execute(command(), tutor(question)));
    expect(asked.visibility).toBe('private');
    expect(buttons(asked)).toHaveLength(3);
    for (const { id } of buttons(asked)) expect(id.length).toBeLessThanOrEqual(100);
    expect(buttons(asked).map(({ id }) => id.replace(/:\d$/u, ''))).toEqual(
      Array(3).fill(buttons(asked)[0]?.id.replace(/:\d$/u, '')),
    );
    expect(asked.blocks.some((block) => block.kind === 'quote')).toBe(false);
    expect(words(asked.blocks)).not.toContain(question.source.file);
  });

  it('tells at once what is right, why, and what the chosen option really is', async () => {
    const question = kind('definition-to-term');
    const asked = message(await quiz.execute(command(), tutor(question)));
    const wrong = buttons(asked)[0];
    const reply = message((await quiz.press?.(press(wrong?.id ?? ''), tutor(question))) as Reply);
    expect(reply.update).toBe(true);
    expect(reply.tone).toBe('bad');
    const quotes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
    expect(quotes).toEqual([question.explanation?.text, question.choices[2]?.about?.text]);
    expect(graded.at(-1)).toEqual({ choices: [2] });
    const right = message((await quiz.press?.(press(buttons(asked)[1]?.id ?? ''), tutor(question))) as Reply);
    expect(right.tone).toBe('good');
    expect(buttons(right)).toHaveLength(1);
  });

  it('says of what the notes say it, and nothing twice', async () => {
    const member = kind('class-member');
    const quotesOf = (reply: Reply) =>
      message(reply).blocks.flatMap((block) => (block.kind === 'quote' ? [[block.label, block.text]] : []));
    const place = (question: Question, right: boolean) =>
      order.findIndex((choice) => question.answer.includes(choice) === right && question.choices[choice]);
    const answered = async (question: Question) =>
      quotesOf(
        (await quiz.press?.(press(`quiz:a:${question.id}:salt:-:${place(question, false)}`), tutor(question))) as Reply,
      );
    const [why, really] = await answered(member);
    expect(why).toEqual([member.choices[0]?.text, member.explanation?.text]);
    expect(really?.[0]).toContain(member.choices[order[place(member, false)] ?? 0]?.text);
    const binary = kind('true-false');
    expect(await answered(binary)).toEqual([[binary.stem.values['subject'], binary.explanation?.text]]);
  });

  it('goes on by a button, in the same message', async () => {
    const reply = message(
      (await quiz.press?.(press(`quiz:n:-:${kind('class-member').id}`), tutor(kind('typed-term')))) as Reply,
    );
    expect(reply.update).toBe(true);
  });

  it('asks for words in a form and shows what was expected', async () => {
    const question = kind('typed-term');
    const asked = message(await quiz.execute(command(), tutor(question)));
    const form = await quiz.press?.(press(buttons(asked)[0]?.id ?? ''), tutor(question));
    if (form?.kind !== 'modal') throw new Error('no form');
    const { ids, ...rest } = press(form.id);
    const reply = message(
      (await quiz.submit?.(
        { ...rest, ids, fields: { answer: 'sonate ?' }, onMessage: true },
        tutor(question),
      )) as Reply,
    );
    expect(words(reply.blocks)).toContain('Réponse attendue');
    expect(reply.tone).toBe('bad');
  });

  it('takes several answers from a menu', async () => {
    const question = kind('authored-several');
    const asked = message(await quiz.execute(command(), tutor(question)));
    const menu = asked.blocks.find((block) => block.kind === 'select');
    if (menu?.kind !== 'select') throw new Error('no menu');
    expect(menu.max).toBe(3);
    await quiz.press?.(press(menu.id, ['1', '2']), tutor(question));
    expect(graded.at(-1)).toEqual({ choices: [0, 1] });
  });

  it('turns a recall question over, and lets the member say whether it was known', async () => {
    const question = kind('authored-recall');
    const asked = message(await quiz.execute(command(), tutor(question)));
    expect(words(asked.blocks)).not.toContain('jouer juste');
    const turned = message((await quiz.press?.(press(buttons(asked)[0]?.id ?? ''), tutor(question))) as Reply);
    expect(words(turned.blocks)).toContain('jouer juste');
    await quiz.press?.(press(buttons(turned)[0]?.id ?? ''), tutor(question));
    expect(graded.at(-1)).toEqual({ known: true });
  });

  it('keeps to a course, also by another case, and names the courses where it knows none', async () => {
    const found = message(await quiz.execute(command({ course: 'musique' }), tutor(kind('definition-to-term'))));
    expect(buttons(found)[0]?.id).toContain(`:c${courseKey('Musique')}:`);
    const none = message(await quiz.execute(command({ course: 'Latin' }), tutor(null)));
    expect(words(none.blocks)).toContain('Cuisine');
    const input = { ...command(), focused: { name: 'course', value: 'mus' } };
    expect(await quiz.autocomplete?.(input, tutor(null))).toEqual([{ name: 'Musique', value: 'Musique' }]);
  });

  it('says so when nothing can be asked, or when the question is gone', async () => {
    expect(message(await quiz.execute(command(), tutor(null))).tone).toBe('warning');
    const gone = message((await quiz.press?.(press('quiz:a:q_0:x:-:1'), tutor(null))) as Reply);
    expect(buttons(gone)[0]?.id).toMatch(/^quiz:n:/u);
  });
});
