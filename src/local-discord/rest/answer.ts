/** The REST edge: a request in, Discord's answer out, with the faults that tests asked for in between. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook, RestFault } from '../faults.ts';
import { Refusal, refusals } from '../world/refusal.ts';
import type { State } from '../world/state.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { createRouter, type Route } from './route.ts';
import { serverRoutes } from './servers.ts';

export interface RestParts {
  readonly state: State;
  readonly token: string;
  readonly faults: FaultBook;
  readonly gatewayUrl: () => string;
  readonly log: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** discord.js reads these on every answer; what is left never runs out here. */
const ROOM = { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '999', 'X-RateLimit-Reset-After': '1.000' };

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Buckets are named by what Discord keys them by: the method and the route with its major parameter. */
const bucketOf = (route: Route, params: Readonly<Record<string, string>>): string =>
  Buffer.from(
    `${route.method} ${route.segments.join('/')} ${params['channel'] ?? params['server'] ?? params['token'] ?? ''}`,
  )
    .toString('base64url')
    .slice(0, 64);

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

/** A listener for everything below `/api`; it never throws. */
export function createRest({ state, token, faults, gatewayUrl, log }: RestParts) {
  const router = createRouter([...interactionRoutes, ...channelRoutes, ...serverRoutes, ...commandRoutes]);

  async function carryOut(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
    const found = router.find(request.method ?? 'GET', path);
    if (found === null) throw refusals.notFound();
    if (found === 'method') throw refusals.methodNotAllowed();
    const { route, params } = found;
    if (route.bot && !sameText(request.headers.authorization ?? '', `Bot ${token}`)) throw refusals.unauthorized();
    const { json, files } = await readBody(request);
    const body = await route.handle({ state, params, query, body: json, files, gatewayUrl: gatewayUrl() });
    const headers = { ...ROOM, 'X-RateLimit-Bucket': bucketOf(route, params) };
    return { status: body === null ? 204 : route.status, body, headers };
  }

  function refused(error: unknown, request: IncomingMessage, path: string): Answer {
    if (error instanceof Refusal) {
      const { status, code, message, errors } = error;
      log('refused', {
        method: request.method,
        path: path.replace(/^\/(interactions|webhooks)\/(\d+)\/[^/]+/u, '/$1/$2/…'),
        status,
        code,
        message,
        errors,
      });
      return { status, body: { message, code, ...(errors ? { errors } : {}) } };
    }
    log('defect', { method: request.method, error: error instanceof Error ? error.stack : String(error) });
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
    const path = url.pathname.replace(/^\/api(?:\/v10)?(?=\/|$)/u, '');
    const fault = faults.next(request.method ?? 'GET', path);
    if (fault?.kind === 'destroy') return void request.socket.destroy();
    if (fault?.kind === 'rate-limit' || fault?.kind === 'refuse') request.resume();
    if (fault?.kind === 'rate-limit') return send(response, limited(fault));
    if (fault?.kind === 'refuse')
      return send(response, {
        status: fault.status,
        body: { message: fault.message ?? `${fault.status}`, code: fault.code ?? 0 },
      });
    if (fault?.kind === 'hold') await fault.until;
    if (fault?.kind === 'delay' && fault.before) await wait(fault.ms);
    const answer = await carryOut(request, path, url.searchParams).catch((error: unknown) =>
      refused(error, request, path),
    );
    if (fault?.kind === 'delay' && !fault.before) await wait(fault.ms);
    if (fault?.kind === 'lose-answer') return void request.socket.destroy();
    send(response, answer);
  };
}
