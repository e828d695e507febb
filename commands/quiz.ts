/**
 * `/quiz`: practice from the same bank as the day's question. Private, told at once, never scored. Every press carries
 * all it needs (question, salt, filter, place), so that it works after a restart; a place in a seeded order tells
 * nothing of the answer.
 */
import { messages } from '../src/messages/index.ts';
import type { Command, InputBase, Message, PressInput, Reply } from '../src/command.ts';
import type { Question } from '../src/quiz/model.ts';
import { courseKey } from '../src/tutor/practice.ts';
import type { Tutor } from '../src/tutor.ts';
import { ask, type At, empty, id, nextButton, NO_FILTER, told, turned } from './quiz-reply.ts';

const saltAt = (now: number): string => Math.floor(now).toString(36).slice(-7);

const coursesOf = (tutor: Tutor, serverId: string): readonly string[] =>
  tutor.settings.of(serverId).courses ?? tutor.courses();

const filterOf = (tutor: Tutor, serverId: string, filter: string): { course?: string; topic?: string } => {
  if (filter.startsWith('t')) return { topic: filter.slice(1) };
  const course = filter.startsWith('c')
    ? coursesOf(tutor, serverId).find((name) => courseKey(name) === filter.slice(1))
    : undefined;
  return course === undefined ? {} : { course };
};

async function next(
  input: InputBase,
  tutor: Tutor,
  filter: string,
  update: boolean,
  not: readonly string[] = [],
): Promise<Message> {
  const words = messages(input.language).quiz;
  const { server, member, now } = input;
  const salt = saltAt(now);
  const found = await tutor.practice.next(server.id, member.id, { ...filterOf(tutor, server.id, filter), not }, salt);
  if (!found) return empty(words, update);
  return ask(words, found.question, found.order, { questionId: found.question.id, salt, filter }, update);
}

async function answer(input: PressInput, tutor: Tutor, action: string, at: At, question: Question): Promise<Reply> {
  const words = messages(input.language).quiz;
  const order = tutor.practice.order(question, at.salt);
  const grade = (given: Parameters<Tutor['practice']['grade']>[3]) =>
    tutor.practice.grade(input.server.id, input.member.id, question, given, input.now);
  if (action === 'm')
    return {
      kind: 'modal',
      id: id('g', at),
      title: words.modalTitle,
      fields: [{ id: 'answer', label: words.modalLabel, description: words.modalHelp, required: true, maxLength: 100 }],
    };
  if (action === 'v') return turned(words, question, at);
  if (action === 'k') {
    const known = input.ids.at(-1) === '1';
    await grade({ known });
    return told(words, question, order, at, { right: known, gaveUp: !known });
  }
  if (action === 'u') {
    await grade({ known: false });
    return told(words, question, order, at, { right: false, gaveUp: true });
  }
  const places = (action === 's' ? input.values : [input.ids.at(-1) ?? '']).map(Number);
  const chosen = places.flatMap((place) => order[place] ?? []);
  const { right } = await grade({ choices: chosen });
  return told(words, question, order, at, { right, chosen });
}

export const quiz: Command = {
  name: 'quiz',
  data: {
    name: 'quiz',
    description: messages('en').quiz.command,
    description_localizations: { fr: messages('fr').quiz.command },
    contexts: [0],
    integration_types: [0],
    options: [
      {
        type: 3,
        name: 'course',
        description: messages('en').quiz.courseOption,
        description_localizations: { fr: messages('fr').quiz.courseOption },
        autocomplete: true,
        max_length: 100,
      },
    ],
  },

  execute(input, tutor) {
    const { course } = input.options;
    if (typeof course !== 'string' || course.trim() === '') return next(input, tutor, NO_FILTER, false);
    const known = coursesOf(tutor, input.server.id);
    const wanted = course.trim().toLocaleLowerCase(input.language);
    const found =
      known.find((name) => name === course || courseKey(name) === course) ??
      known.find((name) => name.toLocaleLowerCase(input.language) === wanted);
    if (found !== undefined) return next(input, tutor, `c${courseKey(found)}`, false);
    const words = messages(input.language).quiz;
    return {
      kind: 'message',
      visibility: 'private',
      tone: 'warning',
      blocks: [
        { kind: 'text', text: words.noSuchCourse(course) },
        { kind: 'list', items: known.slice(0, 15) },
      ],
    };
  },

  autocomplete({ focused, server, language }, tutor) {
    const typed = focused.value.trim().toLocaleLowerCase(language);
    return coursesOf(tutor, server.id)
      .filter((name) => name.toLocaleLowerCase(language).includes(typed))
      .slice(0, 25)
      .map((name) => ({ name: name.slice(0, 100), value: name.length <= 100 ? name : courseKey(name) }));
  },

  press(input, tutor) {
    const [action = '', first = '', salt = '', filter = NO_FILTER] = input.ids;
    if (action === 'topic') return next(input, tutor, `t${first}`, false);
    if (action === 'n') return next(input, tutor, first || NO_FILTER, input.onPrivate, [salt]);
    const question = tutor.practice.question(input.server.id, first);
    if (question) return answer(input, tutor, action, { questionId: first, salt, filter }, question);
    const words = messages(input.language).quiz;
    return {
      kind: 'message',
      visibility: 'private',
      update: input.onPrivate,
      tone: 'warning',
      blocks: [
        { kind: 'text', text: words.gone },
        { kind: 'buttons', buttons: [nextButton(words, filter)] },
      ],
    };
  },

  async submit(input, tutor) {
    const [, questionId = '', salt = '', filter = NO_FILTER] = input.ids;
    const words = messages(input.language).quiz;
    const question = tutor.practice.question(input.server.id, questionId);
    if (!question) return { ...empty(words, input.onMessage), blocks: [{ kind: 'text', text: words.gone }] };
    const typed = (input.fields['answer'] ?? '').trim();
    const at: At = { questionId, salt, filter };
    const outcome = await tutor.practice.grade(input.server.id, input.member.id, question, { typed }, input.now);
    return {
      ...told(words, question, tutor.practice.order(question, salt), at, { ...outcome, typed }),
      update: input.onMessage,
    };
  },
};
