/**
 * Answers, grouped: presses gather in an array and one transaction commits them, before any of them is confirmed.
 * "One answer each" is the unique key (round, member, revision): each insert tells whether its row was new, never a
 * prior look. A batch that a row spoils is tried again row by row, so that one press never costs another.
 */
import { setImmediate as immediate, setTimeout as timeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Answer } from '../scores/model.ts';
import type { AnswerOutcome } from '../store.ts';
import { whenFree, type Connection } from './connection.ts';
import { isRefused } from './storage-error.ts';
import { readAll, toAnswer } from './rows.ts';
import type { Tables } from './tables.ts';

export interface Press {
  readonly roundId: string;
  readonly memberId: string;
  readonly choice: number;
  readonly at: number;
}

/** At most 1000 / 25 = 40 commits a second; a lone press is committed at once. */
const BETWEEN_COMMITS_MS = 25;
/** Rows a commit, so that the thread is never held for 20 ms. */
const MOST_ROWS = 100;
/** Confirmations that may start in one go: each renders a message and opens a request. */
const AT_ONCE = 10;

interface Waiting {
  readonly press: Press;
  readonly resolve: (outcome: AnswerOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** When work goes on: an argument, so that a test can say what comes between two steps. */
export interface Scheduling {
  /** Milliseconds that never step back. */
  readonly now: () => number;
  /** Lets what waits for the thread go first. */
  readonly breathe: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}
const MACHINE: Scheduling = {
  now: () => performance.now(),
  breathe: () => immediate(),
  wait: (ms) => timeout(ms),
};

export interface Presses {
  /** Resolves once the answer is durable. */
  record(press: Press): Promise<AnswerOutcome>;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

export function gatherPresses(
  connection: Connection,
  db: Kysely<Tables>,
  { now, breathe, wait }: Scheduling = MACHINE,
): Presses {
  let waiting: Waiting[] = [];
  let lastCommit = Number.NEGATIVE_INFINITY;
  let flushing: Promise<void> | null = null;
  const insert = inserting(connection, db);

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      // A full batch need not wait for more: its rows pay for its commit.
      const pause = waiting.length < MOST_ROWS ? lastCommit + BETWEEN_COMMITS_MS - now() : 0;
      await (pause > 0 ? wait(pause) : breathe());
      const batch = waiting.slice(0, MOST_ROWS);
      waiting = waiting.slice(MOST_ROWS);
      lastCommit = now();
      await commit(batch);
    }
  };

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await whenFree(() =>
        connection.atomically(() =>
          recordAll(
            connection,
            db,
            insert,
            batch.map((one) => one.press),
          ),
        ),
      );
      for (const [index, { resolve, reject }] of batch.entries()) {
        if (index > 0 && index % AT_ONCE === 0) await breathe();
        const outcome = outcomes[index];
        if (outcome) resolve(outcome);
        else reject(new Error('a press without an outcome'));
      }
    } catch (error) {
      if (batch.length > 1 && isRefused(error)) for (const one of batch) await commit([one]);
      else for (const { reject } of batch) reject(error);
    }
  };

  const start = (): void => {
    flushing ??= breathe()
      .then(flush)
      .finally(() => {
        flushing = null;
        // A press may have come between the last look and now: nobody else would take it along.
        if (waiting.length > 0) start();
      });
  };

  return {
    record: (press) =>
      new Promise((resolve, reject) => {
        waiting.push({ press, resolve, reject });
        start();
      }),
    async settled() {
      while (flushing) await flushing;
    },
  };
}

/** Within a transaction. Outcomes in the order of the presses. */
function recordAll(
  connection: Connection,
  db: Kysely<Tables>,
  insert: Insert,
  presses: readonly Press[],
): AnswerOutcome[] {
  const roundIds = [...new Set(presses.map((press) => press.roundId))];
  const rounds = new Map(
    readAll(
      connection,
      db.selectFrom('rounds').select(['id', 'state', 'feedback', 'allow_change']).where('id', 'in', roundIds),
    ).map((round) => [round.id, round]),
  );
  const outcomes: (AnswerOutcome | undefined)[] = presses.map(({ roundId }): AnswerOutcome | undefined => {
    const round = rounds.get(roundId);
    return !round
      ? { kind: 'unknown' }
      : round.state === 'closed' || round.state === 'skipped'
        ? { kind: 'closed' }
        : undefined;
  });
  const second: number[] = [];
  for (const [index, press] of presses.entries()) {
    if (outcomes[index]) continue;
    const answer = insert(press, 0);
    if (answer) outcomes[index] = { kind: 'recorded', answer };
    else second.push(index);
  }
  if (second.length === 0) return outcomes.map(settled);
  const given = answersGiven(
    connection,
    db,
    second.map((index) => presses[index]),
  );
  for (const index of second) {
    const press = presses[index];
    const round = press && rounds.get(press.roundId);
    if (!press || round?.feedback !== 'at-reveal' || round.allow_change !== 1) continue;
    if (given(press)?.choice === press.choice) continue;
    const answer = insert(press, 1);
    if (answer) outcomes[index] = { kind: 'changed', answer };
  }
  const latest = answersGiven(
    connection,
    db,
    second.map((index) => presses[index]),
  );
  for (const index of second) {
    const answer = latest(presses[index]);
    if (!outcomes[index] && answer) outcomes[index] = { kind: 'already-answered', answer };
  }
  return outcomes.map(settled);
}

function settled(outcome: AnswerOutcome | undefined): AnswerOutcome {
  if (!outcome) throw new Error('a press without an outcome');
  return outcome;
}

/** Records one press under a revision; null where the key holds an answer already. */
type Insert = (press: Press, revision: number) => Answer | null;

/**
 * One statement, compiled and prepared once: within a transaction a row costs some microseconds, while an insert of 200
 * rows would be compiled and parsed anew for each batch.
 */
function inserting(connection: Connection, db: Kysely<Tables>): Insert {
  const { sql } = db
    .insertInto('answers')
    .values({ round_id: '', member_id: '', revision: 0, choice: 0, at: 0 })
    .onConflict((conflict) => conflict.columns(['round_id', 'member_id', 'revision']).doNothing())
    .returning('id')
    .compile();
  return ({ roundId, memberId, choice, at }, revision) => {
    const { rows } = connection.run({ sql, parameters: [roundId, memberId, revision, choice, at] });
    return rows.length === 0 ? null : { roundId, memberId, at, choice, revision };
  };
}

const keyOf = ({ roundId, memberId }: { readonly roundId: string; readonly memberId: string }): string =>
  JSON.stringify([roundId, memberId]);

/** What counts now for each of the presses' members. */
function answersGiven(
  connection: Connection,
  db: Kysely<Tables>,
  presses: readonly (Press | undefined)[],
): (press: Press | undefined) => Answer | undefined {
  const known = presses.filter((press) => press !== undefined);
  const answers = readAll(
    connection,
    db
      .selectFrom('answers')
      .selectAll()
      .where('round_id', 'in', [...new Set(known.map((press) => press.roundId))])
      .where('member_id', 'in', [...new Set(known.map((press) => press.memberId))])
      .orderBy('revision'),
  ).map(toAnswer);
  const latest = new Map(answers.map((answer) => [keyOf(answer), answer]));
  return (press) => press && latest.get(keyOf(press));
}
