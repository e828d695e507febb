/** The shapes that `/setup` answers in. */
import type { Block, ChannelOption, Message, Text } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import { permissionInWords } from '../../src/tutor/round-words.ts';

export type Language = 'fr' | 'en';

export const message = (blocks: readonly Block[], tone: NonNullable<Message['tone']> = 'neutral'): Message => ({
  kind: 'message',
  visibility: 'private',
  tone,
  blocks,
});
export const line = (text: Text): Block => ({ kind: 'text', text });
export const done = (text: string, ...more: readonly Block[]): Message => message([line(text), ...more], 'good');
export const refuse = (text: string): Message => message([line(text)], 'warning');

/** "**Salon** : …" */
export const named = (label: string, value: Text, language: Language): Text => [
  { bold: label },
  messages(language).setup.colon,
  ...(typeof value === 'string' ? [value] : value),
];

/** Which permissions are missing in a channel, and how a teacher grants them. */
export function missingBlocks({ name, missing }: ChannelOption, language: Language): readonly Block[] {
  if (missing.length === 0) return [];
  const words = messages(language).setup.missing;
  return [
    { kind: 'heading', level: 3, text: words.title(name) },
    line(words.how),
    { kind: 'list', items: missing.map((permission) => [{ bold: permissionInWords(permission, language) }]) },
    { kind: 'text', small: true, text: words.then },
  ];
}

/** The next posts, with the local time of the server and how long it is until then. */
export function nextBlocks(posts: readonly number[], zone: string, language: Language): readonly Block[] {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return posts.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: posts.map((at): Text => [format.format(at), ' (', { time: at, style: 'relative' }, ')']),
        },
      ];
}
