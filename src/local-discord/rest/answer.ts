/** The REST edge: a request in, Discord's answer out, with the faults that tests asked for in between. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook, RestFault } from '../faults.ts';
import { Refusal, refusals } from '../world/refusal.ts';
import type { Log, State } from '../world/state.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { createLimits, type Limits, type Room } from './limits.ts';
import { createRouter, type Route } from './route.ts';
import { serverRoutes } from './servers.ts';

export interface RestParts {
  readonly state: State;
  readonly token: string;
  readonly faults: FaultBook;
  readonly gatewayUrl: string;
  readonly limits: Limits | undefined;
  /** Real milliseconds, growing. */
  readonly timer: () => number;
  /** Hears of each request once it is answered. */
  readonly onRequest: (request: AnsweredRequest) => void;
  readonly log: Log;
}

export interface AnsweredRequest {
  readonly method: string;
  /** After `/api/v10`. */
  readonly path: string;
  readonly status: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** discord.js reads these on every answer. */
const roomHeaders = (room: Room): Record<string, string> => ({
  'X-RateLimit-Limit': String(room.limit),
  'X-RateLimit-Remaining': String(room.remaining),
  'X-RateLimit-Reset-After': room.resetAfter.toFixed(3),
});

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Buckets are named by what Discord keys them by: the method and the route with its major parameter. */
const bucketOf = (route: Route, params: Readonly<Record<string, string>>): string =>
  Buffer.from(
    `${route.method} ${route.segments.join('/')} ${params['channel'] ?? params['server'] ?? params['token'] ?? ''}`,
  )
    .toString('base64url')
    .slice(0, 64);

/** Message routes have a bucket of their own for each method and channel. */
const channelKey = (route: Route, params: Readonly<Record<string, string>>): string | null =>
  route.segments[0] === 'channels' && route.segments[2] === 'messages' ? `${route.method} ${params['channel']}` : null;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function limited(fault: Extract<RestFault, { kind: 'rate-limit' }>): Answer {
  const seconds = fault.retryAfter ?? 0.5;
  return {
    status: 429,
    body: {
      message:
        fault.code === undefined
          ? 'You are being rate limited.'
          : 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
      retry_after: seconds,
      global: fault.global ?? false,
      ...(fault.code === undefined ? {} : { code: fault.code }),
    },
    headers: {
      ...(fault.retryAfter === null ? {} : { 'Retry-After': String(seconds) }),
      ...(fault.global
        ? { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' }
        : { 'X-RateLimit-Scope': 'user' }),
      Via: '1.1 local',
    },
  };
}

/** What a fault answers in place of the route; null where the route is asked. */
function instead(fault: RestFault): Answer | null {
  if (fault.kind === 'rate-limit') return limited(fault);
  if (fault.kind !== 'refuse') return null;
  return { status: fault.status, body: { message: fault.message ?? `${fault.status}`, code: fault.code ?? 0 } };
}

/** A listener for everything below `/api`; it never throws. */
export function createRest({ state, token, faults, gatewayUrl, limits, timer, onRequest, log }: RestParts) {
  const counts = createLimits(limits, timer);
  const router = createRouter([...interactionRoutes, ...channelRoutes, ...serverRoutes, ...commandRoutes]);

  async function carryOut(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
    const found = router.find(request.method ?? 'GET', path);
    if (found === null) throw refusals.notFound();
    if (found === 'method') throw refusals.methodNotAllowed();
    const { route, params } = found;
    if (route.bot && !sameText(request.headers.authorization ?? '', `Bot ${token}`)) throw refusals.unauthorized();
    const room = counts.ask(route.bot, channelKey(route, params));
    if (room.retryAfter !== null) {
      request.resume();
      const { retryAfter, global } = room;
      return limited({ kind: 'rate-limit', retryAfter, global });
    }
    const { json, files } = await readBody(request);
    const body = await route.handle({ state, params, query, body: json, files, gatewayUrl });
    const headers = { ...roomHeaders(room), 'X-RateLimit-Bucket': bucketOf(route, params) };
    return { status: body === null ? 204 : route.status, body, headers };
  }

  function refused(error: unknown, request: IncomingMessage, path: string): Answer {
    if (error instanceof Refusal) {
      const { status, code, message, errors } = error;
      log(
        'refused',
        {
          method: request.method,
          path: path.replace(/^\/(interactions|webhooks)\/(\d+)\/[^/]+/u, '/$1/$2/…'),
          status,
          code,
          message,
          errors,
        },
        'debug',
      );
      return { status, body: { message, code, ...(errors ? { errors } : {}) } };
    }
    // Whoever asked left in the middle of its body: nobody hears the answer.
    if (request.destroyed && !request.complete) return { status: 400, body: null };
    log('defect', { method: request.method, error: error instanceof Error ? error.stack : String(error) }, 'error');
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }

  function send(response: ServerResponse, { status, body, headers }: Answer): void {
    const text = body === null ? '' : JSON.stringify(body);
    response.writeHead(status, {
      ...headers,
      ...(body === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
    });
    response.end(text);
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(?:\/v10)?(?=\/|$)/u, '');
    const fault = faults.next(method, path);
    const reply = (answer: Answer): void => {
      send(response, answer);
      onRequest({ method, path, status: answer.status });
    };
    if (fault?.kind === 'destroy') return void request.socket.destroy();
    const refusal = fault && instead(fault);
    if (refusal) {
      request.resume();
      return reply(refusal);
    }
    if (fault?.kind === 'hold') await fault.until;
    if (fault?.kind === 'delay' && fault.before) await wait(fault.ms);
    const answer = await carryOut(request, path, url.searchParams).catch((error: unknown) =>
      refused(error, request, path),
    );
    if (fault?.kind === 'delay' && !fault.before) await wait(fault.ms);
    if (fault?.kind !== 'lose-answer') return reply(answer);
    onRequest({ method, path, status: answer.status });
    request.socket.destroy();
  };
}
