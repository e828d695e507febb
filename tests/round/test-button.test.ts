/** The *Test* button of `/setup daily`, over the wire: a message is posted where the question would go, and removed. */
import { afterEach, expect, it } from 'vitest';
import { messageOf, textOf } from '../harness.ts';
import { openCourse, type Course } from './course.ts';

let course: Course;
afterEach(() => course.one.close());

it('posts and removes a message, or says which permission is missing', async () => {
  course = await openCourse();
  const { one, channelId } = course;
  const { world } = one.local;
  const seen: string[] = [];
  const stop = world.subscribe((event) => {
    if (event.kind === 'message-created' && event.message.channelId === channelId && event.onlyFor === null)
      seen.push(event.message.content);
  });
  const setUp = messageOf(await one.run(one.teacher, 'setup daily', { channel: channelId, time: '08:00' }));
  const told = textOf(messageOf(await one.press(one.teacher, setUp, 0)));
  expect(seen).toHaveLength(1);
  expect(course.posted()).toEqual([]);
  expect(told).not.toContain('Envoyer des messages');

  world.overwrite(channelId, one.server.id, { deny: ['SendMessages'] });
  const refused = textOf(messageOf(await one.press(one.teacher, setUp, 0)));
  expect(refused).toContain('Envoyer des messages');
  expect(seen).toHaveLength(1);
  stop();
});
