/** Who has what: derived from the list of answers on every question, never stored. */
import type { Period, Standing, Topic } from '../scores/model.ts';

export interface OwnScore {
  readonly standing: Standing | null;
  readonly of: number;
  readonly topics: readonly Topic[];
  readonly overTime: readonly { readonly date: string; readonly right: number; readonly answered: number }[];
  readonly calendar: readonly { readonly date: string; readonly state: 'right' | 'wrong' | 'missed' | 'excused' }[];
}

export interface Scoreboard {
  /** Everyone with a rank in the period, best first; hidden and inactive members left out. */
  leaderboard(serverId: string, period: Period, now: number): Promise<readonly Standing[]>;
  own(serverId: string, memberId: string, period: Period, now: number): Promise<OwnScore>;
}
