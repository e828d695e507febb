/** "Exactly once" against what comes between two steps: other processes, a pause of this one, a teacher, a clock. */
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/storage/memory.ts';
import type { Post } from '../../../src/post.ts';
import { sampleServer } from '../../store/samples.ts';
import { fakePost, wordsOf, type FakePost } from './fake-post.ts';
import { MINUTE, openClass, paris, type ClassRoom } from './class.ts';

const monday = paris('2026-11-23T08:00');
const tuesday = paris('2026-11-24T08:00');
const daily = sampleServer().daily!;
const CHANNELS = ['900', '901', '902'];

const posted = ({ post }: ClassRoom) => CHANNELS.flatMap((channel) => post.in(channel));
const questions = (room: ClassRoom) => posted(room).filter(({ first }) => first.buttons.length > 1);
const lessons = (room: ClassRoom) => posted(room).filter(({ first }) => /La réponse (?:d|de)/u.test(wordsOf(first)));

/** Holds the first send up, as a long queue or a machine that sleeps would, until it is let go. */
function heldUp(post: FakePost) {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<undefined>();
  const { promise: goes, resolve: letGo } = Promise.withResolvers<undefined>();
  let first = true;
  const slow: Post['send'] = async (...send) => {
    if (!first) return post.send(...send);
    first = false;
    isAsked(undefined);
    await goes;
    return post.send(...send);
  };
  return { post: { ...post, send: slow } as FakePost, asked, letGo: () => letGo(undefined) };
}

describe('a process that is held up', () => {
  it('in the queue until another one has posted its question posts none', async () => {
    const store = memoryStore();
    const { post, asked, letGo } = heldUp(fakePost());
    const first = await openClass({ store, post });
    const minute = first.tick(monday);
    await asked;
    const second = await openClass({ store, post, now: monday, prefix: 'second' });
    await second.tick(monday + 2 * MINUTE);
    expect(questions(second)).toHaveLength(1);
    first.now = monday + 2 * MINUTE;
    letGo();
    await minute;
    await first.tick(monday + 3 * MINUTE);
    expect(questions(second)).toHaveLength(1);
    expect((await first.rounds.recent('s1', 1))[0]).toMatchObject({ messageId: questions(second)[0]!.id });
  });

  it('between its claim and its post, while another tries and cannot know, posts none', async () => {
    const store = memoryStore();
    const post = fakePost();
    let second: ClassRoom | undefined;
    const first = await openClass({
      store,
      post,
      checkpoint: async (name) => {
        if (name !== 'after-claim' || second) return;
        // It has posted, and Discord's answer was lost.
        second = await openClass({ store, post, now: monday + MINUTE, prefix: 'second' });
        post.nextSends.push('lost');
        await second.tick(monday + MINUTE);
      },
    });
    await first.tick(monday);
    for (const minute of [2, 3]) await first.tick(monday + minute * MINUTE);
    expect(questions(first)).toHaveLength(1);
    expect((await first.rounds.recent('s1', 1))[0]).toMatchObject({ state: 'posted' });
  });

  it('longer than its lease ends no lease but its own', async () => {
    const store = memoryStore();
    const { post, asked, letGo } = heldUp(fakePost());
    const first = await openClass({ store, post });
    const minute = first.tick(monday);
    await asked;
    const id = (await store.roundOn('s1', '2026-11-23'))!.id;
    const later = monday + 2 * MINUTE;
    expect(await store.lease(`round:${id}`, later, 90_000)).toBe(true);
    first.now = later;
    letGo();
    await minute;
    expect(questions(first)).toHaveLength(0);
    expect(await store.lease(`round:${id}`, later + 1, 90_000)).toBe(false);
  });
});

describe('a teacher who moves the question', () => {
  it('while it is on its way gets one, also where Discord’s answer was lost', async () => {
    const room = await openClass();
    room.post.missingIn.set('900', ['SendMessages']);
    await room.tick(monday);
    await room.save({ daily: { ...daily, channelId: '901' }, suspended: null });
    room.post.nextSends.push('lost');
    for (const minute of [1, 2, 3]) await room.tick(monday + minute * MINUTE);
    expect(questions(room)).toHaveLength(1);
    expect((await room.rounds.recent('s1', 1))[0]).toMatchObject({ state: 'posted', channelId: '901' });
  });

  it('while its lesson is on its way gets one, also where Discord’s answer was lost', async () => {
    const withReveal = { ...daily, reveal: '18:00' };
    const room = await openClass({ servers: [sampleServer({ daily: withReveal })] });
    await room.tick(monday);
    room.post.nextSends.push('lost');
    await room.tick(paris('2026-11-23T18:00'));
    await room.save({ daily: { ...withReveal, channelId: '901' } });
    for (const minute of ['18:01', '18:02']) await room.tick(paris(`2026-11-23T${minute}`));
    expect(lessons(room)).toHaveLength(1);
  });
});

it('a lesson that waits in the next question’s message is told there alone, though its own time comes meanwhile', async () => {
  const servers = [sampleServer({ daily: { ...daily, reveal: '08:05' } })];
  const room = await openClass({ servers });
  await room.tick(monday);
  const busy = { kind: 'later', retryAfter: 1_000 } as const;
  room.post.nextSends.push(busy);
  await room.tick(tuesday);
  // The message of the question still does not go through; nothing else is in Discord's way.
  room.post.nextFinds.push(busy);
  await room.tick(tuesday + 5 * MINUTE);
  for (const minute of [6, 7, 8]) await room.tick(tuesday + minute * MINUTE);
  expect(questions(room)).toHaveLength(2);
  expect(lessons(room)).toHaveLength(1);
});

it('a clock that was years ahead for a minute costs no question of the days that follow', async () => {
  const room = await openClass();
  await room.tick(paris('2029-11-26T08:00'));
  for (const day of ['23', '24', '25']) await room.tick(paris(`2026-11-${day}T08:00`));
  const dates = (await room.rounds.recent('s1', 9)).map(({ date }) => date);
  expect(dates).toEqual(['2029-11-26', '2026-11-25', '2026-11-24', '2026-11-23']);
});

it('a lesson of its own whose answer was lost is not told again where the teacher asks the next question at once', async () => {
  const servers = [sampleServer({ daily: { ...daily, reveal: '07:30' } })];
  const room = await openClass({ servers });
  await room.tick(monday);
  room.post.nextSends.push('lost');
  await room.tick(paris('2026-11-24T07:30'));
  const busy = { kind: 'later', retryAfter: 1_000 } as const;
  room.post.nextFinds.push(busy);
  expect(await room.rounds.postNow('s1', paris('2026-11-24T07:30'))).toMatchObject({ kind: 'failed', reason: 'later' });
  expect(await room.rounds.postNow('s1', paris('2026-11-24T07:31'))).toMatchObject({ kind: 'posted' });
  for (const minute of ['07:32', '08:00']) await room.tick(paris(`2026-11-24T${minute}`));
  expect(questions(room)).toHaveLength(2);
  expect(lessons(room)).toHaveLength(1);
});
