/** Settings of servers: read from memory (autocomplete cannot wait), written through to the store. */
import type { Defaults, TutorParts } from '../tutor.ts';
import type { ServerSettings } from '../store.ts';

export interface Settings {
  /** From memory; a server that never ran `/setup` gets settings with everything unset. */
  of(serverId: string): ServerSettings;
  all(): readonly ServerSettings[];
  save(settings: ServerSettings): Promise<void>;
  /** The server's zone and language, defaults applied. */
  timezone(serverId: string): string;
  language(serverId: string): 'fr' | 'en';
  /** Reads the store again: another process may have written. */
  refresh(): Promise<void>;
  readonly defaults: Defaults;
}

/** Settings of a server that set nothing. */
export const unset = (serverId: string, name = ''): ServerSettings => ({
  serverId,
  name,
  language: null,
  timezone: null,
  daily: null,
  notifyChannelId: null,
  setupBy: null,
  courses: null,
  semester: null,
  pausedUntil: null,
  reportChannelId: null,
  lookups: 'private',
  leaderboard: true,
  suspended: null,
  leftAt: null,
});

export async function openSettings({ store, defaults }: Pick<TutorParts, 'store' | 'defaults'>): Promise<Settings> {
  let known = new Map<string, ServerSettings>();
  const settings: Settings = {
    defaults,
    of: (serverId) => known.get(serverId) ?? unset(serverId),
    all: () => [...known.values()],
    async save(changed) {
      await store.saveServer(changed);
      known.set(changed.serverId, changed);
    },
    timezone: (serverId) => settings.of(serverId).timezone ?? defaults.timezone,
    language: (serverId) => settings.of(serverId).language ?? defaults.language,
    async refresh() {
      const servers = await store.servers();
      // A version that knew fewer settings may have written them.
      known = new Map(servers.map((server) => [server.serverId, { ...unset(server.serverId), ...server }]));
    },
  };
  await settings.refresh();
  return settings;
}
