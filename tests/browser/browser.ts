/** A real Chromium for tests of the page: one browser a file, a fresh context a window, faults of the page kept. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Tests of the page are skipped where no browser is installed. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.warn(`No browser at ${CHROMIUM}: tests of the page are skipped. Set CHROMIUM to its path.`);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

export interface Window {
  readonly page: Page;
  /** Errors that the page threw or logged. */
  readonly faults: string[];
}

/** `faults` may be shared between windows. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  faults: string[] = [],
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  await page.locator('#command-text').waitFor();
  return { page, faults };
}

/** Types a command by keyboard, as a person would: the list follows, Enter takes, Enter sends. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('#command-text').focus();
  await page.keyboard.type(text);
}

export const messages = (page: Page): Locator => page.locator('.message');
export const lastMessage = (page: Page): Locator => page.locator('.message').last();

/** Waits until the locator's text holds the words. */
export const says = (locator: Locator, words: string | RegExp): Promise<void> =>
  expect.poll(() => locator.innerText({ timeout: 1_000 }).catch(() => ''), { timeout: 10_000 }).toMatch(words);

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical, as one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`));
}

/** How far the page is wider than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;
