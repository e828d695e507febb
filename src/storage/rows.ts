/** Rows to what the rest of the program knows, and back; each shape is mapped here once. */
import type { Compilable } from 'kysely';
import type { Question } from '../quiz/model.ts';
import type { Answer } from '../scores/model.ts';
import type { Asked, Grading, MemberSettings, OpenRound, Round, ServerSettings } from '../store.ts';
import type { Connection } from './connection.ts';
import type { RoundRow, Tables } from './tables.ts';

/** Runs a query here and now, typed as Kysely knows it; inside a transaction nothing else comes between. */
export const readAll = <Row>(connection: Connection, query: Compilable<Row>): Row[] =>
  connection.run(query.compile()).rows as Row[];

type AnswerColumns = Readonly<Record<'round_id' | 'member_id', string> & Record<'revision' | 'choice' | 'at', number>>;

export const toAnswer = (row: AnswerColumns): Answer => ({
  roundId: row.round_id,
  memberId: row.member_id,
  at: row.at,
  choice: row.choice,
  revision: row.revision,
});

export const fromRound = (round: Round): RoundRow => ({
  id: round.id,
  server_id: round.serverId,
  date: round.date,
  state: round.state,
  question: JSON.stringify(round.question),
  question_id: round.question.id,
  fact_id: round.question.factId,
  kind: round.question.kind,
  course: round.question.course,
  file: round.question.source.file,
  headings: JSON.stringify(round.question.source.headings),
  places: JSON.stringify(round.order),
  right_places: JSON.stringify(round.key),
  channel_id: round.channelId,
  message_id: round.messageId,
  claimed_at: round.claimedAt,
  posted_at: round.postedAt,
  closed_at: round.closedAt,
  revealed_at: round.revealedAt,
  reveal_message_id: round.revealMessageId,
  message_closed_at: round.messageClosedAt ?? null,
  late: Number(round.late),
  feedback: round.feedback,
  allow_change: Number(round.allowChange),
  retracted: round.retracted && JSON.stringify(round.retracted),
  announcement: round.announcement,
});

export const toRound = (row: RoundRow): Round => ({
  id: row.id,
  serverId: row.server_id,
  date: row.date,
  state: row.state,
  question: JSON.parse(row.question) as Question,
  order: JSON.parse(row.places) as readonly number[],
  key: JSON.parse(row.right_places) as readonly number[],
  channelId: row.channel_id,
  messageId: row.message_id,
  claimedAt: row.claimed_at,
  postedAt: row.posted_at,
  closedAt: row.closed_at,
  revealedAt: row.revealed_at,
  revealMessageId: row.reveal_message_id,
  ...(row.message_closed_at !== null && { messageClosedAt: row.message_closed_at }),
  late: row.late === 1,
  feedback: row.feedback,
  allowChange: row.allow_change === 1,
  retracted: retractedOf(row.retracted),
  announcement: row.announcement,
});

/** The columns of a round that grading needs. */
export const GRADING = [
  'id',
  'date',
  'state',
  'places',
  'right_places',
  'feedback',
  'revealed_at',
  'retracted',
] as const;

export const toGrading = (row: Pick<RoundRow, (typeof GRADING)[number]>): Grading => ({
  id: row.id,
  date: row.date,
  state: row.state,
  order: JSON.parse(row.places) as readonly number[],
  key: JSON.parse(row.right_places) as readonly number[],
  feedback: row.feedback,
  revealedAt: row.revealed_at,
  retracted: retractedOf(row.retracted),
});

/** The columns of a round that has work left. */
export const OPEN = [
  'id',
  'server_id',
  'date',
  'state',
  'channel_id',
  'message_id',
  'claimed_at',
  'posted_at',
  'closed_at',
  'revealed_at',
] as const;

export const toOpenRound = (row: Pick<RoundRow, (typeof OPEN)[number]>): OpenRound => ({
  id: row.id,
  serverId: row.server_id,
  date: row.date,
  state: row.state,
  channelId: row.channel_id,
  messageId: row.message_id,
  claimedAt: row.claimed_at,
  postedAt: row.posted_at,
  closedAt: row.closed_at,
  revealedAt: row.revealed_at,
});

/** The columns of a question that was asked. */
export const ASKED = [
  'id',
  'date',
  'question_id',
  'fact_id',
  'kind',
  'course',
  'file',
  'headings',
  'right_places',
] as const;

/** `counts`: answers by place. */
export function toAsked(row: Pick<RoundRow, (typeof ASKED)[number]>, counts: ReadonlyMap<number, number>): Asked {
  const right = JSON.parse(row.right_places) as readonly number[];
  return {
    roundId: row.id,
    date: row.date,
    questionId: row.question_id,
    factId: row.fact_id,
    kind: row.kind,
    course: row.course,
    source: { file: row.file, headings: JSON.parse(row.headings) as readonly string[] },
    answered: [...counts.values()].reduce((sum, count) => sum + count, 0),
    right: right.reduce((sum, place) => sum + (counts.get(place) ?? 0), 0),
  };
}

const retractedOf = (text: string | null): Round['retracted'] =>
  text === null ? null : (JSON.parse(text) as Round['retracted']);

/** The columns that a change names. */
export function fromChange(change: Partial<Round>): Partial<RoundRow> {
  return {
    ...(change.state !== undefined && { state: change.state }),
    ...(change.channelId !== undefined && { channel_id: change.channelId }),
    ...(change.messageId !== undefined && { message_id: change.messageId }),
    ...(change.postedAt !== undefined && { posted_at: change.postedAt }),
    ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
    ...(change.revealedAt !== undefined && { revealed_at: change.revealedAt }),
    ...(change.revealMessageId !== undefined && { reveal_message_id: change.revealMessageId }),
    ...(change.messageClosedAt !== undefined && { message_closed_at: change.messageClosedAt }),
    ...(change.key !== undefined && { right_places: JSON.stringify(change.key) }),
    ...(change.retracted !== undefined && { retracted: change.retracted && JSON.stringify(change.retracted) }),
  };
}

export const toServer = (row: Tables['servers']): ServerSettings => JSON.parse(row.settings) as ServerSettings;

export const toMember = (row: Tables['members']): MemberSettings => ({
  serverId: row.server_id,
  memberId: row.member_id,
  name: row.name,
  shown: row.shown,
  pseudonym: row.pseudonym,
  language: row.language,
});
