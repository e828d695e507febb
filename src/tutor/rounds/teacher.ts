/**
 * What the teacher is told: once per cause until it clears, in the channel they named, else by direct message to whoever
 * ran `/setup` last, else in `/setup show` and the log. And the schedule's suspension: with a reason, deleting nothing.
 */
import { messages } from '../../messages/index.ts';
import type { Announcement } from '../../post.ts';
import type { ServerSettings } from '../../store.ts';
import type { Ground, Running } from './ground.ts';

/** The beginning of a cause, up to `:`, names its sentence. */
export type Cause = keyof ReturnType<typeof messages>['rounds']['teacher']['causes'];
/** Reasons for which the schedule stops until they are mended. */
export type Reason = Extract<Cause, 'channel-gone' | 'no-access' | 'history'>;
export const REASONS: readonly Reason[] = ['channel-gone', 'no-access', 'history'];

/** What a new schedule puts right, or will be told again about. */
export const ALL_CAUSES: readonly Cause[] = [...REASONS, 'role-gone', 'role-silent', 'missed', 'empty-bank', 'refused'];

type Values = Readonly<Record<string, string>>;

/** A cause in words. */
export function causeInWords(cause: string, values: Values, language: 'fr' | 'en'): string {
  const { causes, unknownCause } = messages(language).rounds.teacher;
  const key = cause.split(':')[0] ?? cause;
  const known = Object.entries(causes).find(([name]) => name === key);
  return known ? known[1](values) : unknownCause(cause);
}

export interface Teacher {
  /** `cause` may carry a subject after `:`, so that each subject is told once. */
  tell(server: ServerSettings, cause: Cause | `${Cause}:${string}`, values: Values, now: number): Promise<void>;
  clear(serverId: string, causes: readonly string[]): Promise<void>;
  suspend(server: Running, reason: Reason, missing: readonly string[], now: number): Promise<void>;
  /** Whether a suspended schedule may run again; ends the suspension if so. */
  mended(server: Running): Promise<boolean>;
}

export function teacher({ parts, settings }: Ground): Teacher {
  const { store, post, log } = parts;

  async function say(server: ServerSettings, text: string): Promise<void> {
    const language = settings.language(server.serverId);
    const announcement: Announcement = {
      language,
      roleId: null,
      buttons: [],
      blocks: [
        { kind: 'text', text: [{ bold: `${messages(language).rounds.teacher.title} · ${server.name}` }] },
        { kind: 'text', text },
      ],
    };
    if (server.notifyChannelId !== null) {
      const { kind } = await post.send(server.notifyChannelId, announcement);
      // Uncertain: it may well be there, and twice would be worse than `/setup show` alone.
      if (kind === 'posted' || kind === 'uncertain') return;
    }
    if (server.setupBy !== null) await post.direct(server.setupBy, announcement);
  }

  const self: Teacher = {
    async tell(server, cause, values, now) {
      if (!(await store.tell({ serverId: server.serverId, cause, values, at: now }))) return;
      log('warn', 'the teacher is told', { server: server.serverId, cause, ...values });
      await say(server, causeInWords(cause, values, settings.language(server.serverId)));
    },
    async clear(serverId, causes) {
      for (const cause of causes) await store.clear(serverId, cause);
    },
    async suspend(server, reason, missing, now) {
      if (server.suspended?.reason !== reason)
        await settings.save({ ...settings.of(server.serverId), suspended: { reason, since: now } });
      const names = missing.map((name) => permissionInWords(name, settings.language(server.serverId)));
      await self.tell(server, reason, { channel: server.daily.channelId, missing: names.join(', ') }, now);
    },
    async mended(server) {
      const missing = await post.missing(server.daily.channelId);
      if (missing === null || missing.length > 0) return false;
      await settings.save({ ...settings.of(server.serverId), suspended: null });
      await self.clear(server.serverId, REASONS);
      log('info', 'the schedule runs again', { server: server.serverId });
      return true;
    },
  };
  return self;
}

/** A permission as Discord's own settings name it; Discord's id where it is not one that we ask for. */
export function permissionInWords(name: string, language: 'fr' | 'en'): string {
  const known = Object.entries(messages(language).setup.permissions).find(([id]) => id === name);
  return known?.[1] ?? name;
}
