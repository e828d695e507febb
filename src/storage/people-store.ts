/** Members and what they leave: names, settings, practice, looked-up terms; and what the teacher holds or was told. */
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Names } from './names.ts';
import { toMember } from './rows.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** Terms that nobody found are forgotten after 90 days. */
const MISSED_KEPT_MS = 90 * DAY_MS;
/** A term counts for the teacher from two members on: one alone could be recognised. */
const MEMBERS_TO_COUNT = 2;

export type PeopleStore = Pick<
  Store,
  | 'seen'
  | 'members'
  | 'member'
  | 'saveMember'
  | 'practised'
  | 'practice'
  | 'missed'
  | 'missedTerms'
  | 'hold'
  | 'held'
  | 'report'
  | 'tell'
  | 'clear'
  | 'told'
>;

export function peopleStore(db: Kysely<Tables>, names: Names): PeopleStore {
  const memberRow = (serverId: string, memberId: string) =>
    db.selectFrom('members').selectAll().where('server_id', '=', serverId).where('member_id', '=', memberId);
  const practiceOf = (serverId: string, memberId: string) =>
    db
      .selectFrom('practice')
      .select(['question_id', 'is_right', 'at'])
      .where('server_id', '=', serverId)
      .where('member_id', '=', memberId)
      .orderBy('id');

  return {
    seen: (serverId, memberId, name) => names.put({ serverId, memberId, name }),
    async members(serverId) {
      await names.settled();
      const rows = await db
        .selectFrom('members')
        .selectAll()
        .where('server_id', '=', serverId)
        .orderBy('member_id')
        .execute();
      return rows.map(toMember);
    },
    async member(serverId, memberId) {
      await names.settled();
      const row = await memberRow(serverId, memberId).executeTakeFirst();
      return row ? toMember(row) : null;
    },
    async saveMember(settings) {
      await names.settled();
      const { name, shown, pseudonym, language } = settings;
      await db
        .insertInto('members')
        .values({ server_id: settings.serverId, member_id: settings.memberId, name, shown, pseudonym, language })
        .onConflict((conflict) =>
          conflict.columns(['server_id', 'member_id']).doUpdateSet({ name, shown, pseudonym, language }),
        )
        .execute();
    },

    async practised(entry) {
      await db
        .insertInto('practice')
        .values({
          server_id: entry.serverId,
          member_id: entry.memberId,
          question_id: entry.questionId,
          is_right: Number(entry.right),
          at: entry.at,
        })
        .execute();
    },
    async practice(serverId, memberId) {
      const rows = await practiceOf(serverId, memberId).execute();
      return rows.map((row) => ({ questionId: row.question_id, right: row.is_right === 1, at: row.at }));
    },

    async missed({ serverId, memberId, term, at }) {
      await db
        .insertInto('missed_terms')
        .values({ server_id: serverId, term, member_id: memberId, at })
        .onConflict((conflict) => conflict.columns(['server_id', 'term', 'member_id']).doUpdateSet({ at }))
        .execute();
      await db
        .deleteFrom('missed_terms')
        .where('at', '<', at - MISSED_KEPT_MS)
        .execute();
    },
    async missedTerms(serverId, since) {
      const rows = await db
        .selectFrom('missed_terms')
        .select((select) => ['term', select.fn.countAll<number>().as('members')])
        .where('server_id', '=', serverId)
        .where('at', '>=', since)
        .groupBy('term')
        .having((having) => having.fn.countAll<number>(), '>=', MEMBERS_TO_COUNT)
        .orderBy('members', 'desc')
        .orderBy('term')
        .execute();
      return rows.map(({ term, members }) => ({ term, members }));
    },

    async hold({ serverId, questionId, by, at }) {
      await db
        .insertInto('held_questions')
        .values({ server_id: serverId, question_id: questionId, held_by: by, at })
        .onConflict((conflict) => conflict.columns(['server_id', 'question_id']).doNothing())
        .execute();
    },
    async held(serverId) {
      const rows = await db
        .selectFrom('held_questions')
        .select('question_id')
        .where('server_id', '=', serverId)
        .orderBy('at')
        .orderBy('question_id')
        .execute();
      return rows.map((row) => row.question_id);
    },
    async report({ serverId, roundId, memberId, at }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('reports')
        .values({ server_id: serverId, round_id: roundId, member_id: memberId, at })
        .onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async tell({ serverId, cause, values, at }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('told')
        .values({ server_id: serverId, cause, detail: JSON.stringify(values), at })
        .onConflict((conflict) => conflict.columns(['server_id', 'cause']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async clear(serverId, cause) {
      await db.deleteFrom('told').where('server_id', '=', serverId).where('cause', '=', cause).execute();
    },
    async told(serverId) {
      const rows = await db
        .selectFrom('told')
        .selectAll()
        .where('server_id', '=', serverId)
        .orderBy('at')
        .orderBy('cause')
        .execute();
      return rows.map(({ cause, detail, at }) => ({ cause, values: JSON.parse(detail) as Record<string, string>, at }));
    },
  };
}
