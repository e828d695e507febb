/** The question of the day: claim, post, answer, reveal, and what the teacher is told of trouble. */
import type { Announcement } from '../post.ts';
import type { Question } from '../quiz/model.ts';
import type { AnswerOutcome, Round } from '../store.ts';

/** What a member is told after a press; `round` is there whenever the posting is known. */
export interface Pressed {
  readonly outcome: AnswerOutcome;
  readonly round: Round | null;
  /** The member's recorded choice, as shown; null when nothing is recorded. */
  readonly choice: number | null;
  /** Whether right or wrong may be told now. */
  readonly mayTell: boolean;
  readonly right: boolean | null;
}

/** How a revealed question went. */
export interface Distribution {
  /** Answers per choice as shown. */
  readonly counts: readonly number[];
  readonly members: readonly (readonly string[])[];
  readonly total: number;
}

export interface Rounds {
  /** Does all that is due at `now` in every server, one server's failure never holding up another. */
  tick(now: number): Promise<void>;
  /** Posts today's question now (`/setup now`). */
  postNow(
    serverId: string,
    now: number,
  ): Promise<
    | { readonly kind: 'posted'; readonly round: Round }
    | { readonly kind: 'already'; readonly round: Round }
    | { readonly kind: 'not-set' }
    | { readonly kind: 'empty-bank' }
    | { readonly kind: 'failed'; readonly reason: string; readonly missing: readonly string[] }
  >;
  press(press: {
    readonly roundId: string;
    readonly memberId: string;
    readonly name: string;
    readonly choice: number;
    readonly now: number;
  }): Promise<Pressed>;
  distribution(roundId: string): Promise<Distribution>;
  /** The next questions that would be posted, with their days. */
  preview(
    serverId: string,
    now: number,
    count: number,
  ): Promise<readonly { readonly date: string; readonly at: number; readonly question: Question }[]>;
  /** Instants of the next posts, epoch ms. */
  nextPosts(serverId: string, now: number, count: number): readonly number[];
  /** Never ask this one in this server. */
  skipForGood(serverId: string, questionId: string, by: string, now: number): Promise<void>;
  /** Posts and removes a message where the question would go. */
  test(
    serverId: string,
  ): Promise<
    | { readonly kind: 'works' }
    | { readonly kind: 'failed'; readonly reason: string; readonly missing: readonly string[] }
  >;
  retract(roundId: string, by: string, now: number): Promise<Round | null>;
  regrade(roundId: string, key: readonly number[], by: string, now: number): Promise<Round | null>;
  report(roundId: string, memberId: string, now: number): Promise<'told' | 'already' | 'unknown'>;
  /** Newest first. */
  recent(serverId: string, limit: number): Promise<readonly Round[]>;
  /** The terms that today's open question asks for, when the server holds them back. */
  heldTerms(serverId: string): readonly string[];
  /** For the beat's own messages outside the round (weekly report…). */
  announce(channelId: string, announcement: Announcement): Promise<boolean>;
}
