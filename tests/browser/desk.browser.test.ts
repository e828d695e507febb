/** The teacher's desk in a real browser, over a folder of notes that changes under it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk/desk.ts';
import { openLibrary, type OpenLibrary } from '../../src/library/open-library.ts';
import { mountPage } from '../../src/local-discord/page-server.ts';
import { type Scene, scene } from '../local-discord/bot.ts';
import { hasBrowser, openBrowser, openWindow, overflow, says, seriousFaults, type Window } from './browser.ts';

const note = (...lines: readonly string[]): string => ['# Formes', '', ...lines, ''].join('\n');
const FUGUE = '**Fugue** : pièce à plusieurs voix qui entrent l’une après l’autre sur un même sujet.';
const RONDO = '**Rondo** : forme où un refrain revient entre des couplets différents.';

describe.skipIf(!hasBrowser)('the teacher’s desk', () => {
  let browser: Browser;
  let folder: string;
  let library: OpenLibrary;
  let stage: Scene;
  let window: Window;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
    writeFileSync(join(folder, 'formes.md'), note(FUGUE));
    library = await openLibrary({ dir: folder, today: () => '2026-11-23', watch: true });
    stage = await scene();
    await mountPage(stage.discord, { language: 'fr', desk: createDesk(library) });
    window = await openWindow(browser, stage.discord.url);
    page = window.page;
  });
  afterEach(async () => {
    await page.context().close();
    await stage.end();
    await library.close();
    rmSync(folder, { recursive: true });
    expect(window.faults).toEqual([]);
  });

  it('is a second tab, reached with an arrow key, with the notes’ own words in it', async () => {
    await page.locator('#tab-chat').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.id')).toBe('tab-desk');
    await says(page.locator('.desk-courses'), /Formes[\s\S]*1 terme[\s\S]*formes\.md/);
    await page.locator('[data-part=terms]').click();
    await says(page.locator('.desk-list'), /pièce à plusieurs voix[\s\S]*formes\.md › Formes › l\. 3/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('follows a file that changes, with what was typed in the filter kept', async () => {
    await page.locator('#tab-desk').click();
    await page.locator('[data-part=terms]').click();
    await page.locator('.desk-filter input').fill('refrain');
    await says(page.locator('.desk-none'), 'Aucun terme');
    writeFileSync(join(folder, 'formes.md'), note(FUGUE, '', RONDO));
    await says(page.locator('.desk-list'), 'Rondo');
    expect(await page.locator('.desk-filter input').inputValue()).toBe('refrain');
    await says(page.locator('.desk-version'), 'Les notes ont changé');
  });

  it('shows a problem as soon as a file has one, and lets it go with the fault', async () => {
    await page.locator('#tab-desk').click();
    const problems = page.locator('[data-part=problems]');
    await says(problems, /Problèmes\s+0/);
    writeFileSync(join(folder, 'casse.md'), '---\ncourse: [Musique\n---\n**Canon** : imitation stricte.\n');
    await says(problems, /Problèmes\s+[1-9]/);
    await problems.click();
    await says(page.locator('.desk-problems'), /Erreur[\s\S]*casse\.md › l\. \d/);
    rmSync(join(folder, 'casse.md'));
    await says(problems, /Problèmes\s+0/);
    await says(page.locator('.desk-none'), 'Aucun problème');
  });

  it('reads in dark and at 360 pixels', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('#theme').selectOption('dark');
    await page.locator('#tab-desk').click();
    await page.locator('[data-part=terms]').click();
    await page.locator('.desk-list').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.small-button').click();
    await says(page.locator('.desk-head'), 'Teacher’s desk');
  });
});
