/** The whole page in a real browser: time, members, languages, light and dark, 360 pixels, keys alone. */
import { describe, expect, it } from 'vitest';
import { hasBrowser, lastMessage, overflow, says, seriousFaults, type } from './browser.ts';
import { pageStage } from './page-stage.ts';

describe.skipIf(!hasBrowser)('the page', () => {
  const stage = pageStage();

  it('moves the bot’s clock, and says what became of each jump', async () => {
    const page = await stage().open();
    await says(page.locator('.bot-time'), '08:00');
    await page.locator('[data-to=next-question]').click();
    await says(page.locator('.bot-time'), '09:00');
    await says(page.locator('[role=status]'), 'lundi 23 novembre 2026 à 09:00');
    await page.locator('[data-to=reveal]').click();
    await says(page.locator('.travel-state[data-problem]'), 'Aucune question n’attend');
    await page.locator('[data-to=week]').click();
    await says(page.locator('.travel-state[data-problem]'), 'n’a pas abouti');
  });

  it('lets one become another member, add one more, and keeps who one is in the address', async () => {
    const page = await stage().open();
    await page.locator('.member', { hasText: stage().scene.student.name }).click();
    await says(page.locator('.me'), stage().scene.student.name);
    await page.locator('#new-member').fill('Zoé Petit');
    await page.keyboard.press('Enter');
    await says(page.locator('.me'), 'Zoé Petit');
    await page.reload();
    await says(page.locator('.me'), 'Zoé Petit');
  });

  it('connects again by itself, and shows what was said meanwhile', async () => {
    const page = await stage().open();
    stage().cutOff();
    stage().scene.discord.world.say(stage().scene.student.id, stage().scene.general.id, 'pendant la coupure');
    await says(lastMessage(page), 'pendant la coupure');
    await expect.poll(() => page.locator('.lost').count()).toBe(0);
    stage().faults.splice(0);
  });

  it('lets a person write, and says that the bot does not read it', async () => {
    const page = await stage().open();
    await type(page, 'Bonjour !');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'Bonjour !');
    await says(page.locator('[role=status]'), 'Le bot ne lit pas');
  });

  it('goes to the place that is typed into the address', async () => {
    const { student, daily } = stage().scene;
    const page = await stage().open();
    await page.evaluate(`location.hash = 'as=${student.id}&in=${daily.id}'`);
    await says(page.locator('.me'), student.name);
    await says(page.locator('.channel-bar h2'), daily.name);
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await stage().open();
    await page.locator('.small-button').click();
    await says(page.locator('.bar h1'), 'Local Discord, on this machine');
    await page.reload();
    await says(page.locator('.bar h1'), 'Local Discord, on this machine');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe calls serious, %s', async (colorScheme) => {
    const page = await stage().open(stage().scene.teacher, { colorScheme });
    await type(page, '/define hyp');
    await page.locator('#proposals').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).waitFor();
    await stage().bot.question();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.channel', { hasText: 'question' }).click();
    await page.locator('.phone summary').click();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits 360 pixels: columns open as panels, nothing sticks out', async () => {
    const page = await stage().open(stage().scene.student, { viewport: { width: 360, height: 740 } });
    await type(page, '/gallery');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).locator('.container').waitFor();
    expect(await overflow(page)).toBe(0);
    const widest = await page
      .locator('.message .content > *')
      .evaluateAll((parts) =>
        Math.max(
          ...parts.map(
            (part) => (part as unknown as { getBoundingClientRect(): { right: number } }).getBoundingClientRect().right,
          ),
        ),
      );
    expect(widest).toBeLessThanOrEqual(360);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.menu').click();
    await page.locator('.channel', { hasText: 'question' }).click();
    await says(page.locator('.channel-bar h2'), 'question-du-jour');
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    await page.locator('.who').click();
    await page.locator('.member', { hasText: stage().scene.other.name }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('#people').isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
  });

  it('is usable by keyboard alone: every stop of Tab shows its focus', async () => {
    const page = await stage().open();
    const hidden: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = (await page.evaluate(`(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return null;
        const box = one.getBoundingClientRect();
        const line = one.closest('.line');
        const shown = getComputedStyle(one).outlineStyle !== 'none' || Boolean(line);
        return { name: one.outerHTML.slice(0, 80), ok: shown && box.width > 0 && box.height > 0 };
      })()`)) as { name: string; ok: boolean } | null;
      if (seen && !seen.ok) hidden.push(seen.name);
    }
    expect(hidden).toEqual([]);
  });
});
