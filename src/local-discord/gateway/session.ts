/** A session of the Gateway: what was dispatched to it, so that a bot that comes back hears what it missed. */
import type { WebSocket } from 'ws';
import type { Dispatch } from '../world/state.ts';

/** Dispatches kept for a RESUME. */
const KEPT = 2_000;

export interface Session {
  readonly id: string;
  readonly intents: number;
  /** null while the bot is away. */
  socket: WebSocket | null;
  /** How often the bot has left: a later leave starts the wait for it anew. */
  leaves: number;
  readonly last: number;
  dispatch(dispatch: Dispatch): void;
  /** Sends everything after `seq` again; false where it is no longer kept or never was. */
  replay(seq: number): boolean;
}

/** A new session; `intents` decides what it hears. */
export function createSession(id: string, intents: number, socket: WebSocket): Session {
  /** kept[i] has the sequence number first + i. */
  let kept: string[] = [];
  let first = 1;
  let last = 0;
  const session: Session = {
    id,
    intents,
    socket,
    leaves: 0,
    get last() {
      return last;
    },
    dispatch({ event, data, intent }) {
      if (intent !== 0 && (intents & intent) === 0) return;
      last += 1;
      const text = JSON.stringify({ op: 0, s: last, t: event, d: data });
      kept.push(text);
      if (kept.length > KEPT * 2) {
        first += kept.length - KEPT;
        kept = kept.slice(-KEPT);
      }
      session.socket?.send(text);
    },
    replay(seq) {
      if (seq > last || seq + 1 < first) return false;
      for (const text of kept.slice(seq + 1 - first)) session.socket?.send(text);
      return true;
    },
  };
  return session;
}
