/** Messages in a real browser: private ones, one of every part, what is said while the bot thinks, what a phone shows. */
import { describe, expect, it } from 'vitest';
import { hasBrowser, lastMessage, messages, says, seriousFaults, type } from './browser.ts';
import { pageStage } from './page-stage.ts';

describe.skipIf(!hasBrowser)('messages', () => {
  const stage = pageStage();

  it('are private to their member, in two windows at once', async () => {
    const [first, second] = [await stage().open(stage().scene.student), await stage().open(stage().scene.other)];
    await first.locator('.channel', { hasText: 'question' }).click();
    await second.locator('.channel', { hasText: 'question' }).click();
    await stage().bot.question();
    await says(lastMessage(first), 'Question du jour');
    await says(lastMessage(second), 'Question du jour');
    await first.locator('.message .button', { hasText: 'A' }).click();
    await says(lastMessage(first), /Ta réponse : daily:A[\s\S]*Toi seul/);
    await second.locator('.message .button', { hasText: 'B' }).click();
    await says(lastMessage(second), 'Ta réponse : daily:B');
    expect(await messages(second).count()).toBe(2);
    await first.locator('.only-you .link').click();
    await expect.poll(() => messages(first).count()).toBe(1);
    expect(await messages(second).count()).toBe(2);
  });

  it('draw one of everything, with alternatives and links that are safe', async () => {
    const page = await stage().open();
    await type(page, '/gallery');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const message = lastMessage(page);
    await message.locator('.container').waitFor();
    await says(message, 'lundi 23 novembre 2026 à 08:00');
    expect(await message.locator('img').getAttribute('alt')).toContain('5 jours justes');
    expect(
      await message.locator('img').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(320);
    expect(await message.locator('a.button').getAttribute('rel')).toContain('noopener');
    expect(await message.getByRole('button', { name: 'Signaler' }).isDisabled()).toBe(true);
    await message.locator('.select summary').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'Choisi : net');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('show that the bot thinks, then what it says, without a reload', async () => {
    const page = await stage().open();
    await type(page, '/slow');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'réfléchit');
    stage().release();
    await says(lastMessage(page), 'Voilà.');
    await says(page.locator('[role=status]'), 'Voilà.');
    expect(await lastMessage(page).innerText()).not.toContain('modifié');
  });

  it('say so where the bot is not connected', async () => {
    const page = await stage().open();
    await says(page.locator('.bot'), 'en ligne');
    await stage().disconnect();
    await says(page.locator('.bot'), 'hors ligne');
    await type(page, '/slow');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'Le bot n’est pas connecté');
    await lastMessage(page).locator('.only-you .link').click();
    await expect.poll(() => messages(page).count()).toBe(0);
  });

  it('show what a phone would, and whose rings', async () => {
    const page = await stage().open(stage().scene.student);
    await stage().bot.question();
    const channel = page.locator('.channel', { hasText: 'question' });
    await expect.poll(() => channel.getAttribute('data-unread')).toBe('');
    await channel.click();
    const phone = page.locator('.phone');
    await says(phone, 'sonne pour toi');
    await phone.locator('summary').click();
    await says(phone, /@Étudiants Question du jour\s+Que désigne la machine hôte/);
  });

  it('shows a tall answer from its beginning, leaves a reader who went back, and returns with a command', async () => {
    const page = await stage().open(stage().scene.teacher, { viewport: { width: 1280, height: 460 } });
    await type(page, '/gallery');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const gallery = lastMessage(page);
    await gallery.locator('.container').waitFor();
    const top = async () => (await gallery.boundingBox())?.y ?? 0;
    await expect.poll(top).toBeGreaterThan(80);
    await expect.poll(top).toBeLessThan(160);
    await page.locator('.messages').evaluate((list) => {
      (list as unknown as { scrollTop: number }).scrollTop = 0;
    });
    stage().scene.discord.world.say(stage().scene.student.id, stage().scene.general.id, 'plus bas');
    await says(lastMessage(page), 'plus bas');
    const scrolled = () =>
      page.locator('.messages').evaluate((list) => (list as unknown as { scrollTop: number }).scrollTop);
    expect(await scrolled()).toBe(0);
    await type(page, '/define hyp');
    await page.locator('#proposal-0', { hasText: 'Hyperviseur' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(scrolled).toBeGreaterThan(200);
  });

  it('follows a link to a message to where it stands', async () => {
    const id = await stage().bot.question();
    const link = `https://discord.com/channels/${stage().scene.server.id}/${stage().scene.daily.id}/${id}`;
    stage().scene.discord.world.say(stage().scene.student.id, stage().scene.general.id, `Regarde ${link}`);
    const page = await stage().open();
    await page.locator('.message a').click();
    await says(page.locator('.channel-bar h2'), 'question-du-jour');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`message-${id}`);
  });
});

describe.skipIf(!hasBrowser)('a command that the bot never answers', () => {
  const stage = pageStage({ deadline: 300 });

  it('is told as such after Discord’s deadline', async () => {
    const page = await stage().open();
    await type(page, '/silent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'L’application ne répond pas');
  });
});
