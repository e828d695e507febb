/**
 * Makes the README's pictures from the running product: `npm run screenshots`. Each is what a person sees after the
 * steps written here; the same typeface on every machine, so that a new picture differs only where the page does.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startKholle } from '../tests/browser/kholle.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const out = join(import.meta.dirname, '..', 'docs', 'screenshots');
const inter = (name: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`)).toString('base64');
const typeface = [
  ['400', '400Regular/Inter_400Regular'],
  ['550', '500Medium/Inter_500Medium'],
  ['600', '600SemiBold/Inter_600SemiBold'],
  ['700', '700Bold/Inter_700Bold'],
]
  .map(
    ([weight = '', name = '']) =>
      `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/ttf;base64,${inter(name)}); }`,
  )
  .join('\n');

if (!existsSync(CHROMIUM)) {
  console.error(`No browser at ${CHROMIUM}. Set CHROMIUM to the path of a Chromium.`);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
const kholle = await startKholle();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

/** A window in Paris, in French, with the typeface; `bypassCSP` is for that typeface alone. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 2,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    bypassCSP: true,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#command-text').waitFor();
  await page.addStyleTag({ content: typeface });
  return page;
}
/** Types a command, takes the first proposal for each option, and waits for the answer. */
async function command(page: Page, text: string, options: readonly string[] = []): Promise<void> {
  const before = await page.locator('.message').count();
  await page.locator('#command-text').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  for (const option of options) {
    await page.keyboard.type(option);
    await page.locator('#proposal-0', { hasText: option }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await page.locator('.message:not([data-note])').nth(before).waitFor();
}
async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

try {
  const teacher = await open(kholle.url);
  for (const to of ['week', 'next-question']) {
    await teacher.locator(`[data-to=${to}]`).click();
    await teacher.locator(`[data-to=${to}][aria-disabled=false]`).waitFor();
  }
  await command(teacher, '/define', ['Machine hôte']);
  await shoot(teacher, 'define');

  const student = await open(kholle.url, { viewport: { width: 1280, height: 1120 } });
  await student.locator('.tour button', { hasText: 'question du jour' }).first().click();
  const question = student.locator('.message', { has: student.locator('.phone') }).last();
  await question.locator('.button:enabled').first().click();
  await student.locator('.only-you').last().waitFor();
  await question.locator('.phone summary').click();
  await question.evaluate((message) => message.scrollIntoView({ block: 'start' }));
  await shoot(student, 'daily-question');

  await command(teacher, '/leaderboard');
  await shoot(teacher, 'leaderboard');

  await teacher.locator('#tab-desk').click();
  await teacher.locator('[data-part=questions]').click();
  await teacher.locator('.desk-filter input').fill('machine invitée');
  await teacher.locator('.question summary').first().click();
  await shoot(teacher, 'desk');

  const phone = await open(`${kholle.url}/${new URL(student.url()).hash}`, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  await command(phone, '/compare', ['Isolation', 'Para-virtualisation']);
  await shoot(phone, 'phone-dark');
} finally {
  await browser.close();
  await kholle.end();
}
