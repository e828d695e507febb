/** A question and its proof: plain data. The words of the frame are in `messages`; all others come from the notes. */
import type { Language, Quote, Source, Tier } from '../notes/model.ts';

export type QuestionKind =
  | 'definition-to-term'
  | 'term-to-definition'
  | 'class-member'
  | 'class-set'
  | 'aspect-item'
  | 'item-owner'
  | 'list-member'
  | 'true-false'
  | 'typed-term'
  | 'typed-number'
  | 'cloze'
  | 'recall'
  | 'authored-single'
  | 'authored-several'
  | 'authored-typed'
  | 'authored-recall';

/** What is asked: a frame of ours (by key) filled with the notes' own words. `…` is the mask. */
export interface Stem {
  readonly frame: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Choice {
  /** The notes' words, or a frame word (`true`, `false`) when `frame` is set. */
  readonly text: string;
  readonly frame?: 'true' | 'false';
  /** What the notes say of this choice: shown at the reveal for a wrong one. */
  readonly about: Quote | null;
  /**
   * What `about` is said of, in the notes' words ("Technologies (La conteneurisation)" for an item of a list); absent:
   * the choice's own text names it.
   */
  readonly of?: string;
}

/** Why the key is right and each other choice is wrong, as fact ids the checker can follow. */
export interface Proof {
  readonly claim: string;
  readonly right: readonly string[];
  readonly wrong: readonly {
    readonly choice: number;
    readonly rule: 'value-set' | 'named-list' | 'two-definitions' | 'opposite-list' | 'closed-pair' | 'author';
    readonly facts: readonly string[];
  }[];
}

export interface Question {
  /** `q_` + hash of kind and normalised facts: unchanged when other parts of the notes change. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The fact it asks; two kinds may ask the same one. */
  readonly factId: string;
  readonly stem: Stem;
  /** Before shuffling; empty for typed questions. */
  readonly choices: readonly Choice[];
  /** Indexes of the right choices. */
  readonly answer: readonly number[];
  /** What counts as right for a typed question. */
  readonly accept: readonly string[];
  /** The notes' sentence that settles it. */
  readonly explanation: Quote | null;
  /** What the explanation is said of, to stand before it ("Dropbox", "Technologies (La conteneurisation)"). */
  readonly explanationOf?: string;
  readonly source: Source;
  readonly course: string;
  readonly language: Language;
  readonly authored: boolean;
  readonly hint: string | null;
  readonly difficulty: 1 | 2 | 3 | null;
  /** May be the question of the day: one button a choice. */
  readonly daily: boolean;
  /** Ids of the terms it is about, for holding one back and for practice by topic. */
  readonly termIds: readonly string[];
  /** How far the fact may be trusted; authored questions have none. */
  readonly tier?: Tier;
  readonly proof: Proof;
}

export interface QuestionBank {
  readonly questions: readonly Question[];
  /** What the checker refused, with the reason's code. */
  readonly dropped: readonly {
    readonly kind: QuestionKind;
    readonly stem: Stem;
    readonly source: Source;
    readonly reason: string;
  }[];
}
