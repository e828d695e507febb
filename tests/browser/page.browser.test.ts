/** The page in a real browser, with a small bot behind it: what a person does with a keyboard, a mouse, or two windows. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mountPage, type Travel } from '../../src/local-discord/page-server.ts';
import { type Scene, scene } from '../local-discord/bot.ts';
import { sampleBot } from '../local-discord/page/sample-bot.ts';
import {
  hasBrowser,
  lastMessage,
  messages,
  openBrowser,
  openWindow,
  overflow,
  says,
  seriousFaults,
  type,
  type Window,
} from './browser.ts';

const HOUR = 3_600_000;

describe.skipIf(!hasBrowser)('the page', () => {
  let browser: Browser;
  let stage: Scene;
  let bot: Awaited<ReturnType<typeof sampleBot>>;
  let release: () => void;
  let windows: Window[];
  let cutOff: () => void;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = await scene();
    windows = [];
    const travel: Travel = {
      async toNextQuestion() {
        stage.time.now += HOUR;
        await bot.question();
        return { kind: 'moved' };
      },
      toReveal: () => Promise.resolve({ kind: 'nothing-open' }),
      week: () => Promise.reject(new Error('lost')),
    };
    cutOff = await mountPage(stage.discord, { language: 'fr', timezone: 'Europe/Paris', travel });
    const gate = new Promise<void>((done) => (release = done));
    bot = await sampleBot(stage, await stage.connect(), gate);
  });
  afterEach(async () => {
    await Promise.all(windows.map(({ page }) => page.context().close()));
    await stage.end();
    expect(windows.flatMap(({ faults }) => faults)).toEqual([]);
  });

  const open = async (as: { readonly id: string } = stage.teacher, options = {}) => {
    const window = await openWindow(browser, `${stage.discord.url}/#as=${as.id}`, options);
    windows.push(window);
    return window.page;
  };

  describe('the command box', () => {
    it('proposes while one types, takes with Enter and sends with Enter, by keyboard alone', async () => {
      const page = await open();
      await type(page, '/def');
      await says(page.locator('[role=option]'), '/define');
      await page.keyboard.press('Enter');
      expect(await page.locator('#option-term').getAttribute('aria-required')).toBe('true');
      await page.keyboard.type('hyp');
      await says(page.locator('#proposals'), /Hyperviseur\s+Hyper-V/);
      const field = page.locator('#option-term');
      await page.keyboard.press('ArrowDown');
      const active = await field.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).innerText()).toBe('Hyper-V');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe('Hyper-V');
      await page.keyboard.press('Enter');
      await says(lastMessage(page), 'id:Hyper-V');
      expect(await page.evaluate('document.activeElement.id')).toBe('command-text');
    });

    it('proposes on an empty field, and takes with the mouse', async () => {
      const page = await open();
      await page.locator('#command-text').fill('/');
      await page.locator('[role=option]', { hasText: '/compare' }).click();
      await page.locator('[role=option]', { hasText: 'Isolation' }).click();
      await says(page.locator('#proposals'), 'Machine invitée');
      await page.locator('[role=option]', { hasText: 'Machine invitée' }).click();
      await page.locator('#send').click();
      await says(lastMessage(page), 'id:Isolation / id:Machine invitée');
    });

    it('goes to the required option that is empty, and says so', async () => {
      const page = await open();
      await type(page, '/setup daily ');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await says(page.locator('#composer-problem'), 'time');
      expect(await page.evaluate('document.activeElement.id')).toBe('option-time');
      expect(await page.locator('#option-time').getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.type('08:00');
      await page.locator('.add-option', { hasText: 'role' }).click();
      await page.locator('[role=option]', { hasText: '@Étudiants' }).click();
      await page.keyboard.press('Enter');
      const role = stage.server.roles.find(({ name }) => name === 'Étudiants');
      await says(lastMessage(page), new RegExp(`"time","value":"08:00".*${role?.id ?? '-'}`));
    });

    it('hides from students what only teachers may use', async () => {
      const page = await open(stage.student);
      await type(page, '/setup');
      await says(page.locator('.proposals'), 'Aucune commande');
    });

    it('leaves a command with Backspace on an empty field and with Escape', async () => {
      const page = await open();
      await type(page, '/define ');
      await page.locator('#option-term').waitFor();
      await page.keyboard.press('Backspace');
      await page.locator('#command-text').waitFor();
      await type(page, '/define ');
      await page.locator('#option-term').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('#command-text').waitFor();
    });
  });

  describe('a form', () => {
    it('keeps the focus inside, asks for what is required, and gives the focus back', async () => {
      const page = await open();
      await type(page, '/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const dialog = page.locator('dialog');
      await dialog.waitFor();
      await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('stem');
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.locator('button[type=submit]').click();
      expect(await dialog.isVisible()).toBe(true);
      await dialog.locator('textarea').fill('Qu’est-ce qu’un hyperviseur ?');
      await dialog.locator('select').selectOption('virt');
      await dialog.getByLabel('Facile').check();
      await dialog.locator('button[type=submit]').click();
      await dialog.waitFor({ state: 'detached' });
      await says(lastMessage(page), 'Qu’est-ce qu’un hyperviseur ? · virt');
      expect(await page.evaluate('document.activeElement.id')).toBe('command-text');
    });

    it('closes with Escape and sends nothing', async () => {
      const page = await open();
      await type(page, '/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await messages(page).count()).toBe(0);
    });
  });

  describe('messages', () => {
    it('are private to their member, in two windows at once', async () => {
      const [first, second] = [await open(stage.student), await open(stage.other)];
      await first.locator('.channel', { hasText: 'question' }).click();
      await second.locator('.channel', { hasText: 'question' }).click();
      await bot.question();
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
      const page = await open();
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
      const page = await open();
      await type(page, '/slow');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await says(lastMessage(page), 'réfléchit');
      release();
      await says(lastMessage(page), 'Voilà.');
      await says(page.locator('[role=status]'), 'Voilà.');
      expect(await lastMessage(page).innerText()).not.toContain('modifié');
    });

    it('say that the application did not respond', async () => {
      const page = await open();
      await type(page, '/silent');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await says(lastMessage(page), 'L’application ne répond pas');
    });

    it('show what a phone would, and whose rings', async () => {
      const page = await open(stage.student);
      await bot.question();
      const channel = page.locator('.channel', { hasText: 'question' });
      await expect.poll(() => channel.getAttribute('data-unread')).toBe('');
      await channel.click();
      const phone = page.locator('.phone');
      await says(phone, 'sonne pour toi');
      await phone.locator('summary').click();
      await says(phone, /@Étudiants Question du jour\s+Que désigne la machine hôte/);
    });
  });

  it('moves the bot’s clock, and says what became of each jump', async () => {
    const page = await open();
    await says(page.locator('.bot-time'), '08:00');
    await page.locator('[data-to=next-question]').click();
    await says(page.locator('.bot-time'), '09:00');
    await says(page.locator('[role=status]'), 'lundi 23 novembre 2026 à 09:00');
    await page.locator('[data-to=reveal]').click();
    await says(page.locator('.travel-state'), 'Aucune question n’attend');
    await page.locator('[data-to=week]').click();
    await says(page.locator('.travel-state'), 'n’a pas abouti');
  });

  it('lets one become another member, add one more, and keeps who one is in the address', async () => {
    const page = await open();
    await page.locator('.member', { hasText: stage.student.name }).click();
    await says(page.locator('.me'), stage.student.name);
    await page.locator('#new-member').fill('Zoé Petit');
    await page.keyboard.press('Enter');
    await says(page.locator('.me'), 'Zoé Petit');
    await page.reload();
    await says(page.locator('.me'), 'Zoé Petit');
  });

  it('shows a tall answer from its beginning, leaves a reader who went back, and returns with a command', async () => {
    const page = await open(stage.teacher, { viewport: { width: 1280, height: 460 } });
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
    stage.discord.world.say(stage.student.id, stage.general.id, 'plus bas');
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
    const id = await bot.question();
    const link = `https://discord.com/channels/${stage.server.id}/${stage.daily.id}/${id}`;
    stage.discord.world.say(stage.student.id, stage.general.id, `Regarde ${link}`);
    const page = await open();
    await page.locator('.message a').click();
    await says(page.locator('.channel-bar h2'), 'question-du-jour');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`message-${id}`);
  });

  it('connects again by itself, and shows what was said meanwhile', async () => {
    const page = await open();
    cutOff();
    stage.discord.world.say(stage.student.id, stage.general.id, 'pendant la coupure');
    await says(lastMessage(page), 'pendant la coupure');
    await expect.poll(() => page.locator('.lost').count()).toBe(0);
    windows[0]?.faults.splice(0);
  });

  it('lets a person write, and says that the bot does not read it', async () => {
    const page = await open();
    await type(page, 'Bonjour !');
    await page.keyboard.press('Enter');
    await says(lastMessage(page), 'Bonjour !');
    await says(page.locator('[role=status]'), 'Le bot ne lit pas');
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await open();
    await page.locator('.small-button').click();
    await says(page.locator('.bar h1'), 'Local Discord, on this machine');
    await page.reload();
    await says(page.locator('.bar h1'), 'Local Discord, on this machine');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe calls serious, %s', async (colorScheme) => {
    const page = await open(stage.teacher, { colorScheme });
    await type(page, '/define hyp');
    await page.locator('#proposals').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).waitFor();
    await bot.question();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.channel', { hasText: 'question' }).click();
    await page.locator('.phone summary').click();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits 360 pixels: columns open as panels, nothing sticks out', async () => {
    const page = await open(stage.student, { viewport: { width: 360, height: 740 } });
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
    await page.locator('.member', { hasText: stage.other.name }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('#people').isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
  });

  it('is usable by keyboard alone: every stop of Tab shows its focus', async () => {
    const page = await open();
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
