/** Who has what: derived from the list of answers on every question, never stored. */
import type { Day, Period, Standing, Topic } from '../scores/model.ts';
import { calendar, overTime } from '../scores/own.ts';
import { localDay, periodSpan } from '../scores/periods.ts';
import { inTurns } from '../scores/pauses.ts';
import { ownStanding, scoring, standings, type ScoreOptions } from '../scores/scoreboard.ts';
import { topics } from '../scores/topics.ts';
import type { Store } from '../store.ts';
import { openLedgers, type Counted } from './ledgers.ts';
import type { Settings } from './settings.ts';

export interface OwnScore {
  /** Null when nothing of the member counts in the period. */
  readonly standing: Standing | null;
  /** How many stand on the leaderboard. */
  readonly of: number;
  readonly topics: readonly Topic[];
  /** After each answer that counts: right ones among the last ten. */
  readonly overTime: readonly { readonly date: string; readonly right: number; readonly answered: number }[];
  /** Every day from the member's first answer to today, whatever the period. */
  readonly calendar: readonly Day[];
}

export interface Scoreboard {
  /** Everyone with a rank in the period, best first; hidden and inactive members left out. None without a semester's dates. */
  leaderboard(serverId: string, period: Period, now: number): Promise<readonly Standing[]>;
  own(serverId: string, memberId: string, period: Period, now: number): Promise<OwnScore>;
  /** What all of it is derived from; not to be kept. */
  counted(serverId: string): Promise<Counted>;
  /** A member was forgotten: the server's answers are read again. */
  forget(serverId: string): void;
}

export function createScoreboard({ store }: { readonly store: Store }, settings: Settings): Scoreboard {
  const ledgers = openLedgers(store);
  const options = (serverId: string, period: Period, now: number): ScoreOptions | null => {
    const { semester, courses } = settings.of(serverId);
    const span = periodSpan(period, now, settings.timezone(serverId), semester);
    return span && { span, courses };
  };
  return {
    async leaderboard(serverId, period, now) {
      const chosen = options(serverId, period, now);
      if (!chosen) return [];
      const { rounds, ledger, names } = await ledgers.of(serverId);
      return standings(await inTurns(scoring(rounds, ledger, chosen)), names);
    },
    async own(serverId, memberId, period, now) {
      const chosen = options(serverId, period, now);
      const { rounds, ledger, names } = await ledgers.of(serverId);
      const place = ledger.place(memberId);
      if (place === undefined) return { standing: null, of: 0, topics: [], overTime: [], calendar: [] };
      const today = localDay(now, settings.timezone(serverId));
      const days = calendar(rounds, ledger, place, today);
      if (!chosen) return { standing: null, of: 0, topics: [], overTime: [], calendar: days };
      const all = await inTurns(scoring(rounds, ledger, chosen));
      const listed = standings(all, names);
      const standing = ownStanding(all, listed, names, memberId);
      return {
        standing,
        of: listed.length + (standing && !listed.some((row) => row.memberId === memberId) ? 1 : 0),
        topics: topics(rounds, ledger, chosen, place),
        overTime: overTime(rounds, ledger, chosen, place),
        calendar: days,
      };
    },
    counted: (serverId) => ledgers.of(serverId),
    forget: (serverId) => ledgers.forget(serverId),
  };
}
