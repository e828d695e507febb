import { describe, expect, it } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { storeOver } from '../../src/storage/open-store.ts';

/** A store whose commits of several rows are counted. */
async function counted() {
  const connection = connect('sqlite::memory:');
  const commits: number[] = [];
  const store = await storeOver({
    ...connection,
    atomically(work) {
      commits.push(commits.length);
      return connection.atomically(work);
    },
  });
  commits.length = 0;
  return { commits, store };
}

describe('names seen', () => {
  it('cost a class that presses at once a few commits, and are all there for the next reader', async () => {
    const { store, commits } = await counted();
    const seen = Array.from({ length: 1_000 }, (_, n) => store.seen('s1', `m${n}`, `Élève ${n}`));
    expect(await store.members('s1')).toHaveLength(1_000);
    await Promise.all(seen);
    expect(commits.length).toBeLessThanOrEqual(4);
    await store.close();
  });

  it('keep the last name, and never touch the settings beside it', async () => {
    const { store } = await counted();
    await store.saveMember({
      serverId: 's1',
      memberId: 'm1',
      name: 'A',
      shown: 'hidden',
      pseudonym: 'P',
      language: 'en',
    });
    const seen = ['B', 'C', 'D'].map((name) => store.seen('s1', 'm1', name));
    expect(await store.member('s1', 'm1')).toEqual({
      serverId: 's1',
      memberId: 'm1',
      name: 'D',
      shown: 'hidden',
      pseudonym: 'P',
      language: 'en',
    });
    await Promise.all(seen);
    await store.close();
  });

  it('do not come back after a deletion, and are written before the store closes', async () => {
    const { store } = await counted();
    const seen = store.seen('s1', 'm1', 'A');
    await store.forgetMember('s1', 'm1');
    expect(await store.members('s1')).toEqual([]);
    const late = store.seen('s1', 'm2', 'B');
    await store.close();
    await expect(Promise.all([seen, late])).resolves.toBeDefined();
  });

  it('reject when they cannot be written', async () => {
    const connection = connect('sqlite::memory:');
    const store = await storeOver({
      ...connection,
      run: (statement) => {
        if (/^insert into "members"/iu.test(statement.sql)) throw new Error('disk full');
        return connection.run(statement);
      },
    });
    await expect(store.seen('s1', 'm1', 'A')).rejects.toThrow('disk full');
    await store.close();
  });
});
