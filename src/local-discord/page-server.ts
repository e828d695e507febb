/**
 * The page of the local Discord, served by its server: one HTML file, a script and a style made in memory, and a socket
 * a window. Host and Origin are checked by the server before anything here is asked; the page itself runs no inline
 * script and loads nothing from elsewhere.
 */
import type { LocalDiscord } from './local-discord.ts';
import { bundlePage } from './page-bundle.ts';
import { pageHtml } from './page-html.ts';
import type { PageLanguage, TravelOutcome } from './page-protocol.ts';
import { openWindow } from './page-window.ts';

/** Jumps in time: each moves the bot's clock, lets the beat do what is due, and resolves once it has been done. */
export interface Travel {
  toNextQuestion(serverId: string): Promise<TravelOutcome>;
  toReveal(serverId: string): Promise<TravelOutcome>;
  /** Seven days, in which the members answer by themselves. */
  week(serverId: string): Promise<TravelOutcome>;
}

/** The second tab. What it shows is its own business: the page carries `view` from one end to the other. */
export interface PageDesk {
  /** Path of the browser module that draws it; it exports `mountDesk`. */
  readonly entry: string;
  /** Path of its style sheet. */
  readonly style: string;
  view(language: PageLanguage): unknown;
  /** Called when `view` would answer something else; returns how to stop. */
  onChange(listener: () => void): () => void;
}

export interface PageOptions {
  readonly travel?: Travel;
  readonly desk?: PageDesk;
  /** What the page speaks until its reader chooses. */
  readonly language: PageLanguage;
  /** IANA zone of the bot's time; the reader's own where left out. */
  readonly timezone?: string;
  /** Begun with `preparePage` while something else starts; made by `mountPage` where left out. */
  readonly files?: Promise<PageFiles>;
  readonly log?: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
    "connect-src 'self' ws://127.0.0.1:* ws://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export type PageFiles = Awaited<ReturnType<typeof bundlePage>>;

/** Begins to make the page's files; it takes a process of its own, so the time is free beside other work. */
export const preparePage = (desk?: Pick<PageDesk, 'entry' | 'style'>): Promise<PageFiles> =>
  bundlePage(desk ? { desk: desk.entry, 'desk-style': desk.style } : {});

/** Mounts the page at `/`; resolves when it can be opened. Returns how to close its windows. */
export async function mountPage(local: LocalDiscord, options: PageOptions): Promise<() => void> {
  const files = await (options.files ?? preparePage(options.desk));
  local.app.get('/', (context) => context.html(pageHtml(options.language), 200, headers));
  local.app.get('/page/:file', (context) => {
    const file = files.get(context.req.path);
    if (!file) return context.notFound();
    return context.body(new Uint8Array(file.content).buffer, 200, { ...headers, 'content-type': file.type });
  });
  const windows = new Set<() => void>();
  local.onSocket('/page/socket', (socket) => {
    const close = openWindow(socket, local.world, options);
    windows.add(close);
    socket.once('close', () => {
      close();
      windows.delete(close);
    });
  });
  return () => windows.forEach((close) => close());
}
