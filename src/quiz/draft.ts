/** Puts a question together from what its kind found: id, defaults and proof in one place. */
import type { Language, Quote, Source, Tier } from '../notes/model.ts';
import { digest } from './hash.ts';
import type { Choice, Proof, Question, QuestionKind, Stem } from './model.ts';
import { kept } from './words.ts';

export interface Draft {
  readonly kind: QuestionKind;
  /** The normalised fact it asks. Together with the kind it makes the id. */
  readonly fact: string;
  /** Tells questions of one kind on one fact apart. */
  readonly variant?: string;
  readonly stem: Stem;
  readonly choices?: readonly Choice[];
  readonly answer?: readonly number[];
  readonly accept?: readonly string[];
  readonly explanation: Quote | null;
  readonly explanationOf?: string;
  readonly source: Source;
  readonly course: string;
  readonly language: Language;
  readonly tier?: Tier;
  readonly authored?: boolean;
  readonly hint?: string | null;
  readonly difficulty?: 1 | 2 | 3 | null;
  readonly termIds: readonly string[];
  readonly wrong?: Proof['wrong'];
}

const DAILY: ReadonlySet<QuestionKind> = new Set([
  'definition-to-term',
  'term-to-definition',
  'class-member',
  'aspect-item',
  'item-owner',
  'list-member',
  'true-false',
  'authored-single',
]);
/** One row of buttons. */
const MOST_CHOICES = 5;
/** Stem and choices together must fit a classic message beside the frame, the letters and yesterday's answer. */
const MOST_TEXT = 1_200;

export function questionOf(draft: Draft): Question {
  const choices = draft.choices ?? [];
  const answer = draft.answer ?? [];
  const fact = factId(draft.fact);
  let length = 0;
  for (const name in draft.stem.values) length += draft.stem.values[name]?.length ?? 0;
  for (const { text } of choices) length += text.length;
  const question: { -readonly [Field in keyof Question]: Question[Field] } = {
    id: `q_${digest(`${draft.kind}|${fact}|${draft.variant ?? ''}`)}`,
    kind: draft.kind,
    factId: fact,
    stem: draft.stem,
    choices,
    answer,
    accept: draft.accept ?? [],
    explanation: draft.explanation,
    source: draft.source,
    course: draft.course,
    language: draft.language,
    authored: draft.authored ?? false,
    hint: draft.hint ?? null,
    difficulty: draft.difficulty ?? null,
    daily:
      DAILY.has(draft.kind) &&
      answer.length === 1 &&
      choices.length >= 2 &&
      choices.length <= MOST_CHOICES &&
      length <= MOST_TEXT,
    termIds: draft.termIds,
    proof: { claim: draft.fact, right: [fact], wrong: draft.wrong ?? [] },
  };
  if (draft.explanationOf) question.explanationOf = draft.explanationOf;
  if (draft.tier) question.tier = draft.tier;
  return question;
}

/** A fact's id as proofs name it: each is asked and named as a proof several times. */
export const factId = kept(20_000, (fact) => `f_${digest(fact)}`);
