/** One minute: what is due in each server, servers apart from each other, so that one failing never holds up another. */
import { whatIsDue, type PostedDay } from '../../schedule/due.ts';
import { daysAfter, localDate } from '../../schedule/local-time.ts';
import type { OpenRound } from '../../store.ts';
import type { KeptAnnouncement } from './announce.ts';
import { breathe, daysInWords, isRunning, planOf, type Ground, type Running } from './ground.ts';
import type { Lessons } from './lessons.ts';
import type { Opened, Posting } from './posting.ts';
import type { Teacher } from './teacher.ts';

export interface Minute {
  tick(now: number): Promise<void>;
  /** Does the work while no minute is at the server; null where one is. */
  exclusively<T>(serverId: string, work: () => Promise<T>): Promise<T | null>;
  /** A round was claimed or ended: what was remembered of the server's latest one no longer holds. */
  forget(serverId: string): void;
}

export function minute(
  ground: Ground,
  teacher: Teacher,
  posting: Posting,
  lessons: Lessons,
  changed: (roundId: string) => void,
): Minute {
  const { store, post, log } = ground.parts;
  const { settings } = ground;
  const busy = new Set<string>();
  const latest = new Map<string, PostedDay | null>();

  /** Those of a time to come were claimed by a clock that was wrong. */
  async function latestOf(serverId: string, today: string): Promise<readonly PostedDay[]> {
    let round = latest.get(serverId);
    if (round === undefined) {
      round = (await store.rounds(serverId, { to: daysAfter(today, 1), limit: 1 }))[0] ?? null;
      latest.set(serverId, round);
    }
    return round ? [round] : [];
  }

  async function attend(server: Running, open: readonly OpenRound[], now: number): Promise<void> {
    const { serverId } = server;
    // An outage is not a departure: nothing is suspended, and what is due waits within its window.
    if (!post.reachable(serverId)) return;
    if (server.suspended && !(await teacher.mended(server))) return;
    const plan = planOf(server, settings.defaults.timezone);
    const known = await latestOf(serverId, localDate(now, plan.zone));
    const due = whatIsDue(now, plan, [...known.filter(({ id }) => open.every((round) => round.id !== id)), ...open]);
    for (const { id, giveUp } of due.resume) {
      report(serverId, await posting.resume(server, id, giveUp, now));
      latest.delete(serverId);
      changed(id);
    }
    await finishHeads(open, now);
    const toldElsewhere = due.reveal.length === 0 ? [] : await lessonsOnTheWay(open);
    for (const id of due.reveal) {
      if (toldElsewhere.includes(id)) continue;
      changed(id);
      // The next question's message would tell it a second time.
      if (!(await lessons.tell(server, id, now))) return;
      changed(id);
    }
    if (due.missed.length > 0) await tellMissed(server, due.missed, now);
    if (due.post) {
      report(serverId, await posting.open(server, due.post, now));
      for (const { id } of open) changed(id);
      latest.delete(serverId);
    }
  }

  /** Lessons that stand in the message of a question which was claimed and is not posted yet. */
  async function lessonsOnTheWay(open: readonly OpenRound[]): Promise<readonly string[]> {
    const told: string[] = [];
    for (const { id } of open.filter(({ state }) => state === 'claimed')) {
      const round = await store.round(id);
      const { tells } = JSON.parse(round?.announcement ?? '{}') as Partial<KeptAnnouncement>;
      if (round?.state === 'claimed' && tells !== undefined) told.push(tells);
    }
    return told;
  }

  /** Messages that are still to be closed, and lessons that a later question's message has told. */
  async function finishHeads(open: readonly OpenRound[], now: number): Promise<void> {
    for (const closed of open.filter(({ state }) => state === 'closed')) {
      if (closed.revealedAt !== null) {
        await lessons.closeLate(closed.id, now);
        continue;
      }
      const later = await store.rounds(closed.serverId, { from: daysAfter(closed.date, 1) });
      for (const { messageId, postedAt, announcement } of later) {
        const { tells } = JSON.parse(announcement) as KeptAnnouncement;
        if (messageId === null || postedAt === null || tells !== closed.id) continue;
        await lessons.toldInHead(closed.id, { postedAt, messageId }, now);
        changed(closed.id);
      }
    }
  }

  async function tellMissed(server: Running, days: readonly string[], now: number): Promise<void> {
    const why = (await store.told(server.serverId)).map(({ cause }) => cause);
    // The teacher knows the reason already.
    if (why.includes('empty-bank') || why.includes('missed')) return;
    await teacher.tell(server, 'missed', daysInWords(days, settings.language(server.serverId)), now);
  }

  function report(serverId: string, opened: Opened): void {
    const level = opened.kind === 'failed' ? 'warn' : 'info';
    log(level, `daily question: ${opened.kind}`, {
      server: serverId,
      ...('round' in opened && opened.round && { round: opened.round.id, date: opened.round.date }),
      ...(opened.kind === 'failed' && { reason: opened.reason, missing: opened.missing }),
    });
  }

  async function exclusively<T>(serverId: string, work: () => Promise<T>): Promise<T | null> {
    if (busy.has(serverId)) return null;
    busy.add(serverId);
    try {
      return await work();
    } finally {
      latest.delete(serverId);
      busy.delete(serverId);
    }
  }

  async function isolated(server: Running, open: readonly OpenRound[], now: number): Promise<void> {
    const { serverId } = server;
    if (busy.has(serverId)) return;
    busy.add(serverId);
    try {
      await attend(server, open, now);
    } catch (error) {
      latest.delete(serverId);
      log('error', 'a server’s minute failed and will be tried again', { server: serverId, error });
    } finally {
      busy.delete(serverId);
    }
  }

  return {
    exclusively,
    forget: (serverId) => void latest.delete(serverId),
    async tick(now) {
      await settings.refresh();
      const open = Map.groupBy(await store.openRounds(), ({ serverId }) => serverId);
      const servers = settings.all().filter(isRunning);
      const work: Promise<void>[] = [];
      for (const server of servers) {
        work.push(isolated(server, open.get(server.serverId) ?? [], now));
        // Members' presses come first.
        await breathe();
      }
      await Promise.all(work);
    },
  };
}
