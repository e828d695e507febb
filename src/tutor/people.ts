/** Members: the names last seen, their own settings, their data. */
import type { MemberSettings } from '../store.ts';

export interface People {
  /** Remembers the display name; called on every interaction, writes only when it changed. */
  seen(serverId: string, memberId: string, name: string): void;
  settings(serverId: string, memberId: string): Promise<MemberSettings>;
  save(settings: MemberSettings): Promise<void>;
  /** The member's own language setting from memory, null when unset. */
  language(serverId: string, memberId: string): 'fr' | 'en' | null;
  export(serverId: string, memberId: string): Promise<Readonly<Record<string, unknown>>>;
  forget(serverId: string, memberId: string): Promise<{ readonly answers: number }>;
}
