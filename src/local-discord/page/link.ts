/**
 * The page's socket: numbered requests that resolve with their reply, pushes handed on, and a new connection by itself
 * after a loss (the bot was restarted). A request open at a loss is rejected, never sent twice.
 */
import type { FromServer, Replies } from '../page-protocol.ts';
import type { PageRequest } from '../page-requests.ts';

export type Ask = <Kind extends keyof Replies>(
  request: Omit<Extract<PageRequest, { kind: Kind }>, 'id' | 'kind'> & { readonly kind: Kind },
) => Promise<Replies[Kind]>;

export interface Link {
  readonly ask: Ask;
}

export type Push = Exclude<FromServer, { kind: 'reply' | 'failed' }>;

/** `opened` is called on every connection, the first one and each new one. */
export function connect(hear: { opened(): void; lost(): void; push(message: Push): void }): Link {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let last = 0;
  let wait = 250;
  let socket = open();

  function open(): WebSocket {
    const made = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/page/socket`);
    made.addEventListener('open', () => {
      wait = 250;
      hear.opened();
    });
    made.addEventListener('message', (event: MessageEvent<string>) => receive(JSON.parse(event.data) as FromServer));
    made.addEventListener('close', () => {
      for (const { reject } of waiting.values()) reject(new Error('the connection is lost'));
      waiting.clear();
      hear.lost();
      setTimeout(() => (socket = open()), wait);
      wait = Math.min(wait * 2, 4_000);
    });
    return made;
  }

  function receive(message: FromServer): void {
    if (message.kind !== 'reply' && message.kind !== 'failed') return hear.push(message);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') one?.resolve(message.value as never);
    else one?.reject(new Error('the request failed'));
  }

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('not connected'));
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ ...request, id: last }));
      }),
  };
}
