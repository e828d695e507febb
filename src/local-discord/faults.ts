/**
 * Faults that tests inject, at run time and by code only: nothing in a page or a request reaches them. A rule fits the
 * nth request of its method and route, and is used up after `times`.
 */

/** What happens to the request that a rule fits. */
export type RestFault =
  /**
   * 429 with Retry-After in seconds; `null` leaves the header out; `global` is for every route; `code` is 30046 for too
   * many edits of an old message.
   */
  | {
      readonly kind: 'rate-limit';
      readonly retryAfter: number | null;
      readonly global?: boolean;
      readonly code?: number;
    }
  /** Refused with that status and Discord's code, e.g. 404 and 10008. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code?: number; readonly message?: string }
  /** Carried out, then the answer is lost: the connection closes without a byte. */
  | { readonly kind: 'lose-answer' }
  /** The connection closes before anything happens. */
  | { readonly kind: 'destroy' }
  /** Waits, in milliseconds, before it is carried out (`before`) or before its answer leaves. */
  | { readonly kind: 'delay'; readonly ms: number; readonly before?: boolean }
  /** Calls back before it is carried out, and waits for it: a test's own gate. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> };

export interface RestRule {
  /** Any where left out. */
  readonly method?: string;
  /** Matched against the path after `/api/v10`, e.g. /^\/channels\/\d+\/messages$/. */
  readonly path?: RegExp;
  /** The first fitting request that is hit, from 1 (default 1). */
  readonly nth?: number;
  /** How many are hit from there on (default 1). */
  readonly times?: number;
  readonly fault: RestFault;
}

export type GatewayFault =
  | { readonly kind: 'close'; readonly code: number }
  /** The connection ends without a close frame (1006). */
  | { readonly kind: 'drop' }
  /** Op 7. */
  | { readonly kind: 'reconnect' }
  /** Op 9; not resumable also forgets the session. */
  | { readonly kind: 'invalid-session'; readonly resumable: boolean };

export interface Faults {
  /** Adds a rule; returns how to take it back. Of several that fit, the first added wins. */
  rest(rule: RestRule): () => void;
  /** Done at once to every open connection. */
  gateway(fault: GatewayFault): void;
  /** From now on heartbeats are (not) acknowledged. */
  acknowledge(heartbeats: boolean): void;
  /** From now on a new connection's handshake is answered with that HTTP status; null: accepted again. */
  refuseHandshake(status: number | null): void;
  /** From now on a new connection hears no HELLO (or hears it again). */
  sayHello(hello: boolean): void;
  clear(): void;
}

/** What the server asks and listens to. */
export interface FaultBook extends Faults {
  next(method: string, path: string): RestFault | null;
  readonly acknowledges: boolean;
  readonly handshake: number | null;
  readonly hello: boolean;
  onGateway(listener: (fault: GatewayFault) => void): void;
}

/** An empty book: nothing goes wrong until a test says so. */
export function createFaults(): FaultBook {
  const rules: { readonly rule: RestRule; seen: number; left: number }[] = [];
  const listeners: ((fault: GatewayFault) => void)[] = [];
  let acknowledges = true;
  let handshake: number | null = null;
  let hello = true;
  return {
    rest(rule) {
      const entry = { rule, seen: 0, left: rule.times ?? 1 };
      rules.push(entry);
      return () => {
        const at = rules.indexOf(entry);
        if (at >= 0) rules.splice(at, 1);
      };
    },
    next(method, path) {
      for (const entry of rules) {
        const { rule } = entry;
        if (rule.method !== undefined && rule.method !== method) continue;
        if (rule.path && !rule.path.test(path)) continue;
        entry.seen += 1;
        if (entry.left <= 0 || entry.seen < (rule.nth ?? 1)) continue;
        entry.left -= 1;
        return rule.fault;
      }
      return null;
    },
    gateway: (fault) => listeners.forEach((listener) => listener(fault)),
    onGateway: (listener) => void listeners.push(listener),
    acknowledge: (heartbeats) => void (acknowledges = heartbeats),
    refuseHandshake: (status) => void (handshake = status),
    sayHello: (said) => void (hello = said),
    clear() {
      rules.length = 0;
      acknowledges = true;
      handshake = null;
      hello = true;
    },
    get acknowledges() {
      return acknowledges;
    },
    get handshake() {
      return handshake;
    },
    get hello() {
      return hello;
    },
  };
}
