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
import { fromMembers } from './kinds/members.ts';
import { fromSentences } from './kinds/sentence.ts';
import type { Question, QuestionBank } from './model.ts';
import { openReplaced } from './replaced.ts';

const KINDS: readonly ((facts: ReturnType<typeof gatherFacts>) => readonly Draft[])[] = [
  fromAuthored,
  fromDefinitions,
  fromClasses,
  fromAspects,
  fromMembers,
  fromSentences,
];

/** The bank of everything the index says. The same index gives the same bank, in the notes' order. */
export function buildBank(index: NotesIndex): QuestionBank {
  const facts = gatherFacts(index);
  const check = openChecker(index);
  const questions: Question[] = [];
  const dropped: QuestionBank['dropped'][number][] = [];
  const ids = new Set<string>();
  const replaced = openReplaced();
  /** Why a question does not enter the bank; null: it does. */
  const against = (question: Question): string | null => {
    if (ids.has(question.id)) return 'repeated';
    const verdict = check(question);
    if (!verdict.ok) return verdict.reason;
    return replaced.has(question) ? 'replaced' : null;
  };
  const add = (draft: Draft): void => {
    const question = questionOf(draft);
    const { id, kind, stem, source } = question;
    const reason = against(question);
    if (reason === null) {
      ids.add(id);
      questions.push(question);
      if (question.authored) replaced.add(question);
    } else if (reason !== 'repeated' || question.authored) dropped.push({ kind, stem, source, reason });
  };
  for (const kind of KINDS) kind(facts).forEach(add);
  for (const { definition, reason } of facts.refused)
    dropped.push({
      kind: 'typed-term',
      stem: { frame: 'typed-term', values: { definition: definition.core } },
      source: definition.source,
      reason,
    });
  return { questions, dropped };
}

/** What a server that sees only some courses may be asked; null: all. */
export function selectCourses(bank: QuestionBank, courses: readonly string[] | null): QuestionBank {
  if (courses === null) return bank;
  const wanted = new Set(courses);
  return { ...bank, questions: bank.questions.filter(({ course }) => wanted.has(course)) };
}
