/** One route of the REST API: a pattern, who may ask, and what it answers. Whatever Discord refuses is thrown. */
import type { State } from '../world/state.ts';
import type { Upload } from '../world/attaching.ts';

export interface Asked {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or the part `payload_json`; undefined without a body. */
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** `ws://127.0.0.1:PORT/gateway` */
  readonly gatewayUrl: string;
}
/** `null`: 204. */
export type Handler = (asked: Asked) => unknown;

export interface Route {
  readonly method: string;
  readonly segments: readonly string[];
  /** The bot's token is needed; routes that carry an interaction's token go without. */
  readonly bot: boolean;
  readonly status: number;
  readonly handle: Handler;
}

const define =
  (bot: boolean) =>
  (method: string, pattern: string, handle: Handler, status = 200): Route => ({
    method,
    segments: pattern.split('/').slice(1),
    bot,
    status,
    handle,
  });

/** A route of the bot: `:name` in the pattern is a parameter. */
export const forBot = define(true);
/** A route that an interaction's token opens. */
export const forToken = define(false);

/** The parameter; patterns make sure that it is there. */
export const param = (asked: Asked, name: string): string => asked.params[name] ?? '';

export interface Router {
  /** The route and its parameters; `'method'`: the path exists with other methods; null: it does not. */
  find(
    method: string,
    path: string,
  ): { readonly route: Route; readonly params: Record<string, string> } | 'method' | null;
}

function fit(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (segments.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith(':')) {
      if (part === '') return null;
      params[segment.slice(1)] = part;
    } else if (segment !== part) return null;
  }
  return params;
}

/** Literal patterns stand before those with parameters in `routes`; the first that fits wins. */
export function createRouter(routes: readonly Route[]): Router {
  return {
    find(method, path) {
      const parts = path.split('/').slice(1).map(decode);
      let known = false;
      for (const route of routes) {
        const params = fit(route.segments, parts);
        if (!params) continue;
        if (route.method === method) return { route, params };
        known = true;
      }
      return known ? 'method' : null;
    },
  };
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
