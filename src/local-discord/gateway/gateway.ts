/**
 * The Gateway: HELLO, IDENTIFY, READY, heartbeats, dispatches, RESUME with replay, and Discord's close codes. JSON without
 * compression, one shard. https://discord.com/developers/docs/events/gateway
 */
import type { RawData, WebSocket } from 'ws';
import type { FaultBook, GatewayFault } from '../faults.ts';
import type { Dispatch, Log, State } from '../world/state.ts';
import { memberWire, serverCreateWire, userWire } from '../world/wire.ts';
import { ALL_INTENTS, Close, ENDS_SESSION, Op, PRIVILEGED } from './codes.ts';
import { createSession, type Session } from './session.ts';

/** Servers that one shard may carry. */
const SERVERS_A_SHARD = 2_500;
/** Events a client may send in a minute. */
const SENT_A_MINUTE = 120;
/** A session without its bot is kept for that long, in real milliseconds. */
const SESSION_LIFE = 60_000;

export interface GatewayParts {
  readonly state: State;
  readonly token: string;
  readonly faults: FaultBook;
  readonly gatewayUrl: string;
  readonly heartbeatInterval: number;
  readonly newId: () => string;
  /** Real milliseconds, growing. */
  readonly timer: () => number;
  readonly onOnline: (online: boolean) => void;
  readonly log: Log;
}

export interface Gateway {
  connect(socket: WebSocket, url: URL): void;
  dispatch(dispatch: Dispatch): void;
  /** Whether a bot is there, or may come back for what it missed. */
  hears(): boolean;
  close(): void;
}

interface Payload {
  readonly op?: unknown;
  readonly d?: unknown;
}

const field = (value: unknown, key: string): unknown =>
  value && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** A Gateway over the state; `connect` takes each WebSocket that reaches it. */
export function createGateway(parts: GatewayParts): Gateway {
  const { state, faults, log } = parts;
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const owner = new Map<WebSocket, Session>();
  /** Closed from here: the code that comes back is an echo. */
  const dismissed = new WeakSet<WebSocket>();

  const tell = (socket: WebSocket, op: number, d: unknown): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null }));
  const online = (): void => parts.onOnline([...sessions.values()].some((session) => session.socket !== null));

  function forget(session: Session): void {
    sessions.delete(session.id);
    online();
  }

  /** Unless the bot comes back, or comes back and leaves again. */
  function keepFor(session: Session): void {
    const leave = (session.leaves += 1);
    state.after(SESSION_LIFE, () => {
      if (session.socket === null && session.leaves === leave) forget(session);
    });
  }

  function identify(socket: WebSocket, d: unknown): void {
    if (owner.has(socket)) return socket.close(Close.Twice, 'Already authenticated.');
    if (field(d, 'token') !== parts.token && field(d, 'token') !== `Bot ${parts.token}`)
      return socket.close(Close.Token, 'Authentication failed.');
    const intents = Number(field(d, 'intents') ?? 0);
    if (!Number.isInteger(intents) || intents < 0 || (intents & ~ALL_INTENTS) !== 0)
      return socket.close(Close.Intents, 'Invalid intent(s).');
    if ((intents & PRIVILEGED) !== 0) return socket.close(Close.Disallowed, 'Disallowed intent(s).');
    const shard = field(d, 'shard');
    if (Array.isArray(shard) && (shard[0] !== 0 || shard[1] !== 1)) return socket.close(Close.Shard, 'Invalid shard.');
    const joined = [...state.servers.values()].filter((server) => server.hasBot);
    if (joined.length > SERVERS_A_SHARD) return socket.close(Close.ShardingNeeded, 'Sharding required.');
    for (const old of sessions.values()) if (old.socket === null) sessions.delete(old.id);
    const session = createSession(parts.newId(), intents, socket);
    sessions.set(session.id, session);
    owner.set(socket, session);
    const ready = {
      v: 10,
      user: { ...userWire(state.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: joined.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: parts.gatewayUrl,
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      user_settings: {},
      shard: [0, 1],
      application: { id: state.applicationId, flags: 0 },
    };
    session.dispatch({ event: 'READY', data: ready, intent: 0 });
    for (const server of joined)
      if (!server.unavailable)
        session.dispatch({ event: 'GUILD_CREATE', data: serverCreateWire(state, server), intent: 1 });
    online();
  }

  function resume(socket: WebSocket, d: unknown): void {
    if (field(d, 'token') !== parts.token) return socket.close(Close.Token, 'Authentication failed.');
    const session = sessions.get(String(field(d, 'session_id')));
    const seq = Number(field(d, 'seq'));
    if (!session) return tell(socket, Op.Invalid, false);
    if (!Number.isInteger(seq) || seq > session.last) {
      forget(session);
      return socket.close(Close.Sequence, 'Invalid seq.');
    }
    const before = session.socket;
    if (before && before !== socket) owner.delete(before);
    session.socket = socket;
    owner.set(socket, session);
    if (!session.replay(seq)) {
      forget(session);
      owner.delete(socket);
      return tell(socket, Op.Invalid, false);
    }
    session.dispatch({ event: 'RESUMED', data: { _trace: [] }, intent: 0 });
    online();
  }

  /** The members asked for by id; lists would need the privileged intent. */
  function members(socket: WebSocket, d: unknown): void {
    const server = state.servers.get(String(field(d, 'guild_id')));
    const asked = [field(d, 'user_ids') ?? []].flat().map(String);
    const found = asked.flatMap((id) => server?.members.get(id) ?? []);
    owner.get(socket)?.dispatch({
      event: 'GUILD_MEMBERS_CHUNK',
      intent: 0,
      data: {
        guild_id: server?.id,
        members: found.map((member) => memberWire(state, member)),
        chunk_index: 0,
        chunk_count: 1,
        not_found: asked.filter((id) => !server?.members.has(id)),
        nonce: field(d, 'nonce'),
      },
    });
  }

  function hear(socket: WebSocket, { op, d }: Payload): void {
    if (op === Op.Heartbeat) return faults.acknowledges ? socket.send('{"op":11}') : undefined;
    if (op === Op.Identify) return identify(socket, d);
    if (op === Op.Resume) return resume(socket, d);
    if (!owner.has(socket)) return socket.close(Close.NotIdentified, 'Not authenticated.');
    if (op === Op.Members) return members(socket, d);
    if (op !== Op.Presence && op !== Op.Voice) socket.close(Close.UnknownOp, 'Unknown opcode.');
  }

  function connect(socket: WebSocket, url: URL): void {
    sockets.add(socket);
    const sent: number[] = [];
    socket.on('close', (code) => {
      sockets.delete(socket);
      const session = owner.get(socket);
      owner.delete(socket);
      if (session?.socket !== socket) return;
      session.socket = null;
      // A bot that leaves with 1000 or 1001 does not come back for what it missed.
      if (!dismissed.has(socket) && (code === 1000 || code === 1001)) forget(session);
      else keepFor(session);
      online();
      log('bot left', { code }, 'debug');
    });
    socket.on('error', (error) => log('socket error', { error: error.message }, 'debug'));
    if (
      url.searchParams.get('v') !== '10' ||
      (url.searchParams.get('encoding') ?? 'json') !== 'json' ||
      url.searchParams.has('compress')
    )
      return socket.close(Close.Version, 'Invalid API version.');
    socket.on('message', (data: RawData) => {
      const now = parts.timer();
      sent.push(now);
      while ((sent[0] ?? now) < now - 60_000) sent.shift();
      if (sent.length > SENT_A_MINUTE) return socket.close(Close.RateLimit, 'Rate limited.');
      let payload: unknown;
      try {
        payload = JSON.parse(String(data));
      } catch {
        return socket.close(Close.Decode, 'Error while decoding payload.');
      }
      if (!payload || typeof payload !== 'object') return socket.close(Close.Decode, 'Error while decoding payload.');
      hear(socket, payload);
    });
    if (faults.hello) tell(socket, Op.Hello, { heartbeat_interval: parts.heartbeatInterval, _trace: [] });
  }

  faults.onGateway((fault: GatewayFault) => {
    for (const socket of sockets) {
      const session = owner.get(socket);
      if (fault.kind === 'close') {
        if (session && ENDS_SESSION.includes(fault.code)) sessions.delete(session.id);
        dismissed.add(socket);
        socket.close(fault.code);
      } else if (fault.kind === 'drop') socket.terminate();
      else if (fault.kind === 'reconnect') tell(socket, Op.Reconnect, null);
      else {
        if (session) {
          owner.delete(socket);
          session.socket = null;
          if (!fault.resumable) sessions.delete(session.id);
        }
        tell(socket, Op.Invalid, fault.resumable);
      }
    }
    online();
  });

  return {
    connect,
    dispatch(dispatch) {
      for (const session of sessions.values()) session.dispatch(dispatch);
    },
    hears: () => sessions.size > 0,
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
