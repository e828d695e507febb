/** `/quiz`: questions from the same bank, private and immediate, missed ones first, never scored. */
import type { Question } from '../quiz/model.ts';

export interface Practice {
  /** The next question for this member, null when the bank has none; `salt` varies the seeded choice. */
  next(
    serverId: string,
    memberId: string,
    filter: { readonly course?: string; readonly topic?: string; readonly not?: readonly string[] },
    salt: string,
  ): Promise<{ readonly question: Question; readonly order: readonly number[] } | null>;
  question(serverId: string, questionId: string): Question | null;
  /** The order in which a practice question's choices are shown: stateless, from its id and `salt`. */
  order(question: Question, salt: string): readonly number[];
  /** Grades choices (indexes of the question, unshuffled) or typed words, and remembers the outcome. */
  grade(
    serverId: string,
    memberId: string,
    question: Question,
    given: { readonly choices: readonly number[] } | { readonly typed: string } | { readonly known: boolean },
    now: number,
  ): Promise<{ readonly right: boolean; /** Right but for a typo or accents. */ readonly almost: boolean }>;
}
