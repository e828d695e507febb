/** What a newcomer's browser has to fetch. How long that takes is measured beside a floor: `npm run bench ready`. */
import { expect, it } from 'vitest';
import { firstView } from '../../browser/first-view.ts';
import { startKholle } from '../../browser/kholle.ts';

const FIRST_VIEW = 300 * 1024;

it('serves a first view of less than 300 kB', async () => {
  const kholle = await startKholle();
  try {
    const { paths, bytes } = await firstView(kholle.url);
    expect(paths).toEqual(expect.arrayContaining(['/', '/page/app.js', '/page/style.css']));
    expect(bytes).toBeLessThan(FIRST_VIEW);
  } finally {
    await kholle.end();
  }
});
