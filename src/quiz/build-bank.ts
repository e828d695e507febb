/**
 * Index → question bank. Each kind proposes questions with their proof; the checker, which shares no code with them,
 * keeps those where it finds the same answer from the facts alone. What fails is dropped and counted, never repaired.
 */
import type { NotesIndex } from '../notes/model.ts';
import { openChecker } from './check.ts';
import { type Draft, questionOf } from './draft.ts';
import { gatherFacts } from './facts.ts';
import { fromAspects } from './kinds/aspect.ts';
import { fromAuthored } from './kinds/authored.ts';
import { fromClasses } from './kinds/class.ts';
import { fromDefinitions } from './kinds/definition.ts';
import { fromSentences } from './kinds/sentence.ts';
import type { Question, QuestionBank } from './model.ts';
import { containment, plain, stemsOf } from './words.ts';

const KINDS: readonly ((facts: ReturnType<typeof gatherFacts>) => readonly Draft[])[] = [
  fromAuthored,
  fromDefinitions,
  fromClasses,
  fromAspects,
  fromSentences,
];

const keyOf = (question: Question): string =>
  plain(question.choices.find((_, at) => question.answer.includes(at))?.text ?? question.accept[0] ?? '');
const saidBy = (question: Question): readonly string[] => stemsOf(Object.values(question.stem.values).join(' '));

/** A teacher's question on the same fact: the same answer to much the same words, in either direction. */
function replaces(authored: Question, generated: Question): boolean {
  const [key, own] = [keyOf(authored), keyOf(generated)];
  const [asked, said] = [new Set(saidBy(authored)), new Set(saidBy(generated))];
  if (key && key === own) return containment(said, asked) >= 0.6 || containment(asked, said) >= 0.6;
  // The teacher asks the term's definition, we ask the term of that definition: one fact in two directions.
  const keyStems = new Set(stemsOf(key));
  return keyStems.size > 2 && containment(said, keyStems) >= 0.6 && stemsOf(own).every((stem) => asked.has(stem));
}

/** The bank of everything the index says. The same index gives the same bank, in the notes' order. */
export function buildBank(index: NotesIndex): QuestionBank {
  const facts = gatherFacts(index);
  const check = openChecker(index);
  const questions: Question[] = [];
  const dropped: QuestionBank['dropped'][number][] = [];
  const ids = new Set<string>();
  const authored: Question[] = [];
  for (const kind of KINDS)
    for (const draft of kind(facts)) {
      const question = questionOf(draft);
      const drop = (reason: string): void =>
        void dropped.push({ kind: question.kind, stem: question.stem, source: question.source, reason });
      if (ids.has(question.id)) {
        if (question.authored) drop('repeated');
        continue;
      }
      const verdict = check(question);
      if (!verdict.ok) drop(verdict.reason);
      else if (authored.some((one) => one.course === question.course && replaces(one, question))) drop('replaced');
      else {
        ids.add(question.id);
        questions.push(question);
        if (question.authored) authored.push(question);
      }
    }
  return { questions, dropped };
}

/** What a server that sees only some courses may be asked; null: all. */
export function selectCourses(bank: QuestionBank, courses: readonly string[] | null): QuestionBank {
  if (courses === null) return bank;
  const wanted = new Set(courses);
  return { ...bank, questions: bank.questions.filter(({ course }) => wanted.has(course)) };
}
