/** Members and what they leave: names, settings, practice, looked-up terms; and what the teacher holds or was told. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import { whenFree, type Connection } from './connection.ts';
import { readAll, toMember } from './rows.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** Terms that nobody found are forgotten after 90 days. */
const MISSED_KEPT_MS = 90 * DAY_MS;
/** A term counts for the teacher from two members on: one alone could be recognised. */
const MEMBERS_TO_COUNT = 2;

type PeopleStore = Pick<
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
  | 'exportMember'
  | 'forgetMember'
>;

export function peopleStore(connection: Connection, db: Kysely<Tables>): PeopleStore {
  const memberRow = (serverId: string, memberId: string) =>
    db.selectFrom('members').selectAll().where('server_id', '=', serverId).where('member_id', '=', memberId);
  const practiceOf = (serverId: string, memberId: string) =>
    db
      .selectFrom('practice')
      .select(['question_id', 'is_right', 'at'])
      .where('server_id', '=', serverId)
      .where('member_id', '=', memberId)
      .orderBy('id');
  const roundsOf = (serverId: string) => db.selectFrom('rounds').select('id').where('server_id', '=', serverId);

  return {
    async seen(serverId, memberId, name) {
      await db
        .insertInto('members')
        .values({ server_id: serverId, member_id: memberId, name, shown: 'name', pseudonym: null, language: null })
        .onConflict((conflict) => conflict.columns(['server_id', 'member_id']).doUpdateSet({ name }))
        .execute();
    },
    async members(serverId) {
      const rows = await db
        .selectFrom('members')
        .selectAll()
        .where('server_id', '=', serverId)
        .orderBy('member_id')
        .execute();
      return rows.map(toMember);
    },
    async member(serverId, memberId) {
      const row = await memberRow(serverId, memberId).executeTakeFirst();
      return row ? toMember(row) : null;
    },
    async saveMember(settings) {
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

    async exportMember(serverId, memberId) {
      const member = await memberRow(serverId, memberId).executeTakeFirst();
      const answers = await db
        .selectFrom('answers')
        .innerJoin('rounds', 'rounds.id', 'answers.round_id')
        .select(['rounds.date', 'rounds.question', 'rounds.places', 'answers.choice', 'answers.revision', 'answers.at'])
        .where('rounds.server_id', '=', serverId)
        .where('answers.member_id', '=', memberId)
        .orderBy('answers.id')
        .execute();
      const missed = await db
        .selectFrom('missed_terms')
        .select(['term', 'at'])
        .where('server_id', '=', serverId)
        .where('member_id', '=', memberId)
        .orderBy('at')
        .execute();
      const reports = await db
        .selectFrom('reports')
        .select(['round_id', 'at'])
        .where('server_id', '=', serverId)
        .where('member_id', '=', memberId)
        .orderBy('at')
        .execute();
      return {
        member: member ? toMember(member) : null,
        answers: answers.map(({ question, places, ...answer }) => ({
          ...answer,
          ...chosen(question, places, answer.choice),
        })),
        practice: (await practiceOf(serverId, memberId).execute()).map((row) => ({
          questionId: row.question_id,
          right: row.is_right === 1,
          at: row.at,
        })),
        missedTerms: missed,
        reports: reports.map((row) => ({ roundId: row.round_id, at: row.at })),
      };
    },

    forgetMember: (serverId, memberId) =>
      whenFree(() =>
        connection.atomically(() => {
          const nobody = `forgotten-${randomUUID()}`;
          const theirs = db
            .selectFrom('answers')
            .select(['id', 'at'])
            .where('member_id', '=', memberId)
            .where('round_id', 'in', roundsOf(serverId));
          const answers = readAll(connection, theirs);
          for (const { id, at } of answers)
            connection.run(
              db
                .updateTable('answers')
                .set({ member_id: nobody, at: toTheDay(at) })
                .where('id', '=', id)
                .compile(),
            );
          connection.run(
            db
              .updateTable('reports')
              .set({ member_id: nobody })
              .where('server_id', '=', serverId)
              .where('member_id', '=', memberId)
              .compile(),
          );
          for (const table of ['members', 'practice', 'missed_terms'] as const)
            connection.run(
              db.deleteFrom(table).where('server_id', '=', serverId).where('member_id', '=', memberId).compile(),
            );
          return { answers: answers.length };
        }),
      ),
  };
}

const toTheDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** The question's id and the words of the choice, as the member saw them. */
function chosen(question: string, places: string, place: number): { questionId: string; chosen: string | null } {
  const asked = JSON.parse(question) as { id: string; choices: readonly { text: string }[] };
  const index = (JSON.parse(places) as readonly number[])[place] ?? -1;
  return { questionId: asked.id, chosen: asked.choices[index]?.text ?? null };
}
