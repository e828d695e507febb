/** The slash-command box in a real browser, by keyboard and by mouse, and the forms that commands open. */
import { describe, expect, it } from 'vitest';
import { hasBrowser, lastMessage, messages, says, seriousFaults, type } from './browser.ts';
import { pageStage } from './page-stage.ts';

describe.skipIf(!hasBrowser)('the command box', () => {
  const stage = pageStage();

  it('proposes while one types, takes with Enter and sends with Enter, by keyboard alone', async () => {
    const page = await stage().open();
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
    const page = await stage().open();
    await page.locator('#command-text').fill('/');
    await page.locator('[role=option]', { hasText: '/compare' }).click();
    await page.locator('[role=option]', { hasText: 'Isolation' }).click();
    await says(page.locator('#proposals'), 'Machine invitée');
    await page.locator('[role=option]', { hasText: 'Machine invitée' }).click();
    await page.locator('#send').click();
    await says(lastMessage(page), 'id:Isolation / id:Machine invitée');
  });

  it('goes to the required option that is empty, and says so', async () => {
    const page = await stage().open();
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
    const role = stage().scene.server.roles.find(({ name }) => name === 'Étudiants');
    await says(lastMessage(page), new RegExp(`"time","value":"08:00".*${role?.id ?? '-'}`));
  });

  it('hides from students what only teachers may use', async () => {
    const page = await stage().open(stage().scene.student);
    await type(page, '/setup');
    await says(page.locator('.proposals'), 'Aucune commande');
  });

  it('leaves a command with Backspace on an empty field and with Escape', async () => {
    const page = await stage().open();
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

  describe('a form', () => {
    it('keeps the focus inside, asks for what is required, and gives the focus back', async () => {
      const page = await stage().open();
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
      const page = await stage().open();
      await type(page, '/ask');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await messages(page).count()).toBe(0);
    });
  });
});
