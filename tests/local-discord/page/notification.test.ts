import { describe, expect, it } from 'vitest';
import type { Names } from '../../../src/local-discord/page/markdown-tree.ts';
import { isUnasked, notificationOf } from '../../../src/local-discord/page/notification.ts';
import { textOf } from '../../../src/local-discord/page/text-of.ts';
import { words } from '../../../src/local-discord/page/words.ts';
import type { Message } from '../../../src/local-discord/world.ts';
import { card } from './sample-bot.ts';

const names: Names = { member: () => null, role: () => 'Étudiants', channel: () => null, time: () => '' };
const message = (change: Partial<Message> = {}): Message => ({
  id: '1',
  channelId: '2',
  serverId: '3',
  author: { id: '4', name: 'Khôlle', bot: true, closedToDirect: true },
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  createdAt: 0,
  editedAt: null,
  onlyFor: null,
  thinking: false,
  askedBy: null,
  replyTo: null,
  mentions: { everyone: false, members: [], roles: [] },
  pings: [],
  pinned: false,
  ...change,
});
const shown = (change: Partial<Message>) => notificationOf(message(change), names, words.fr);

describe('a phone’s notification', () => {
  it('shows the text without its marks, mentions by name', () => {
    expect(shown({ content: '<@&100000000000000001> **Question**\n\nQuoi ?' })).toBe('@Étudiants Question\nQuoi ?');
  });

  it('is empty for Components V2', () => {
    expect(shown({ flags: 1 << 15, components: [card('x')] as never })).toBeNull();
  });

  it('cuts a long text', () => {
    expect(shown({ content: 'mot '.repeat(100) })).toMatch(/^mot .*…$/u);
    expect(shown({ content: 'mot '.repeat(100) })?.length).toBeLessThanOrEqual(180);
  });

  it('names a picture or a file where there is no text', () => {
    const file = { id: '1', filename: 'a', size: 1, url: '', proxy_url: '' };
    expect(shown({ attachments: [{ ...file, content_type: 'image/png' }] })).toBe(words.fr.phone.picture);
    expect(shown({ attachments: [file] })).toBe(words.fr.phone.file);
  });

  it('is for what the bot says unasked', () => {
    const askedBy = { interactionId: '1', memberId: '2', kind: 'command', name: 'define' } as const;
    expect(isUnasked(message())).toBe(true);
    expect(isUnasked(message({ askedBy }))).toBe(false);
    expect(isUnasked(message({ onlyFor: '2' }))).toBe(false);
  });
});

it('all the words of a message are told to a screen reader, parts inside parts too', () => {
  const text = textOf({ content: 'haut', embeds: [{ title: 'titre' }], components: [card('Machine hôte')] as never });
  expect(text.indexOf('haut')).toBeLessThan(text.indexOf('titre'));
  expect(text).toContain('Machine hôte');
  expect(text).toContain('noyau partagé');
});
