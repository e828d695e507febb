/**
 * Look-ups of a server: from the courses that it sees, and with what was asked in vain counted for the teacher. Counting
 * never holds up or spoils an answer.
 */
import type { Tutor, TutorParts } from '../tutor.ts';
import type { Settings } from './settings.ts';

export type LookUps = Pick<Tutor, 'define' | 'suggest' | 'compare' | 'suggestSecond' | 'pairs' | 'index' | 'courses'>;

/** A longer text is a pasted sentence, not a term that the notes lack. */
const LONGEST_TERM = 60;

/** As it is kept: one spelling for case and spaces, so that two members count as two for one term. */
export const asMissed = (query: string): string =>
  [
    ...query
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_TERM)
    .join('')
    .trim();

export function createLookUps(
  { library, store, log }: Pick<TutorParts, 'library' | 'store' | 'log'>,
  settings: Pick<Settings, 'of'>,
): LookUps {
  const courses = (serverId: string): readonly string[] | null => settings.of(serverId).courses;
  const lookUp = (serverId: string): ReturnType<typeof library.lookUp> => library.lookUp(courses(serverId));

  return {
    define(serverId, query, asker) {
      const result = lookUp(serverId).define(query);
      const term = asMissed(query);
      if (asker && term !== '' && (result.kind === 'missing' || result.kind === 'suggestions'))
        store
          .missed({ serverId, memberId: asker.memberId, term, at: asker.at })
          .catch((error: unknown) => log('warn', 'a look-up in vain was not counted', { error }));
      return result;
    },
    suggest: (serverId, query) => lookUp(serverId).suggest(query),
    compare: (serverId, first, second) => lookUp(serverId).compare(first, second),
    suggestSecond: (serverId, first, query) => lookUp(serverId).suggestSecond(first, query),
    pairs: (serverId) => lookUp(serverId).pairs(),
    index: (serverId) => library.index(courses(serverId)),
    courses: () => library.courses(),
  };
}
