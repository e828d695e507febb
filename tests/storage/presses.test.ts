/** What comes between two steps of the commits: a press at any moment is taken along. */
import { setImmediate as everythingElse } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { storeOver } from '../../src/storage/open-store.ts';
import type { Scheduling } from '../../src/storage/presses.ts';
import { sampleRound } from '../store/samples.ts';

/** No timer and no turn of the loop: all that happens is microtasks, one after the other, the same in each run. */
const atOnce: Scheduling = { now: () => 0, breathe: async () => {}, wait: async () => {} };
/** Microtasks from one press's confirmation to well after the last step of its commit. */
const MOMENTS = 40;

it('a press that comes at any moment after a confirmation is recorded too', async () => {
  const forgotten: number[] = [];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const store = await storeOver(connect('sqlite::memory:'), atOnce);
    await store.claim(sampleRound());
    const press = (memberId: string) => store.answer({ roundId: 'r1', memberId, choice: 0, at: 1 });
    await press('first');
    for (let passed = 0; passed < moment; passed += 1) await undefined;
    let told = false;
    void press('second').then(() => (told = true));
    // Once every microtask has run, only a timer or another press could still help: there is neither.
    await everythingElse();
    if (!told) forgotten.push(moment);
    await press('third');
    await store.close();
  }
  expect(forgotten).toEqual([]);
});
