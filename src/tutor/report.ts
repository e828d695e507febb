/**
 * What a teacher should know of the class, on demand and, once a week, by itself. Counts and shares of the class, never
 * a name. The weekly one is posted once: its message carries the week in a button's id, and is looked for before it is
 * posted, under a lease, so that neither a restart nor a second process repeats it.
 */
import type { Announcement } from '../post.ts';
import type { Stem } from '../quiz/model.ts';
import { classFigures, type ClassFigures } from '../scores/class-figures.ts';
import type { Item } from '../scores/items.ts';
import type { Period, Span, Topic } from '../scores/model.ts';
import { inTurns, turn } from '../scores/pauses.ts';
import { localDay, periodSpan, shiftDay, weekOf } from '../scores/periods.ts';
import type { Round, ServerSettings } from '../store.ts';
import type { TutorParts } from '../tutor.ts';
import { weeklyAnnouncement } from './report-blocks.ts';
import type { Rounds } from './rounds.ts';
import { permissionInWords, teacher } from './rounds/teacher.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { Settings } from './settings.ts';

/** A question with what was asked, as far as a report shows it. */
export interface AskedQuestion {
  readonly item: Item;
  readonly stem: Stem;
  readonly language: 'fr' | 'en';
  /** The words of the wrong choice most believed, when somebody was wrong. */
  readonly believed: { readonly text: string; readonly frame?: 'true' | 'false'; readonly count: number } | null;
}

export interface Report {
  readonly period: Period | 'last-week';
  readonly span: Span;
  readonly figures: ClassFigures;
  /** Hardest first. */
  readonly questions: readonly AskedQuestion[];
  /** Weakest first, with the line where the section stands in the notes today. */
  readonly weak: readonly Topic[];
  /** Terms that at least two members looked up in vain since the span began, and that the notes still lack. */
  readonly missed: readonly { readonly term: string; readonly members: number }[];
}

export interface ClassReport {
  /** Null when the semester has no dates. */
  of(serverId: string, period: Period | 'last-week', now: number): Promise<Report | null>;
  /** Posts the report of the past week where it is due; one server's failure does not hold up another. */
  tick(now: number): Promise<void>;
}

/** Local hours of Monday between which last week's report is posted; afterwards that week's is skipped. */
const WEEKLY = { from: 8, to: 24 } as const;
/** After a failure it is tried again so much later, ms. */
const RETRY = 30 * 60_000;
/** How long one process may be busy with it, ms. */
const LEASE = 5 * 60_000;
/** Questions read, or terms looked up, between two turns of the event loop. */
const SLICE = 16;

export function createReport(
  parts: TutorParts,
  settings: Settings,
  scoreboard: Pick<Scoreboard, 'counted'>,
  rounds: Pick<Rounds, 'announce'>,
): ClassReport {
  const { library, store, post, log } = parts;
  const told = teacher({ parts, settings, checkpoint: () => undefined });
  /** Per server: the week that needs nothing more, and when to try again after a failure. A cache: Discord has the truth. */
  const done = new Map<string, string>();
  const retryAt = new Map<string, number>();

  async function asked(items: readonly Item[]): Promise<readonly AskedQuestion[]> {
    const found: AskedQuestion[] = [];
    for (const [index, item] of items.entries()) {
      if (index % SLICE === SLICE - 1) await turn();
      const round = await store.round(item.round.id);
      if (round) found.push(withWords(item, round));
    }
    return found;
  }

  /** Without those that the notes have taken up since. */
  async function stillMissed(terms: Report['missed'], courses: readonly string[] | null): Promise<Report['missed']> {
    const lookUp = library.lookUp(courses);
    const left: Report['missed'][number][] = [];
    for (const [index, one] of terms.entries()) {
      if (index % SLICE === SLICE - 1) await turn();
      const { kind } = lookUp.define(one.term);
      if (kind === 'missing' || kind === 'suggestions') left.push(one);
    }
    return left;
  }

  function placed(topic: Topic, courses: readonly string[] | null): Topic {
    const path = topic.headings.join('\n');
    const section = library
      .index(courses)
      .sections.find(({ file, path: own }) => file === topic.file && own.join('\n') === path);
    return section ? { ...topic, line: section.line } : topic;
  }

  async function of(serverId: string, period: Report['period'], now: number): Promise<Report | null> {
    const { courses, semester } = settings.of(serverId);
    const zone = settings.timezone(serverId);
    const span =
      period === 'last-week' ? weekOf(shiftDay(localDay(now, zone), -7)) : periodSpan(period, now, zone, semester);
    if (!span) return null;
    const { rounds: all, ledger } = await scoreboard.counted(serverId);
    const figures = await inTurns(classFigures(all, ledger, { span, courses }));
    return {
      period,
      span,
      figures,
      questions: await asked(figures.items),
      weak: figures.weak.map((topic) => placed(topic, courses)),
      missed: await stillMissed(await store.missedTerms(serverId, startOf(span, zone)), courses),
    };
  }

  /** Tells the teacher what they can mend; what Discord mends by itself is only tried again. */
  async function failed(server: ServerSettings, channelId: string, now: number): Promise<void> {
    const missing = await post.missing(channelId);
    log('warn', 'the weekly report was not posted', { serverId: server.serverId, channelId, missing });
    if (missing?.length === 0) return;
    const language = settings.language(server.serverId);
    const names = (missing ?? []).map((name) => permissionInWords(name, language)).join(', ');
    await told.tell(server, 'report-channel', names ? { missing: names } : {}, now);
  }

  async function weekly(server: ServerSettings, channelId: string, now: number): Promise<void> {
    const { serverId } = server;
    const week = dueWeek(now, settings.timezone(serverId));
    if (!week || done.get(serverId) === week || (retryAt.get(serverId) ?? 0) > now) return;
    retryAt.set(serverId, now + RETRY);
    // Another process may be at it; what it posted is found at the next try.
    if (!(await store.lease(`weekly:${serverId}`, now, LEASE))) return;
    const found = await post.find(channelId, weeklyId(week), now - 36 * 3_600_000);
    if (found.kind === 'absent') {
      const report = await of(serverId, 'last-week', now);
      if (report && report.figures.answers > 0) {
        const announcement: Announcement = weeklyAnnouncement(report, settings.language(serverId), {
          id: weeklyId(week),
          nonce: `w${serverId}${week.replaceAll(/\D/gu, '').slice(2)}`.slice(0, 25),
        });
        if (!(await rounds.announce(channelId, announcement))) return failed(server, channelId, now);
      }
    } else if (found.kind !== 'present') return failed(server, channelId, now);
    await told.clear(serverId, ['report-channel']);
    done.set(serverId, week);
  }

  return {
    of,
    async tick(now) {
      for (const server of settings.all()) {
        if (server.reportChannelId === null || server.leftAt !== null) continue;
        try {
          await weekly(server, server.reportChannelId, now);
        } catch (error) {
          log('error', 'the weekly report failed', { serverId: server.serverId, error: String(error) });
        }
      }
    },
  };
}

function withWords(item: Item, { question, order }: Round): AskedQuestion {
  const { stem, language, choices } = question;
  const choice = item.believed && choices[order[item.believed.choice] ?? -1];
  const believed =
    choice && item.believed
      ? { text: choice.text, ...(choice.frame && { frame: choice.frame }), count: item.believed.count }
      : null;
  return { item, stem, language, believed };
}

/** The button's id, by which the message is found again. */
const weeklyId = (week: string): string => `class:weekly:${week}`;

/** The ISO week whose Monday it is, e.g. `2026-W48`, when the report of the one before is due; else null. */
function dueWeek(now: number, zone: string): string | null {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  if (local.dayOfWeek !== 1 || local.hour < WEEKLY.from || local.hour >= WEEKLY.to) return null;
  return `${local.yearOfWeek}-W${String(local.weekOfYear).padStart(2, '0')}`;
}

/** The first instant of a span in the zone, epoch ms. */
const startOf = (span: Span, zone: string): number =>
  span.from < '1000' ? 0 : Temporal.PlainDate.from(span.from).toZonedDateTime(zone).epochMilliseconds;
