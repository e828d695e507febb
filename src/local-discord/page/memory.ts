/** What a window keeps between two openings: its place in the address, its looks in the browser. */
import type { PageLanguage } from '../page-protocol.ts';
import type { State, Theme } from './state.ts';

/** The place is kept in the address, so that two windows can be two members; the looks are kept for the browser. */
export function remember({ view, language, theme }: State): void {
  if (view)
    history.replaceState(
      null,
      '',
      `#${new URLSearchParams({ as: view.memberId, in: view.channelId ?? '', at: view.serverId })}`,
    );
  localStorage.setItem('language', language);
  localStorage.setItem('theme', theme);
}

/** What was remembered, for a first drawing. */
export function remembered(): {
  readonly place: { memberId?: string; channelId?: string; serverId?: string };
  readonly language: PageLanguage | null;
  readonly theme: Theme;
} {
  const address = new URLSearchParams(location.hash.slice(1));
  const entries = [
    ['memberId', address.get('as')],
    ['channelId', address.get('in')],
    ['serverId', address.get('at')],
  ].filter((entry) => entry[1]);
  const language = localStorage.getItem('language');
  const theme = localStorage.getItem('theme');
  return {
    place: Object.fromEntries(entries) as { memberId?: string },
    language: language === 'fr' || language === 'en' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}
