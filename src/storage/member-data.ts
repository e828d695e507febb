/**
 * All that is kept of a member: given to them whole, or made nobody's. What others rely on stays (the class's counts, a
 * teacher's decisions), under a fresh random id that nothing leads to, with times coarsened to the day.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import { whenFree, type Connection } from './connection.ts';
import type { Names } from './names.ts';
import { readAll, toMember } from './rows.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 86_400_000;
/** Answers read at a time, each with its whole question. */
const PAGE = 50;

export function memberData(
  connection: Connection,
  db: Kysely<Tables>,
  names: Names,
): Pick<Store, 'exportMember' | 'forgetMember'> {
  const memberRow = (serverId: string, memberId: string) =>
    db.selectFrom('members').selectAll().where('server_id', '=', serverId).where('member_id', '=', memberId);
  const practiceOf = (serverId: string, memberId: string) =>
    db
      .selectFrom('practice')
      .select(['question_id', 'is_right', 'at'])
      .where('server_id', '=', serverId)
      .where('member_id', '=', memberId)
      .orderBy('id');
  const retractedIn = (serverId: string) =>
    db
      .selectFrom('rounds')
      .select(['id', 'date', 'retracted'])
      .where('server_id', '=', serverId)
      .where('retracted', 'is not', null)
      .orderBy('date');
  const roundsOf = (serverId: string) => db.selectFrom('rounds').select('id').where('server_id', '=', serverId);

  /** With what was asked and chosen; in pages, with a breath in between, since whole questions are read. */
  async function answersOf(serverId: string, memberId: string) {
    const all = [];
    for (let after = 0; ;) {
      const page = await db
        .selectFrom('answers')
        .innerJoin('rounds', 'rounds.id', 'answers.round_id')
        .select(['answers.id', 'rounds.date', 'rounds.question', 'rounds.places'])
        .select(['answers.choice', 'answers.revision', 'answers.at'])
        .where('rounds.server_id', '=', serverId)
        .where('answers.member_id', '=', memberId)
        .where('answers.id', '>', after)
        .orderBy('answers.id')
        .limit(PAGE)
        .execute();
      for (const { id, question, places, ...answer } of page) {
        all.push({ ...answer, ...chosen(question, places, answer.choice) });
        after = id;
      }
      if (page.length < PAGE) return all;
      await breathe();
    }
  }

  return {
    async exportMember(serverId, memberId) {
      await names.settled();
      const member = await memberRow(serverId, memberId).executeTakeFirst();
      const answers = await answersOf(serverId, memberId);
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
      const held = await db
        .selectFrom('held_questions')
        .select(['question_id', 'at'])
        .where('server_id', '=', serverId)
        .where('held_by', '=', memberId)
        .orderBy('at')
        .execute();
      return {
        member: member ? toMember(member) : null,
        answers,
        practice: (await practiceOf(serverId, memberId).execute()).map((row) => ({
          questionId: row.question_id,
          right: row.is_right === 1,
          at: row.at,
        })),
        missedTerms: missed,
        reports: reports.map((row) => ({ roundId: row.round_id, at: row.at })),
        held: held.map((row) => ({ questionId: row.question_id, at: row.at })),
        retracted: readAll(connection, retractedIn(serverId))
          .map(({ date, retracted }) => ({ date, ...retraction(retracted) }))
          .filter(({ by }) => by === memberId)
          .map(({ date, at }) => ({ date, at })),
      };
    },

    async forgetMember(serverId, memberId) {
      // A name that is still gathered would come back after the deletion.
      await names.settled();
      const gone = await whenFree(() =>
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
          const reports = db
            .selectFrom('reports')
            .select(['round_id', 'at'])
            .where('server_id', '=', serverId)
            .where('member_id', '=', memberId);
          for (const { round_id: roundId, at } of readAll(connection, reports))
            connection.run(
              db
                .updateTable('reports')
                .set({ member_id: nobody, at: toTheDay(at) })
                .where('round_id', '=', roundId)
                .where('member_id', '=', memberId)
                .compile(),
            );
          // A teacher's decisions stay; who took them does not.
          connection.run(
            db
              .updateTable('held_questions')
              .set({ held_by: nobody })
              .where('server_id', '=', serverId)
              .where('held_by', '=', memberId)
              .compile(),
          );
          for (const { id, retracted } of readAll(connection, retractedIn(serverId))) {
            const { by, at } = retraction(retracted);
            if (by !== memberId) continue;
            const anonymous = JSON.stringify({ at: toTheDay(at), by: nobody });
            connection.run(db.updateTable('rounds').set({ retracted: anonymous }).where('id', '=', id).compile());
          }
          for (const table of ['members', 'practice', 'missed_terms'] as const)
            connection.run(
              db.deleteFrom(table).where('server_id', '=', serverId).where('member_id', '=', memberId).compile(),
            );
          return { answers: answers.length };
        }),
      );
      // What was overwritten must not linger in the log file; where another process reads just now, it goes with the next.
      connection.run({ sql: 'pragma wal_checkpoint(truncate)', parameters: [] });
      return gone;
    },
  };
}

const toTheDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

const retraction = (column: string | null): { at: number; by: string } =>
  JSON.parse(column ?? '{}') as { at: number; by: string };

/** The question's id and the words of the choice, as the member saw them. */
function chosen(question: string, places: string, place: number): { questionId: string; chosen: string | null } {
  const asked = JSON.parse(question) as { id: string; choices: readonly { text: string }[] };
  const index = (JSON.parse(places) as readonly number[])[place] ?? -1;
  return { questionId: asked.id, chosen: asked.choices[index]?.text ?? null };
}
