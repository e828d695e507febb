/** Servers, rounds and answers: what the daily question stands on. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Answer } from '../scores/model.ts';
import type { Store } from '../store.ts';
import type { Presses } from './presses.ts';
import {
  ASKED,
  fromChange,
  fromRound,
  GRADING,
  OPEN,
  toAnswer,
  toAsked,
  toGrading,
  toOpenRound,
  toRound,
  toServer,
} from './rows.ts';
import type { Tables } from './tables.ts';

/** Rows a read, so that a long list never holds the thread. */
const PAGE = 2_000;

export type RoundsStore = Pick<
  Store,
  | 'server'
  | 'servers'
  | 'saveServer'
  | 'claim'
  | 'round'
  | 'roundOn'
  | 'rounds'
  | 'grading'
  | 'openRounds'
  | 'asked'
  | 'updateRound'
  | 'lease'
  | 'renew'
  | 'release'
  | 'answer'
  | 'answersOf'
  | 'answers'
>;

export function roundsStore(db: Kysely<Tables>, presses: Presses): RoundsStore {
  const answersAfter = (after: number) =>
    db.selectFrom('answers').selectAll('answers').where('answers.id', '>', after).orderBy('answers.id').limit(PAGE);

  /** In pages, with a breath in between. */
  async function inPages(page: (after: number) => ReturnType<typeof answersAfter>): Promise<Answer[]> {
    const all: Answer[] = [];
    for (let after = 0; ;) {
      const rows = await page(after).execute();
      all.push(...rows.map(toAnswer));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return all;
      after = last.id;
      await breathe();
    }
  }

  return {
    async server(serverId) {
      const row = await db.selectFrom('servers').selectAll().where('server_id', '=', serverId).executeTakeFirst();
      return row ? toServer(row) : null;
    },
    servers: async () => (await db.selectFrom('servers').selectAll().orderBy('server_id').execute()).map(toServer),
    async saveServer(settings) {
      const row = { server_id: settings.serverId, settings: JSON.stringify(settings) };
      await db
        .insertInto('servers')
        .values(row)
        .onConflict((conflict) => conflict.column('server_id').doUpdateSet({ settings: row.settings }))
        .execute();
    },

    async claim(round) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('rounds')
        .values(fromRound(round))
        .onConflict((conflict) => conflict.columns(['server_id', 'date']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'claimed' : 'taken';
    },
    async round(id) {
      const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toRound(row) : null;
    },
    async roundOn(serverId, date) {
      const row = await db
        .selectFrom('rounds')
        .selectAll()
        .where('server_id', '=', serverId)
        .where('date', '=', date)
        .executeTakeFirst();
      return row ? toRound(row) : null;
    },
    async rounds(serverId, range = {}) {
      const { from, to, limit } = range;
      const rows = await db
        .selectFrom('rounds')
        .selectAll()
        .where('server_id', '=', serverId)
        .$if(from !== undefined, (query) => query.where('date', '>=', from ?? ''))
        .$if(to !== undefined, (query) => query.where('date', '<=', to ?? ''))
        .orderBy('date', 'desc')
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute();
      return rows.map(toRound);
    },
    async grading(serverId) {
      const rows = await db
        .selectFrom('rounds')
        .select(GRADING)
        .where('server_id', '=', serverId)
        .where('state', 'in', ['posted', 'closed'])
        .orderBy('date')
        .execute();
      return rows.map(toGrading);
    },
    async openRounds() {
      const rows = await db
        .selectFrom('rounds')
        .select(OPEN)
        .where((where) =>
          where.or([
            where('state', 'in', ['claimed', 'posted']),
            where.and([
              where('state', '=', 'closed'),
              where.or([where('revealed_at', 'is', null), where('message_closed_at', 'is', null)]),
            ]),
          ]),
        )
        .orderBy('date')
        .orderBy('id')
        .execute();
      return rows.map(toOpenRound);
    },
    async asked(serverId) {
      const rounds = await db
        .selectFrom('rounds')
        .select(ASKED)
        .where('server_id', '=', serverId)
        .where('state', 'in', ['posted', 'closed'])
        .orderBy('date')
        .execute();
      const counted = await db
        .selectFrom('answers')
        .innerJoin('rounds', 'rounds.id', 'answers.round_id')
        .select((select) => ['round_id', 'choice', select.fn.countAll<number>().as('members')])
        .where('rounds.server_id', '=', serverId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('answers as later')
                .select('later.id')
                .whereRef('later.round_id', '=', 'answers.round_id')
                .whereRef('later.member_id', '=', 'answers.member_id')
                .whereRef('later.revision', '>', 'answers.revision'),
            ),
          ),
        )
        .groupBy(['round_id', 'choice'])
        .execute();
      const counts = new Map<string, Map<number, number>>();
      for (const { round_id: id, choice, members } of counted)
        counts.set(id, (counts.get(id) ?? new Map<number, number>()).set(choice, members));
      return rounds.map((round) => toAsked(round, counts.get(round.id) ?? new Map()));
    },
    async updateRound(id, from, change) {
      const columns = fromChange(change);
      if (Object.keys(columns).length === 0) return false;
      const { numUpdatedRows } = await db
        .updateTable('rounds')
        .set(columns)
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async lease(name, now, ms) {
      const until = now + ms;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('leases')
        .values({ name, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ until })
            // Over, or from before a clock that stepped back.
            .where((where) => where.or([where('leases.until', '<=', now), where('leases.until', '>', until)])),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    // Whoever takes a lease over ends it at another time: that tells them apart.
    async renew(name, until, next) {
      const { numUpdatedRows } = await db
        .updateTable('leases')
        .set({ until: next })
        .where('name', '=', name)
        .where('until', '=', until)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async release(name, until) {
      await db.deleteFrom('leases').where('name', '=', name).where('until', '=', until).execute();
    },

    answer: (press) => presses.record(press),
    answersOf: (roundId) => inPages((after) => answersAfter(after).where('round_id', '=', roundId)),
    answers: (serverId, since = '') =>
      inPages((after) =>
        answersAfter(after).where((where) =>
          where(
            'round_id',
            'in',
            where.selectFrom('rounds').select('rounds.id').where('server_id', '=', serverId).where('date', '>=', since),
          ),
        ),
      ),
  };
}
