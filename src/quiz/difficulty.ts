/**
 * How hard a question is for this class, from its answers: an Elo rating of members and questions with a guess floor
 * (design/questions.md, 8; Pelánek 2016). Derived from the list of answers each time, never stored.
 */

export interface GradedAnswer {
  readonly memberId: string;
  readonly questionId: string;
  /** How many choices were shown; 1/choices is the chance of a lucky guess. */
  readonly choices: number;
  readonly right: boolean;
}

interface Rating {
  readonly value: number;
  readonly answers: number;
}

export interface Ratings {
  readonly members: ReadonlyMap<string, Rating>;
  readonly questions: ReadonlyMap<string, Rating>;
}

/** U(n) = a / (1 + b n): the pair that recovered true difficulty best in the design's simulation. */
const A = 1;
const B = 0.1;
const step = (answers: number): number => A / (1 + B * answers);

/** Chance of a right answer, 0 to 1, from ability, difficulty and the guess floor. */
export function successChance(ability: number, difficulty: number, choices: number): number {
  const floor = choices > 1 ? 1 / choices : 0;
  return floor + (1 - floor) / (1 + Math.exp(difficulty - ability));
}

const START: Rating = { value: 0, answers: 0 };

const NONE: Ratings = { members: new Map(), questions: new Map() };

/** Rates members and questions from answers in the order they were given, on top of what was known `before`. */
export function rate(answers: Iterable<GradedAnswer>, before: Ratings = NONE): Ratings {
  const members = new Map(before.members);
  const questions = new Map(before.questions);
  for (const { memberId, questionId, choices, right } of answers) {
    const member = members.get(memberId) ?? START;
    const question = questions.get(questionId) ?? START;
    const surprise = Number(right) - successChance(member.value, question.value, choices);
    members.set(memberId, { value: member.value + step(member.answers) * surprise, answers: member.answers + 1 });
    questions.set(questionId, {
      value: question.value - step(question.answers) * surprise,
      answers: question.answers + 1,
    });
  }
  return { members, questions };
}

/** Expected share of right answers of the rated members, 0 to 1; of an average member where nobody is rated. */
export function expectedSuccess(ratings: Ratings, difficulty: number, choices: number): number {
  const abilities = [...ratings.members.values()].map(({ value }) => value);
  if (abilities.length === 0) return successChance(0, difficulty, choices);
  return abilities.reduce((sum, ability) => sum + successChance(ability, difficulty, choices), 0) / abilities.length;
}

/** Rated questions of a kind from which a new one of that kind is judged. */
const ENOUGH = 3;

interface Rated {
  readonly id: string;
  readonly kind: string;
  readonly choices: readonly unknown[];
}

/**
 * What to expect of a question in this class: from its own answers, else from those to questions of its kind; null where
 * nothing tells. Fits `Choosing.expected`.
 * @param kindOf the kind of a question that was answered.
 */
export function expectation(
  ratings: Ratings,
  kindOf: (questionId: string) => string | undefined,
): (question: Rated) => number | null {
  const byKind = new Map<string, number[]>();
  for (const [id, { value }] of ratings.questions) {
    const kind = kindOf(id);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), value]);
  }
  const means = new Map<string, number>();
  for (const [kind, like] of byKind)
    if (like.length >= ENOUGH) means.set(kind, like.reduce((a, b) => a + b, 0) / like.length);
  const successes = new Map<string, number>();
  return ({ id, kind, choices }) => {
    const difficulty = ratings.questions.get(id)?.value ?? means.get(kind);
    if (difficulty === undefined) return null;
    const key = `${difficulty}|${choices.length}`;
    const known = successes.get(key) ?? expectedSuccess(ratings, difficulty, choices.length);
    successes.set(key, known);
    return known;
  };
}
