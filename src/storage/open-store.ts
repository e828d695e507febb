/** Opens what is remembered: creates folder and file at the first start, brings older files up to date, copies them before. */
import { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import { copyBeside } from './backup.ts';
import { connect, type Connection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { memberData } from './member-data.ts';
import { migrate } from './migrations.ts';
import { gatherNames } from './names.ts';
import { peopleStore } from './people-store.ts';
import { gatherPresses, type Scheduling } from './presses.ts';
import { roundsStore } from './rounds-store.ts';
import type { Tables } from './tables.ts';

/** `url` is `sqlite:PATH`, or `sqlite::memory:` in tests. Throws `StorageError`, which names what is wrong and where. */
export async function openStore(url: string): Promise<Store> {
  return storeOver(connect(url));
}

/** A store over a connection of one's own; closing the store closes it. `scheduling`: when presses are committed. */
export async function storeOver(connection: Connection, scheduling?: Scheduling): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
  try {
    await migrate(connection, db, (from) => copyBeside(connection, from));
  } catch (error) {
    connection.close();
    throw error;
  }
  const presses = gatherPresses(connection, db, scheduling);
  const names = gatherNames(connection, db);
  return {
    ...roundsStore(db, presses),
    ...peopleStore(db, names),
    ...memberData(connection, db, names),
    async close() {
      await presses.settled();
      await names.settled();
      await db.destroy();
      connection.close();
    },
  };
}
