/**
 * Members: the names last seen, their own settings, their data. Held in memory, since every interaction asks for a
 * language and a leaderboard for all names; written through, so that a restart forgets nothing.
 */
import type { MemberSettings } from '../store.ts';
import type { TutorParts } from '../tutor.ts';

export interface People {
  /** Remembers the display name; called on every interaction, writes only when it changed. */
  seen(serverId: string, memberId: string, name: string): void;
  settings(serverId: string, memberId: string): Promise<MemberSettings>;
  /** Refuses a pseudonym that another member of the server is known by. */
  save(settings: MemberSettings): Promise<'saved' | 'taken'>;
  /** The member's own language setting from memory, null when unset. */
  language(serverId: string, memberId: string): 'fr' | 'en' | null;
  export(serverId: string, memberId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Once it resolves, nothing here or in the store leads to the person any more. */
  forget(serverId: string, memberId: string): Promise<{ readonly answers: number }>;
}

/** Discord's limit for a display name. */
const NAME_LENGTH = 32;

/** Opens with everyone whom the store knows. */
export async function createPeople({ store, log }: Pick<TutorParts, 'store' | 'log'>): Promise<People> {
  const servers = new Map<string, Server>();
  /** The last write of each member under way: one member's follow each other, so a deletion cannot be overtaken. */
  const writes = new Map<string, Promise<unknown>>();

  function serverOf(serverId: string): Server {
    const known = servers.get(serverId);
    if (known) return known;
    const fresh: Server = { members: new Map(), loading: null };
    servers.set(serverId, fresh);
    fresh.loading = store
      .members(serverId)
      .then((members) => {
        for (const member of members) fresh.members.set(member.memberId, member);
      })
      .catch((error: unknown) => {
        servers.delete(serverId);
        log('warn', 'the names of a server could not be read', { serverId, error: String(error) });
      })
      .finally(() => (fresh.loading = null));
    return fresh;
  }
  function write<T>(serverId: string, memberId: string, work: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([serverId, memberId]);
    const before = writes.get(key);
    const done = before ? before.then(work, work) : work();
    writes.set(key, done);
    const tidy = (): void => {
      if (writes.get(key) === done) writes.delete(key);
    };
    done.then(tidy, tidy);
    return done;
  }
  async function settingsOf(serverId: string, memberId: string): Promise<MemberSettings> {
    const stored = await store.member(serverId, memberId);
    return stored ?? { serverId, memberId, name: '', shown: 'name', pseudonym: null, language: null };
  }
  function remember(server: Server, serverId: string, memberId: string, name: string): void {
    const before = server.members.get(memberId);
    if (before?.name === name) return;
    const unset = { serverId, memberId, shown: 'name', pseudonym: null, language: null } as const;
    server.members.set(memberId, { ...(before ?? unset), name });
    write(serverId, memberId, () => store.seen(serverId, memberId, name)).catch((error: unknown) => {
      // Forgotten here too, so that the next interaction tries again.
      if (server.members.get(memberId)?.name === name) server.members.delete(memberId);
      log('warn', 'a name could not be remembered', { serverId, error: String(error) });
    });
  }

  for (const { serverId } of await store.servers()) await serverOf(serverId).loading;

  return {
    seen(serverId, memberId, name) {
      const server = serverOf(serverId);
      const shown = name.slice(0, NAME_LENGTH);
      if (server.loading) void server.loading.then(() => remember(server, serverId, memberId, shown));
      else remember(server, serverId, memberId, shown);
    },
    async settings(serverId, memberId) {
      await serverOf(serverId).loading;
      return write(serverId, memberId, () => settingsOf(serverId, memberId));
    },
    async save(settings) {
      const { serverId, memberId } = settings;
      await serverOf(serverId).loading;
      return write(serverId, memberId, async () => {
        if (settings.shown === 'pseudonym' && settings.pseudonym !== null) {
          const wanted = plain(settings.pseudonym);
          const others = (await store.members(serverId)).filter((other) => other.memberId !== memberId);
          if (others.some(({ name, pseudonym }) => plain(name) === wanted || plain(pseudonym ?? '') === wanted))
            return 'taken';
        }
        await store.saveMember(settings);
        serverOf(serverId).members.set(memberId, settings);
        return 'saved';
      });
    },
    language: (serverId, memberId) => serverOf(serverId).members.get(memberId)?.language ?? null,
    async export(serverId, memberId) {
      await serverOf(serverId).loading;
      return write(serverId, memberId, () => store.exportMember(serverId, memberId));
    },
    async forget(serverId, memberId) {
      const server = serverOf(serverId);
      await server.loading;
      return write(serverId, memberId, async () => {
        const gone = await store.forgetMember(serverId, memberId);
        server.members.delete(memberId);
        return gone;
      });
    },
  };
}

interface Server {
  readonly members: Map<string, MemberSettings>;
  /** While the store is read for the first time. */
  loading: Promise<void> | null;
}

/** What the eye takes for the same name: case, accents, spaces and compatibility forms aside. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s]/gu, '')
    .toLowerCase();
