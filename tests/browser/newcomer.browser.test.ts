/** The newcomer's path, from the start to a leaderboard with life in it, on the real bot and the project's own notes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, lastMessage, openBrowser, openWindow, says, seriousFaults, type, type Window } from './browser.ts';
import { type Kholle, startKholle } from './kholle.ts';

describe.skipIf(!hasBrowser)('a newcomer', () => {
  let browser: Browser;
  let kholle: Kholle;
  let window: Window;
  let page: Page;

  beforeAll(async () => {
    kholle = await startKholle();
    browser = await openBrowser();
    window = await openWindow(browser, kholle.url);
    page = window.page;
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await kholle?.end();
  });

  it('looks up a word, and reads it with the place it stands at', async () => {
    await page.locator('.tour button', { hasText: '/define' }).click();
    await page.keyboard.type('machine h');
    await says(page.locator('#proposals'), 'Machine hôte');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), /Machine hôte[\s\S]*virtualisation\.md[\s\S]*Toi seul/);
  });

  it('answers the question of the day as a student, once, in private', async () => {
    await page.locator('.tour button', { hasText: 'question du jour' }).first().click();
    await says(page.locator('.me'), 'élève');
    const question = page.locator('.message', { has: page.locator('.phone') }).last();
    await question.locator('.button').first().click();
    await says(lastMessage(page), 'Toi seul peux voir ce message');
    const answers = await page.locator('.message[data-private]').count();
    await question.locator('.button').last().click();
    await expect.poll(() => page.locator('.message[data-private]').count()).toBe(answers + 1);
    await says(lastMessage(page), 'Tu as déjà répondu');
  });

  it('lets a week go by, and finds a leaderboard with the class in it', async () => {
    const before = await page.locator('.bot-time').innerText();
    await page.locator('[data-to=week]').click();
    await says(page.locator('[data-to=week][aria-disabled=false]'), 'Une semaine');
    expect(await page.locator('.bot-time').innerText()).not.toBe(before);
    await says(page.locator('.travel-state:not([data-problem])'), 'Nous sommes');
    await expect.poll(() => page.locator('.message .phone').count(), { timeout: 20_000 }).toBeGreaterThan(5);
    await type(page, '/leaderboard');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), /Classement[\s\S]*(?:Bilal|Camille|Diego|Élise|Fatou)/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('reads the teacher’s desk over the same notes', async () => {
    await page.locator('#tab-desk').click();
    await says(page.locator('.desk-courses'), 'Virtualisation');
    await page.locator('[data-part=questions]').click();
    await page.locator('.question').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('has met no fault of the page on the way', () => {
    expect(window.faults).toEqual([]);
  });
});
