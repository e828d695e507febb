/**
 * The answers of each server, held in memory so that a leaderboard of years costs milliseconds. Only what cannot change
 * is kept: who chose what in a closed round, and what a round asked. Grading, names and open rounds are read each time,
 * so a regrade, a retraction or an answer, here or in another process, counts at once. Reading yields to the event loop
 * between slices. A deletion moves answers to another id: `forget`, or a name that vanished, reads everything again.
 */
import { openLedger, type Ledger } from '../scores/ledger.ts';
import type { MemberName, ScoredRound } from '../scores/model.ts';
import { turn } from '../scores/pauses.ts';
import type { Grading, Round, Store } from '../store.ts';

/** All that scores are derived from, up to date when it is given; not to be kept. */
export interface Counted {
  /** In order of days. */
  readonly rounds: readonly ScoredRound[];
  readonly ledger: Ledger;
  readonly names: ReadonlyMap<string, MemberName>;
}

export interface Ledgers {
  of(serverId: string): Promise<Counted>;
  /** Reads the server's answers again at the next question: a member's id was replaced. */
  forget(serverId: string): void;
}

/** What a round asked: never changes. */
type Asked = Pick<ScoredRound, 'questionId' | 'course' | 'file' | 'line' | 'headings'>;

interface Held {
  ledger: Ledger;
  readonly asked: Map<string, Asked>;
  /** Closed rounds whose answers are all in the ledger. */
  readonly whole: Set<string>;
  names: ReadonlyMap<string, MemberName>;
  /** The reading that runs, and the one that waits for it: later callers share that one. */
  running: Promise<Counted> | null;
  waiting: Promise<Counted> | null;
}

/** Rounds read between two turns of the event loop: some milliseconds with 500 answers each. */
const SLICE = 2;

export function openLedgers(store: Store): Ledgers {
  const servers = new Map<string, Held>();

  const held = (serverId: string): Held => {
    const known = servers.get(serverId);
    if (known) return known;
    const fresh: Held = {
      ledger: openLedger(),
      asked: new Map(),
      whole: new Set(),
      names: new Map(),
      running: null,
      waiting: null,
    };
    servers.set(serverId, fresh);
    return fresh;
  };

  async function read(serverId: string, own: Held): Promise<Counted> {
    const names = new Map((await store.members(serverId)).map((member) => [member.memberId, member]));
    const vanished = [...own.names.keys()].some((id) => !names.has(id) && own.ledger.place(id) !== undefined);
    if (vanished) empty(own);
    own.names = names;
    await turn();
    const gradings = await store.grading(serverId);
    const rounds: ScoredRound[] = [];
    let slice = 0;
    for (const grading of gradings) {
      const known = own.asked.get(grading.id);
      if (!known || !own.whole.has(grading.id)) {
        const asked = known ?? (await askedIn(store, grading.id));
        if (!asked) continue;
        own.asked.set(grading.id, asked);
        own.ledger.record(grading.id, await store.answersOf(grading.id));
        if (grading.state === 'closed') own.whole.add(grading.id);
        slice += 1;
        if (slice % SLICE === 0) await turn();
      }
      rounds.push(scored(grading, own.asked.get(grading.id)));
    }
    await turn();
    return { rounds, ledger: own.ledger, names };
  }

  function start(serverId: string, own: Held): Promise<Counted> {
    const reading = read(serverId, own).finally(() => {
      if (own.running === reading) own.running = null;
    });
    own.running = reading;
    return reading;
  }

  return {
    of(serverId) {
      const own = held(serverId);
      if (!own.running) return start(serverId, own);
      // A reading under way may have passed the round that the caller just answered: share the next one.
      own.waiting ??= own.running
        .catch(() => null)
        .then(() => {
          own.waiting = null;
          return start(serverId, own);
        });
      return own.waiting;
    },
    forget(serverId) {
      servers.delete(serverId);
    },
  };
}

function empty(own: Held): void {
  own.ledger = openLedger();
  own.whole.clear();
}

async function askedIn(store: Store, roundId: string): Promise<Asked | null> {
  const round = await store.round(roundId);
  return round && asked(round);
}

const asked = ({ question }: Round): Asked => ({
  questionId: question.id,
  course: question.course,
  file: question.source.file,
  line: question.source.line,
  headings: question.source.headings,
});

/** A round as scores see it. Points show at once where feedback is at once, else from the reveal on. */
function scored(grading: Grading, round: Asked | undefined): ScoredRound {
  return {
    ...(round ?? { questionId: '', course: '', file: '', line: 0, headings: [] }),
    id: grading.id,
    date: grading.date,
    choices: grading.order.length,
    key: grading.key,
    retracted: grading.retracted !== null,
    visible: grading.feedback === 'at-once' || grading.revealedAt !== null,
    open: grading.state === 'posted',
  };
}
