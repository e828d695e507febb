/** What one window of the page knows at a moment, and who is told when it changes. Drawing reads it; acts change it. */
import type { PageLanguage, TravelOutcome, View } from '../page-protocol.ts';
import type { Choice, Message, OpenModal } from '../world.ts';
import type { Draft } from './composer-model.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** Something a member tried that left no message: shown where the message would be, to them alone. */
export interface Note {
  readonly id: string;
  readonly channelId: string;
  readonly memberId: string;
  /** The command's title; empty for a press. */
  readonly command: string;
  readonly state: 'waiting' | 'no-answer' | 'offline' | 'refused';
  readonly at: number;
}

export interface ComposerState {
  text: string;
  draft: Draft | null;
  /** The option whose field has the focus. */
  field: string | null;
  open: boolean;
  active: number;
  choices: readonly Choice[];
  status: 'ready' | 'loading' | 'failed';
  problem: { readonly option: string; readonly text: string } | null;
}

export interface State {
  connection: 'connecting' | 'open' | 'lost';
  language: PageLanguage;
  theme: Theme;
  tab: 'chat' | 'desk';
  view: View | null;
  /** Changes of place under way: until their replies come, a pushed view may be of the place that is left. */
  moves: number;
  /** Of the open channel, oldest first. */
  messages: readonly Message[];
  notes: readonly Note[];
  unread: ReadonlySet<string>;
  /** `messageId/customId` of components that wait for the bot. */
  waiting: ReadonlySet<string>;
  /** Messages under which a press failed. */
  failed: ReadonlyMap<string, 'no-answer' | 'offline' | 'refused'>;
  composer: ComposerState;
  modal: { readonly open: OpenModal; readonly failed: boolean; readonly busy: boolean } | null;
  travel: { readonly busy: boolean; readonly result: TravelOutcome['kind'] | 'failed' | null };
  /** Bot's clock minus the machine's, in milliseconds. */
  clockGap: number;
  /** What a screen reader is told now. */
  announcement: string;
  deskFailed: boolean;
}

export const emptyComposer = (): ComposerState => ({
  text: '',
  draft: null,
  field: null,
  open: false,
  active: 0,
  choices: [],
  status: 'ready',
  problem: null,
});

export const firstState = (language: PageLanguage, theme: Theme): State => ({
  connection: 'connecting',
  language,
  theme,
  tab: 'chat',
  view: null,
  moves: 0,
  messages: [],
  notes: [],
  unread: new Set(),
  waiting: new Set(),
  failed: new Map(),
  composer: emptyComposer(),
  modal: null,
  travel: { busy: false, result: null },
  clockGap: 0,
  announcement: '',
  deskFailed: false,
});

export interface Store {
  readonly state: State;
  /** Changes fields and draws once, after everything that happens in the same turn. */
  set(change: Partial<State>): void;
  compose(change: Partial<ComposerState>): void;
  /** Called once after the next drawing: for focus. */
  afterDrawing(act: () => void): void;
}

export function createStore(state: State, draw: () => void): Store {
  let due = false;
  let after: (() => void)[] = [];
  const drawSoon = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      draw();
      for (const act of after.splice(0)) act();
    });
  };
  return {
    state,
    set(change) {
      Object.assign(state, change);
      drawSoon();
    },
    compose(change) {
      Object.assign(state.composer, change);
      drawSoon();
    },
    afterDrawing(act) {
      after = [...after, act];
      drawSoon();
    },
  };
}
