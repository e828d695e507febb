/** What the scoreboard is computed from, and what it gives. Plain data; nothing here is stored but answers and rounds. */

/** One press that was recorded. The last revision of a member in a round counts. */
export interface Answer {
  readonly roundId: string;
  readonly memberId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Index among the choices as they were shown. */
  readonly choice: number;
  readonly revision: number;
}

/** A posted question, as far as scores need it. */
export interface ScoredRound {
  readonly id: string;
  /** The server's local day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly questionId: string;
  readonly course: string;
  readonly file: string;
  /** Where in the note the question comes from; counts from 1. */
  readonly line: number;
  readonly headings: readonly string[];
  /** How many choices were shown. */
  readonly choices: number;
  /** Indexes that count as right, after regrading. */
  readonly key: readonly number[];
  /** Taken out of the scores by the teacher. */
  readonly retracted: boolean;
  /** Whether its points may be seen: feedback is at once, or it has been revealed. */
  readonly visible: boolean;
  /** Still takes answers: who has not answered has missed nothing yet. */
  readonly open: boolean;
}

export type Period = 'week' | 'month' | 'semester' | 'all';

/** Local days, both included, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface MemberName {
  readonly memberId: string;
  /** Last display name seen. */
  readonly name: string;
  readonly shown: 'name' | 'pseudonym' | 'hidden';
  readonly pseudonym: string | null;
}

export interface Standing {
  readonly memberId: string;
  readonly name: string;
  /** Standard competition rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  /** right / answered, 0 when nothing was answered. */
  readonly accuracy: number;
  readonly streak: number;
  readonly bestStreak: number;
}

/** A section of the notes with how a member (or the class) does in it. */
export interface Topic {
  readonly course: string;
  readonly file: string;
  /** Of the first question that was asked about it. */
  readonly line: number;
  readonly headings: readonly string[];
  readonly right: number;
  readonly answered: number;
}

/**
 * A member's day. `answered`: right or wrong may not be told yet, or the question was taken out. `frozen`: missed, and a
 * freeze of the month kept the streak. `excused`: no question that day, it is still open, or it was taken out.
 */
export type DayState = 'right' | 'wrong' | 'answered' | 'missed' | 'frozen' | 'excused';

export interface Day {
  readonly date: string;
  readonly state: DayState;
}

/** A picture to draw: plain data; `alt` in the reply says what it says. */
export type Chart =
  | {
      readonly kind: 'calendar';
      readonly days: readonly Day[];
      readonly curve: readonly { readonly date: string; readonly accuracy: number }[];
      readonly language: 'fr' | 'en';
    }
  | {
      readonly kind: 'report';
      readonly participation: readonly { readonly date: string; readonly share: number; readonly accuracy: number }[];
      readonly topics: readonly { readonly label: string; readonly accuracy: number; readonly answered: number }[];
      readonly language: 'fr' | 'en';
    };
