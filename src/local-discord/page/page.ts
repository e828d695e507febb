/** What every part of the page is given to draw with: the state, the words, names and times, and what a person can do. */
import type { Outcome } from '../world.ts';
import type { Acts } from './acts.ts';
import type { Names } from './markdown-tree.ts';
import type { State, Store } from './state.ts';
import { stamp } from './times.ts';
import { type Words, words } from './words.ts';

export interface Page {
  readonly state: State;
  readonly words: Words;
  readonly act: Acts;
  readonly names: Names;
  /** The bot's clock, epoch milliseconds. */
  now(): number;
}

export type Refusal = Extract<Outcome, { kind: 'refused' }>;

export const wordsOf = (state: State): Words => words[state.language];
export const nowOf = (state: State): number => Date.now() + state.clockGap;

/** Names as the member of this window knows them. */
export function namesOf(state: State): Names {
  const { view } = state;
  return {
    member: (id) => view?.members.find((one) => one.id === id)?.name ?? null,
    role: (id) => view?.roles.find((one) => one.id === id)?.name ?? null,
    channel: (id) => view?.channels.find((one) => one.id === id)?.name ?? null,
    time: (seconds, style) => stamp(seconds * 1_000, style, nowOf(state), wordsOf(state).locale),
  };
}

/** The zone of the bot's own clock; times in messages are in the reader's, as on Discord. */
export const zoneOf = (state: State): string | undefined => state.view?.timezone ?? undefined;

export const pageOf = (store: Store, act: Acts): Page => ({
  state: store.state,
  words: wordsOf(store.state),
  act,
  names: namesOf(store.state),
  now: () => nowOf(store.state),
});
