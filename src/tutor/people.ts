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
  const servers = new Map<string, Map<string, MemberSettings>>();
  /** The last write of each server: writes of one server follow each other, so a deletion cannot be overtaken. */
  const writes = new Map<string, Promise<unknown>>();

  const known = (serverId: string): Map<string, MemberSettings> => {
    const members = servers.get(serverId) ?? new Map<string, MemberSettings>();
    servers.set(serverId, members);
    return members;
  };
  function write<T>(serverId: string, work: () => Promise<T>): Promise<T> {
    const done = (writes.get(serverId) ?? Promise.resolve()).then(work, work);
    writes.set(serverId, done);
    return done;
  }
  const own = async (serverId: string, memberId: string): Promise<MemberSettings> =>
    (await store.member(serverId, memberId)) ??
    known(serverId).get(memberId) ?? { serverId, memberId, name: '', shown: 'name', pseudonym: null, language: null };

  for (const { serverId } of await store.servers())
    for (const member of await store.members(serverId)) known(serverId).set(member.memberId, member);

  return {
    seen(serverId, memberId, name) {
      const shown = name.slice(0, NAME_LENGTH);
      const before = known(serverId).get(memberId);
      if (before?.name === shown) return;
      const fresh: MemberSettings = {
        ...(before ?? { serverId, memberId, shown: 'name', pseudonym: null, language: null }),
        name: shown,
      };
      known(serverId).set(memberId, fresh);
      write(serverId, async () => {
        await store.seen(serverId, memberId, shown);
        // A server that the store did not list at start: its members' settings come with the first time they are seen.
        const stored = before ? null : await store.member(serverId, memberId);
        if (stored && known(serverId).has(memberId)) known(serverId).set(memberId, stored);
      }).catch((error: unknown) => {
        if (known(serverId).get(memberId)?.name === shown) known(serverId).delete(memberId);
        log('warn', 'a name could not be remembered', { serverId, error: String(error) });
      });
    },
    settings: (serverId, memberId) => write(serverId, () => own(serverId, memberId)),
    save(settings) {
      const { serverId, memberId } = settings;
      return write(serverId, async () => {
        if (settings.shown === 'pseudonym' && settings.pseudonym !== null) {
          const wanted = plain(settings.pseudonym);
          const others = (await store.members(serverId)).filter((other) => other.memberId !== memberId);
          if (others.some(({ name, pseudonym }) => plain(name) === wanted || plain(pseudonym ?? '') === wanted))
            return 'taken';
        }
        await store.saveMember(settings);
        known(serverId).set(memberId, settings);
        return 'saved';
      });
    },
    language: (serverId, memberId) => known(serverId).get(memberId)?.language ?? null,
    export: (serverId, memberId) => write(serverId, () => store.exportMember(serverId, memberId)),
    forget: (serverId, memberId) =>
      write(serverId, async () => {
        const gone = await store.forgetMember(serverId, memberId);
        known(serverId).delete(memberId);
        return gone;
      }),
  };
}

/** What the eye takes for the same name: case, accents, spaces and compatibility forms aside. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s]/gu, '')
    .toLowerCase();
