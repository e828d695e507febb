/** The page on a local Discord with the small bot behind it, anew for each test; its faults fail the test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { LocalDiscordOptions } from '../../src/local-discord/local-discord.ts';
import { mountPage, type Travel } from '../../src/local-discord/page-server.ts';
import { type Scene, scene } from '../local-discord/bot.ts';
import { sampleBot } from '../local-discord/page/sample-bot.ts';
import { openBrowser, openWindow, type Window } from './browser.ts';

const HOUR = 3_600_000;

export interface PageStage {
  readonly scene: Scene;
  readonly bot: Awaited<ReturnType<typeof sampleBot>>;
  /** The bot goes offline. */
  disconnect(): Promise<void>;
  /** Lets `/slow` answer. */
  release(): void;
  /** Ends every window's connection; they connect again by themselves. */
  cutOff(): void;
  /** What the windows' pages threw or logged; a test that provokes a fault empties it. */
  readonly faults: string[];
  open(as?: { readonly id: string }, options?: BrowserContextOptions): Promise<Page>;
}

/** Registers the hooks; the stage is the one of the running test. */
export function pageStage(options: Partial<LocalDiscordOptions> = {}): () => PageStage {
  let browser: Browser;
  let stage: PageStage;
  let windows: Window[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const there = await scene(options);
    windows = [];
    const travel: Travel = {
      async toNextQuestion() {
        there.time.now += HOUR;
        await stage.bot.question();
        return { kind: 'moved' };
      },
      toReveal: () => Promise.resolve({ kind: 'nothing-open' }),
      week: () => Promise.reject(new Error('lost')),
    };
    const cutOff = await mountPage(there.discord, { language: 'fr', timezone: 'Europe/Paris', travel });
    const gate = Promise.withResolvers<undefined>();
    const faults: string[] = [];
    const client = await there.connect();
    stage = {
      scene: there,
      bot: await sampleBot(there, client, gate.promise),
      disconnect: () => client.destroy(),
      release: () => gate.resolve(undefined),
      cutOff,
      faults,
      async open(as = there.teacher, context = {}) {
        const window = await openWindow(browser, `${there.discord.url}/#as=${as.id}`, context, faults);
        windows.push(window);
        return window.page;
      },
    };
  });
  afterEach(async () => {
    await Promise.all(windows.map(({ page }) => page.context().close()));
    await stage.scene.end();
    expect(stage.faults).toEqual([]);
  });
  return () => stage;
}
