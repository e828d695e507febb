/**
 * Forward-only: each step is a list of statements, run in one transaction with the number it reached. Two processes that
 * start together cannot both run a step, since the number is read again under the write lock.
 */
import { sql, type Compilable, type Kysely } from 'kysely';
import type { Connection } from './connection.ts';
import { StorageError } from './storage-error.ts';
import type { Tables } from './tables.ts';

export type Step = (db: Kysely<Tables>) => readonly Compilable[];

const first: Step = (db) => [
  db.schema
    .createTable('servers')
    .addColumn('server_id', 'text', (c) => c.primaryKey())
    .addColumn('settings', 'text', (c) => c.notNull()),
  db.schema
    .createTable('rounds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('claimed', 'posted', 'closed', 'skipped')`))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('fact_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('course', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('headings', 'text', (c) => c.notNull())
    .addColumn('places', 'text', (c) => c.notNull())
    .addColumn('right_places', 'text', (c) => c.notNull())
    .addColumn('channel_id', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text')
    .addColumn('claimed_at', 'bigint', (c) => c.notNull())
    .addColumn('posted_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .addColumn('revealed_at', 'bigint')
    .addColumn('reveal_message_id', 'text')
    .addColumn('message_closed_at', 'bigint')
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('feedback', 'text', (c) => c.notNull())
    .addColumn('allow_change', 'integer', (c) => c.notNull())
    .addColumn('retracted', 'text')
    .addColumn('announcement', 'text', (c) => c.notNull())
    // One question a day in each server.
    .addUniqueConstraint('rounds_one_a_day', ['server_id', 'date']),
  db.schema.createIndex('rounds_open').on('rounds').columns(['state', 'revealed_at', 'message_closed_at']),
  db.schema
    .createTable('answers')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision in (0, 1)`))
    .addColumn('choice', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    // One answer each; revision 1 is the one change that a teacher may allow.
    .addUniqueConstraint('answers_one_each', ['round_id', 'member_id', 'revision']),
  db.schema.createIndex('answers_of_member').on('answers').column('member_id'),
  db.schema
    .createTable('members')
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('shown', 'text', (c) => c.notNull())
    .addColumn('pseudonym', 'text')
    .addColumn('language', 'text')
    .addPrimaryKeyConstraint('members_key', ['server_id', 'member_id']),
  db.schema
    .createTable('practice')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('is_right', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull()),
  db.schema.createIndex('practice_of_member').on('practice').columns(['server_id', 'member_id']),
  db.schema
    .createTable('missed_terms')
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('term', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('missed_terms_key', ['server_id', 'term', 'member_id']),
  db.schema
    .createTable('held_questions')
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('held_by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('held_questions_key', ['server_id', 'question_id']),
  db.schema
    .createTable('reports')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('member_id', 'text', (c) => c.notNull())
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('reports_key', ['round_id', 'member_id']),
  db.schema
    .createTable('told')
    .addColumn('server_id', 'text', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_key', ['server_id', 'cause']),
  db.schema
    .createTable('leases')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('until', 'bigint', (c) => c.notNull()),
];

export const STEPS: readonly Step[] = [first];
export const NEWEST = STEPS.length;

/** The step that a database has reached, 0 when it is fresh. */
export function reached(connection: Connection): number {
  const there = connection.run({ sql: `select name from sqlite_schema where name = 'schema_version'`, parameters: [] });
  if (there.rows.length === 0) return 0;
  const [row] = connection.run({ sql: 'select version from schema_version', parameters: [] }).rows;
  return Number(row?.['version'] ?? 0);
}

/** Runs the steps that are missing; `beforeStep` may make a copy. Throws `StorageError` when the file is of a newer Khôlle. */
export async function migrate(
  connection: Connection,
  db: Kysely<Tables>,
  beforeStep: (from: number) => Promise<void> = async () => {},
  steps: readonly Step[] = STEPS,
): Promise<void> {
  const from = reached(connection);
  if (from > steps.length) throw new StorageError('too-new', connection.path ?? ':memory:');
  if (from > 0 && from < steps.length) await beforeStep(from);
  for (const [index, step] of steps.entries()) {
    connection.atomically(() => {
      if (reached(connection) !== index) return;
      if (index === 0)
        connection.run({ sql: 'create table schema_version (version integer not null)', parameters: [] });
      for (const statement of step(db)) connection.run(statement.compile());
      connection.run({ sql: 'delete from schema_version', parameters: [] });
      connection.run({ sql: 'insert into schema_version (version) values (?)', parameters: [index + 1] });
    });
  }
}
