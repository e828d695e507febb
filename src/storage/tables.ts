/** The tables as SQL sees them: text ids (a snowflake does not fit a JS number), epoch ms, JSON where only we read it. */
import type { Generated } from 'kysely';

export interface Tables {
  servers: { server_id: string; settings: string };
  rounds: RoundRow;
  answers: AnswerRow;
  members: {
    server_id: string;
    member_id: string;
    name: string;
    shown: 'name' | 'pseudonym' | 'hidden';
    pseudonym: string | null;
    language: 'fr' | 'en' | null;
  };
  practice: {
    id: Generated<number>;
    server_id: string;
    member_id: string;
    question_id: string;
    is_right: number;
    at: number;
  };
  missed_terms: { server_id: string; term: string; member_id: string; at: number };
  held_questions: { server_id: string; question_id: string; held_by: string; at: number };
  reports: { round_id: string; member_id: string; server_id: string; at: number };
  leases: { name: string; until: number };
  told: { server_id: string; cause: string; detail: string; at: number };
}

export interface RoundRow {
  id: string;
  server_id: string;
  date: string;
  state: 'claimed' | 'posted' | 'closed' | 'skipped';
  question: string;
  question_id: string;
  fact_id: string;
  kind: string;
  course: string;
  file: string;
  headings: string;
  places: string;
  right_places: string;
  channel_id: string;
  message_id: string | null;
  claimed_at: number;
  posted_at: number | null;
  closed_at: number | null;
  revealed_at: number | null;
  reveal_message_id: string | null;
  message_closed_at: number | null;
  late: number;
  feedback: 'at-once' | 'at-reveal';
  allow_change: number;
  retracted: string | null;
  announcement: string;
}

export interface AnswerRow {
  /** Order of arrival. */
  id: Generated<number>;
  round_id: string;
  member_id: string;
  revision: number;
  choice: number;
  at: number;
}
