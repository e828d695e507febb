/**
 * What a phone shows of a message that nobody asked for. A Components V2 message has an empty notification
 * (discord-api-docs #7854), so this is where a writer of bots sees whether their class would notice.
 */
import type { Message } from '../world.ts';
import { type Names, plainOf, treeOf } from './markdown-tree.ts';
import { MessageFlag } from './wire-numbers.ts';
import type { Words } from './words.ts';

/** About what a locked phone has room for; Discord publishes no figure. */
const ROOM = 180;

/** Sent by the bot of its own accord: not an answer to a command or a press. */
export const isUnasked = (message: Message): boolean =>
  message.author.bot && message.askedBy === null && message.onlyFor === null;

/** The notification's text on at most a few lines; null where it would be empty. */
export function notificationOf(message: Message, names: Names, words: Words): string | null {
  if (message.flags & MessageFlag.ComponentsV2) return null;
  const text = plainOf(treeOf(message.content), names)
    .trim()
    .replace(/\n{2,}/gu, '\n');
  if (text) return text.length > ROOM ? `${text.slice(0, ROOM - 1).trimEnd()}…` : text;
  const [file] = message.attachments;
  if (!file) return null;
  return file.content_type?.startsWith('image/') ? words.phone.picture : words.phone.file;
}
