/**
 * Port: what is remembered between restarts. Answers are an append-only list; scoreboards are derived from it.
 * "One question a day" and "one answer each" are unique keys of the store, not conditions in the code.
 * Every method resolves once the write is durable. A full disk or a locked database rejects; nothing is half done.
 */
import type { Question } from './quiz/model.ts';
import type { Answer, MemberName } from './scores/model.ts';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Settings of one server (Discord's guild). `null` means: not set, the default of the host applies. */
export interface ServerSettings {
  readonly serverId: string;
  readonly name: string;
  readonly language: 'fr' | 'en' | null;
  readonly timezone: string | null;
  readonly daily: {
    readonly channelId: string;
    /** `HH:MM`, local. */
    readonly time: string;
    /** ISO weekdays, 1 = Monday. */
    readonly days: readonly Weekday[];
    readonly roleId: string | null;
    /** `HH:MM` local, or null: with the next question. */
    readonly reveal: string | null;
    readonly feedback: 'at-once' | 'at-reveal';
    /** With feedback at the reveal: a mis-tap may be changed once. */
    readonly allowChange: boolean;
    /** `/define` refuses the day's terms until the reveal. */
    readonly holdTerms: boolean;
    /** When this schedule was set, epoch ms: what was due before is not; absent: from the beginning of time. */
    readonly since?: number;
  } | null;
  /** Where the teacher is told of problems. */
  readonly notifyChannelId: string | null;
  /** Who ran `/setup` last: told by direct message where there is no notify channel. */
  readonly setupBy: string | null;
  /** null: all courses. */
  readonly courses: readonly string[] | null;
  readonly semester: { readonly start: string; readonly end: string } | null;
  /** Last local day of the pause, included. */
  readonly pausedUntil: string | null;
  readonly reportChannelId: string | null;
  readonly lookups: 'private' | 'public';
  readonly leaderboard: boolean;
  /** Why the schedule is suspended, and since when (epoch ms); null: it runs. */
  readonly suspended: { readonly reason: string; readonly since: number } | null;
  /** The bot was removed; nothing is deleted. */
  readonly leftAt: number | null;
}

export type RoundState = 'claimed' | 'posted' | 'closed' | 'skipped';

/** The question of one local day in one server, with all that a retry needs to post the same bytes again. */
export interface Round {
  readonly id: string;
  readonly serverId: string;
  /** Local day in the server's zone, `YYYY-MM-DD`. Unique with `serverId`. */
  readonly date: string;
  readonly state: RoundState;
  readonly question: Question;
  /** `order[i]` is the question's choice shown at place i. */
  readonly order: readonly number[];
  /** Places (as shown) that are right; regrading changes it. */
  readonly key: readonly number[];
  readonly channelId: string;
  readonly messageId: string | null;
  readonly claimedAt: number;
  readonly postedAt: number | null;
  readonly closedAt: number | null;
  /** When the reveal was told in a message of its own or at the head of the next question. */
  readonly revealedAt: number | null;
  readonly revealMessageId: string | null;
  /** When the question's own message was closed by an edit, or given up; absent: that is still to do. */
  readonly messageClosedAt?: number;
  readonly late: boolean;
  readonly feedback: 'at-once' | 'at-reveal';
  readonly allowChange: boolean;
  readonly retracted: { readonly at: number; readonly by: string } | null;
  /** The rendered announcement (`post.ts`) as JSON, whole, so that a reload of the notes cannot change a retry. */
  readonly announcement: string;
}

/** A posted round without its texts: what grading and closing may change. */
export type Grading = Pick<Round, 'id' | 'date' | 'state' | 'order' | 'key' | 'feedback' | 'revealedAt' | 'retracted'>;

/** A round that has work left, without its texts. */
export type OpenRound = Pick<
  Round,
  | 'id'
  | 'serverId'
  | 'date'
  | 'state'
  | 'channelId'
  | 'messageId'
  | 'claimedAt'
  | 'postedAt'
  | 'closedAt'
  | 'revealedAt'
>;

/** A question that was asked, and how it went: what choosing the next one needs. */
export interface Asked {
  readonly roundId: string;
  readonly date: string;
  readonly questionId: string;
  readonly factId: string;
  readonly kind: string;
  readonly course: string;
  readonly source: { readonly file: string; readonly headings: readonly string[] };
  readonly answered: number;
  readonly right: number;
}

export type AnswerOutcome =
  | { readonly kind: 'recorded'; readonly answer: Answer }
  | { readonly kind: 'changed'; readonly answer: Answer }
  | { readonly kind: 'already-answered'; readonly answer: Answer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' };

export interface Store {
  server(serverId: string): Promise<ServerSettings | null>;
  servers(): Promise<readonly ServerSettings[]>;
  saveServer(settings: ServerSettings): Promise<void>;

  /** Claims (server, date); `taken` when another process or an earlier try holds it. */
  claim(round: Round): Promise<'claimed' | 'taken'>;
  round(id: string): Promise<Round | null>;
  roundOn(serverId: string, date: string): Promise<Round | null>;
  /** Newest first. */
  rounds(
    serverId: string,
    range?: { readonly from?: string; readonly to?: string; readonly limit?: number },
  ): Promise<readonly Round[]>;
  /**
   * Every round of the server that was posted (`posted` or `closed`), oldest first, without question and announcement:
   * read for each leaderboard, so an implementation must not parse the whole rounds.
   */
  grading(serverId: string): Promise<readonly Grading[]>;
  /**
   * Rounds that are claimed but not posted, posted but not closed, or closed but not revealed or with their message still
   * open: the work left after a restart.
   */
  openRounds(): Promise<readonly OpenRound[]>;
  /** Every question that was posted in the server, oldest first. */
  asked(serverId: string): Promise<readonly Asked[]>;
  /** Changes the named fields; `from` guards the state, so that two processes cannot both act. Resolves to whether it did. */
  updateRound(
    id: string,
    from: RoundState,
    change: Partial<
      Pick<
        Round,
        | 'state'
        | 'channelId'
        | 'messageId'
        | 'postedAt'
        | 'closedAt'
        | 'revealedAt'
        | 'revealMessageId'
        | 'messageClosedAt'
        | 'key'
        | 'retracted'
      >
    >,
  ): Promise<boolean>;

  /**
   * Takes the named lease until `now + ms`, unless another holds it: two processes never work on one round at a time, and
   * what a killed one left is taken over when its lease ends. Resolves to whether it was taken.
   */
  lease(name: string, now: number, ms: number): Promise<boolean>;
  /** Keeps a lease that ends at `until` to `next` instead; resolves to false where another has it by now. */
  renew(name: string, until: number, next: number): Promise<boolean>;
  /** Ends the lease that ends at `until`; one that another took over stays. */
  release(name: string, until: number): Promise<void>;

  /** Records one press; grouped with others in one commit, durable before it resolves. */
  answer(press: {
    readonly roundId: string;
    readonly memberId: string;
    readonly choice: number;
    readonly at: number;
  }): Promise<AnswerOutcome>;
  answersOf(roundId: string): Promise<readonly Answer[]>;
  /** All answers of a server, oldest first; `since` is a local date of their round. */
  answers(serverId: string, since?: string): Promise<readonly Answer[]>;

  seen(serverId: string, memberId: string, name: string): Promise<void>;
  /** Everyone whose name is known in the server, with their own settings. */
  members(serverId: string): Promise<readonly MemberSettings[]>;
  member(serverId: string, memberId: string): Promise<MemberSettings | null>;
  saveMember(settings: MemberSettings): Promise<void>;

  /** Practice, never scored: kept so that missed ones come first. */
  practised(entry: {
    readonly serverId: string;
    readonly memberId: string;
    readonly questionId: string;
    readonly right: boolean;
    readonly at: number;
  }): Promise<void>;
  practice(
    serverId: string,
    memberId: string,
  ): Promise<readonly { readonly questionId: string; readonly right: boolean; readonly at: number }[]>;

  /** A term looked up and not in the notes; counted by distinct member, forgotten after 90 days. */
  missed(entry: {
    readonly serverId: string;
    readonly memberId: string;
    readonly term: string;
    readonly at: number;
  }): Promise<void>;
  /** Terms that at least two members asked for. */
  missedTerms(serverId: string, since: number): Promise<readonly { readonly term: string; readonly members: number }[]>;

  /** Questions a teacher holds back for good, or that were reported. */
  hold(entry: {
    readonly serverId: string;
    readonly questionId: string;
    readonly by: string;
    readonly at: number;
  }): Promise<void>;
  held(serverId: string): Promise<readonly string[]>;
  /** One report per member and round; resolves to whether it was the first of that member. */
  report(entry: {
    readonly serverId: string;
    readonly roundId: string;
    readonly memberId: string;
    readonly at: number;
  }): Promise<boolean>;

  /** What the teacher was told and has not cleared: one row per (server, cause). `tell` resolves to whether it is new. */
  tell(entry: {
    readonly serverId: string;
    readonly cause: string;
    readonly values: Readonly<Record<string, string>>;
    readonly at: number;
  }): Promise<boolean>;
  clear(serverId: string, cause: string): Promise<void>;
  told(
    serverId: string,
  ): Promise<
    readonly { readonly cause: string; readonly values: Readonly<Record<string, string>>; readonly at: number }[]
  >;

  /** Everything kept about a member, for `/privacy export`. */
  exportMember(serverId: string, memberId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Replaces the id by a fresh random one, drops name, settings and practice, coarsens times to the day. */
  forgetMember(serverId: string, memberId: string): Promise<{ readonly answers: number }>;

  close(): Promise<void>;
}

export interface MemberSettings extends MemberName {
  readonly serverId: string;
  readonly language: 'fr' | 'en' | null;
}
