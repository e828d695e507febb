/** A Discord in memory behind the port `Post`: what was sent, and faults that a test asks for. */
import type { Announcement, EditOutcome, Post, PostOutcome } from '../../../src/post.ts';

export interface Sent {
  readonly id: string;
  readonly channelId: string;
  readonly first: Announcement;
  announcement: Announcement;
  edits: number;
  removed: boolean;
}

type Fault =
  /** Discord took it; the answer was lost. */
  | 'lost'
  /** It never arrived; the bot cannot know. */
  | 'vanished'
  | Exclude<PostOutcome, { kind: 'posted' }>;

export interface FakePost extends Post {
  readonly messages: readonly Sent[];
  readonly directs: readonly { readonly memberId: string; readonly announcement: Announcement }[];
  /** What happens to the next sends, in order; then all is well again. */
  readonly nextSends: Fault[];
  readonly nextEdits: Exclude<EditOutcome, { kind: 'posted' }>[];
  readonly nextFinds: Awaited<ReturnType<Post['find']>>[];
  /** Missing permissions by channel; null: the channel is gone. */
  readonly missingIn: Map<string, readonly string[] | null>;
  readonly unreachable: Set<string>;
  readonly closedDirects: Set<string>;
  readonly roles: Map<string, 'mentionable' | 'silent' | 'gone'>;
  in(channelId: string): readonly Sent[];
}

export function fakePost(): FakePost {
  const messages: Sent[] = [];
  const directs: { memberId: string; announcement: Announcement }[] = [];
  const missingIn = new Map<string, readonly string[] | null>();
  let ids = 5_000;
  const trouble = (channelId: string): PostOutcome | null => {
    const missing = missingIn.get(channelId);
    if (missing === null) return { kind: 'channel-gone' };
    return missing && missing.length > 0 ? { kind: 'no-access', missing } : null;
  };
  const fake: FakePost = {
    messages,
    directs,
    nextSends: [],
    nextEdits: [],
    nextFinds: [],
    missingIn,
    unreachable: new Set(),
    closedDirects: new Set(),
    roles: new Map(),
    in: (channelId) => messages.filter((message) => message.channelId === channelId && !message.removed),
    async send(channelId, announcement, held) {
      if (held && !(await held())) return { kind: 'later', retryAfter: 0 };
      const fault = fake.nextSends.shift();
      if (fault === 'vanished') return { kind: 'uncertain' };
      if (fault !== undefined && fault !== 'lost') return fault;
      const refused = trouble(channelId);
      if (refused) return refused;
      const kept = structuredClone(announcement);
      const id = String((ids += 1));
      messages.push({ id, channelId, announcement: kept, first: kept, edits: 0, removed: false });
      return fault === 'lost' ? { kind: 'uncertain' } : { kind: 'posted', messageId: id };
    },
    async edit(_, messageId, announcement) {
      const fault = fake.nextEdits.shift();
      if (fault) return fault;
      const message = messages.find(({ id, removed }) => id === messageId && !removed);
      if (!message) return { kind: 'message-gone' };
      message.announcement = structuredClone(announcement);
      message.edits += 1;
      return { kind: 'posted', messageId };
    },
    async remove(_, messageId) {
      const message = messages.find(({ id }) => id === messageId);
      if (!message) return { kind: 'message-gone' };
      message.removed = true;
      return { kind: 'posted', messageId };
    },
    async find(channelId, prefix) {
      const asked = fake.nextFinds.shift();
      if (asked) return asked;
      const missing = missingIn.get(channelId);
      if (missing === null) return { kind: 'channel-gone' };
      const blind = (missing ?? []).filter((name) => ['ViewChannel', 'ReadMessageHistory'].includes(name));
      if (blind.length > 0) return { kind: 'unknown', missing: blind };
      const found = fake
        .in(channelId)
        .find(({ announcement }) => announcement.buttons.some(({ id }) => id.startsWith(prefix)));
      return found ? { kind: 'present', messageId: found.id } : { kind: 'absent' };
    },
    async direct(memberId, announcement) {
      if (fake.closedDirects.has(memberId)) return { kind: 'closed' };
      directs.push({ memberId, announcement });
      return { kind: 'posted', messageId: String((ids += 1)) };
    },
    missing: async (channelId) => (missingIn.has(channelId) ? (missingIn.get(channelId) ?? null) : []),
    role: (_, roleId) => fake.roles.get(roleId) ?? 'unknown',
    reachable: (serverId) => !fake.unreachable.has(serverId),
  };
  return fake;
}

/** All words of an announcement, for expectations. */
export function wordsOf(announcement: Announcement): string {
  const words = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(words).join('');
    if (value === null || typeof value !== 'object') return '';
    const { bold, italic, spoiler, link, role, text, label } = value as Record<string, unknown>;
    if (role !== undefined) return `@${String(role)}`;
    return [label, bold ?? italic ?? (spoiler === undefined ? undefined : `||${String(spoiler)}||`) ?? link ?? text]
      .map(words)
      .filter(Boolean)
      .join(' : ');
  };
  return announcement.blocks.map(words).join('\n');
}
