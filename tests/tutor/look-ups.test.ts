import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.ts';
import { createLookUp } from '../../src/notes/look-up/create-look-up.ts';
import type { NotesIndex } from '../../src/notes/model.ts';
import type { Store } from '../../src/store.ts';
import { asMissed, createLookUps } from '../../src/tutor/look-ups.ts';
import { unset } from '../../src/tutor/settings.ts';
import { indexFixture } from '../notes/index-fixture.ts';

const networks = { course: 'Réseaux', terms: [{ label: 'Routeur', definition: 'relie des réseaux' }] };
const music = { course: 'Musique', terms: [{ label: 'Fugue', definition: 'pièce à plusieurs voix' }] };
const byCourse = (courses: readonly string[] | null): NotesIndex =>
  indexFixture(...[networks, music].filter((sketch) => courses === null || courses.includes(sketch.course)));
const library = {
  index: byCourse,
  lookUp: (courses: readonly string[] | null) => createLookUp(byCourse(courses)),
  courses: () => ['Réseaux', 'Musique'],
} as unknown as Library;

function tutor(missed: Store['missed']): { lookUps: ReturnType<typeof createLookUps>; logged: string[] } {
  const logged: string[] = [];
  const lookUps = createLookUps(
    { library, store: { missed } as Store, log: (_level, message) => void logged.push(message) },
    { of: (serverId) => ({ ...unset(serverId), courses: serverId === 'music' ? ['Musique'] : null }) },
  );
  return { lookUps, logged };
}
const asker = { memberId: 'm1', at: 5 };

describe('look-ups of a server', () => {
  it('keep to the courses that the server sees', () => {
    const { lookUps } = tutor(async () => undefined);
    expect(lookUps.define('music', 'routeur').kind).toBe('missing');
    expect(lookUps.define('all', 'routeur').kind).toBe('found');
    expect(lookUps.suggest('music', 'rou')).toEqual([]);
    expect(lookUps.index('music').courses.map((course) => course.name)).toEqual(['Musique']);
    expect(lookUps.courses()).toEqual(['Réseaux', 'Musique']);
  });

  it('count what a member asked in vain, in one spelling, and nothing else', () => {
    const missed: unknown[] = [];
    const { lookUps } = tutor(async (entry) => void missed.push(entry));
    lookUps.define('all', '  Photo-  Synthèse ', asker);
    lookUps.define('all', 'routuer', asker);
    lookUps.define('all', 'routeur', asker);
    lookUps.define('all', 'photosynthèse');
    lookUps.define('all', '   ', asker);
    expect(missed).toEqual([
      { serverId: 'all', memberId: 'm1', term: 'photo- synthèse', at: 5 },
      { serverId: 'all', memberId: 'm1', term: 'routuer', at: 5 },
    ]);
  });

  it('answer all the same when counting fails', async () => {
    const { lookUps, logged } = tutor(() => Promise.reject(new Error('disk full')));
    expect(lookUps.define('all', 'photosynthèse', asker).kind).toBe('missing');
    await Promise.resolve();
    await Promise.resolve();
    expect(logged).toEqual(['a look-up in vain was not counted']);
  });
});

describe('a term as it is counted', () => {
  it('is at most 60 characters, without line breaks, never half a character', () => {
    expect(asMissed('A\nB')).toBe('a b');
    expect([...asMissed('🦆'.repeat(80))]).toHaveLength(60);
  });
});
