import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/storage/memory.ts';
import type { Store } from '../../src/store.ts';
import { createPeople } from '../../src/tutor/people.ts';
import { SERVER, settingsOf } from '../scores/stage.ts';

const silent = () => {};
const member = (memberId: string, over = {}) => ({
  serverId: SERVER,
  memberId,
  name: memberId,
  shown: 'name' as const,
  pseudonym: null,
  language: null,
  ...over,
});

describe('people', () => {
  it('writes a name once, and again only when it changed', async () => {
    const store = memoryStore();
    const written: string[] = [];
    const people = await createPeople({
      store: { ...store, seen: (s, m, name) => (written.push(name), store.seen(s, m, name)) },
      log: silent,
    });
    for (const name of ['Ada', 'Ada', 'Ada L.', 'Ada L.']) people.seen(SERVER, 'ada', name);
    await people.settings(SERVER, 'ada');
    expect(written).toEqual(['Ada', 'Ada L.']);
    expect(await store.members(SERVER)).toMatchObject([{ name: 'Ada L.' }]);
  });

  it('knows languages at once after a restart, and of a server that never ran /setup once seen', async () => {
    const store = memoryStore();
    await settingsOf(store);
    await store.saveMember(member('ada', { language: 'en' }));
    await store.saveMember({ ...member('bob', { language: 'en' }), serverId: 'other' });
    const people = await createPeople({ store, log: silent });
    expect(people.language(SERVER, 'ada')).toBe('en');
    expect(people.language('other', 'bob')).toBeNull();
    people.seen('other', 'bob', 'Bob');
    await people.settings('other', 'bob');
    expect(people.language('other', 'bob')).toBe('en');
  });

  it('keeps a pseudonym and does not lose it when the name changes', async () => {
    const store = memoryStore();
    const people = await createPeople({ store, log: silent });
    expect(await people.save(member('ada', { shown: 'pseudonym', pseudonym: 'Comète' }))).toBe('saved');
    people.seen(SERVER, 'ada', 'Ada B.');
    expect(await people.settings(SERVER, 'ada')).toMatchObject({
      name: 'Ada B.',
      shown: 'pseudonym',
      pseudonym: 'Comète',
    });
  });

  it('refuses a pseudonym that the eye takes for somebody else', async () => {
    const store = memoryStore();
    const people = await createPeople({ store, log: silent });
    await people.save(member('bob', { name: 'Zoé Martin' }));
    await people.save(member('cleo', { shown: 'pseudonym', pseudonym: 'Comète' }));
    for (const pseudonym of ['Zoé Martin', 'zoe  martin', 'COMÈTE', 'Com\u200Bète'])
      expect(await people.save(member('ada', { shown: 'pseudonym', pseudonym }))).toBe('taken');
    expect(await store.member(SERVER, 'ada')).toBeNull();
    expect(await people.save(member('cleo', { shown: 'pseudonym', pseudonym: 'comète' }))).toBe('saved');
  });

  it('forgets after every write that was under way, so that no name comes back', async () => {
    const store = memoryStore();
    let free = (): void => {};
    const gate = new Promise<void>((resolve) => (free = resolve));
    const slow: Store = { ...store, seen: async (...args) => (await gate, store.seen(...args)) };
    const people = await createPeople({ store: slow, log: silent });
    people.seen(SERVER, 'ada', 'Ada');
    const gone = people.forget(SERVER, 'ada');
    free();
    expect(await gone).toEqual({ answers: 0 });
    expect(await store.members(SERVER)).toEqual([]);
    expect(people.language(SERVER, 'ada')).toBeNull();
  });

  it('says in the log that a name could not be written, and tries again at the next chance', async () => {
    const store = memoryStore();
    const said: string[] = [];
    let broken = true;
    const seen: Store['seen'] = (...args) => (broken ? Promise.reject(new Error('disk full')) : store.seen(...args));
    const people = await createPeople({ store: { ...store, seen }, log: (level) => said.push(level) });
    people.seen(SERVER, 'ada', 'Ada');
    await people.settings(SERVER, 'ada');
    broken = false;
    people.seen(SERVER, 'ada', 'Ada');
    await people.settings(SERVER, 'ada');
    expect(said).toEqual(['warn']);
    expect(await store.member(SERVER, 'ada')).toMatchObject({ name: 'Ada' });
  });
});
