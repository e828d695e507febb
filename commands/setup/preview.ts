/** `/setup preview`: the next three questions with their answers, each with a button that skips it for good. */
import type { Block, InputBase, Message, PressInput, Text } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import type { Tutor } from '../../src/tutor.ts';
import { letterOf, stemOf } from '../../src/tutor/round-words.ts';
import { line, message, refuse } from './reply.ts';

const COUNT = 3;

export async function preview({ server, language, now }: InputBase, tutor: Tutor): Promise<Message> {
  const words = messages(language).setup;
  if (!tutor.settings.of(server.id).daily) return refuse(words.wrong.noDaily);
  const coming = await tutor.rounds.preview(server.id, now, COUNT);
  if (coming.length === 0) return refuse(words.preview.none);
  const blocks = coming.flatMap(({ at, question }, index): readonly Block[] => [
    { kind: 'heading', level: 3, text: [`${index + 1}. `, { time: at, style: 'date-time' }] },
    line([{ bold: stemOf(question) }]),
    {
      kind: 'list',
      items: question.choices.map((choice, place): Text => {
        const label = `${letterOf(place)}. ${messages(question.language).quiz.choice(choice)}`;
        return question.answer.includes(place) ? [{ bold: `✓ ${label}` }] : label;
      }),
    },
    ...(question.explanation
      ? [
          {
            kind: 'quote',
            text: question.explanation.text,
            place: { ...question.explanation.source, course: question.course },
          } as const,
        ]
      : []),
  ]);
  return message([
    { kind: 'heading', level: 2, text: words.preview.title },
    { kind: 'text', small: true, text: words.preview.secret },
    ...blocks,
    { kind: 'text', small: true, text: words.preview.mayChange },
    {
      kind: 'buttons',
      buttons: coming.map(({ question }, index) => ({
        id: `setup:skip:${question.id}`,
        label: words.preview.skip(index + 1),
        style: 'danger',
      })),
    },
  ]);
}

export async function skip(input: PressInput, tutor: Tutor): Promise<Message> {
  const questionId = input.ids[1] ?? '';
  await tutor.rounds.skipForGood(input.server.id, questionId, input.member.id, input.now);
  const next = await preview(input, tutor);
  return {
    ...next,
    update: input.onPrivate,
    blocks: [line(messages(input.language).setup.preview.skipped), ...next.blocks],
  };
}
