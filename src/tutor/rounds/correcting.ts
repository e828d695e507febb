/** Taking a question back, or grading it again: scores follow by themselves, the class is told, its message is rewritten. */
import { messages } from '../../messages/index.ts';
import type { Round } from '../../store.ts';
import { closedMessage, linkTo, stemOf } from './announce.ts';
import { dayInWords, letterOf, type Ground } from './ground.ts';
import type { Lessons } from './lessons.ts';
import type { Teacher } from './teacher.ts';

export interface Correcting {
  /** Null where the round is unknown, not posted, or retracted already. */
  retract(roundId: string, by: string, now: number): Promise<Round | null>;
  /** `key`: places as shown that count as right. Null where nothing can be graded so. */
  regrade(roundId: string, key: readonly number[], by: string, now: number): Promise<Round | null>;
  reported(round: Round, teacher: Teacher, now: number): Promise<void>;
}

export function correcting(ground: Ground, lessons: Lessons, changed: (roundId: string) => void): Correcting {
  const { parts, settings } = ground;
  const { store, post, log } = parts;

  const correctable = async (roundId: string): Promise<Round | null> => {
    const round = await store.round(roundId);
    return round && (round.state === 'posted' || round.state === 'closed') && !round.retracted ? round : null;
  };

  async function tellClass(round: Round, text: string): Promise<void> {
    const language = settings.language(round.serverId);
    const link = linkTo(round);
    const { title } = messages(language).rounds.regrade;
    const { seeLesson } = messages(language).rounds.lesson;
    const sent = await post.send(round.channelId, {
      language,
      roleId: null,
      buttons: [],
      blocks: [
        { kind: 'text', text: [{ bold: title }] },
        { kind: 'text', text },
        ...(link === null ? [] : [{ kind: 'text', small: true, text: [{ link: seeLesson, url: link }] } as const]),
      ],
    });
    if (sent.kind !== 'posted') log('warn', 'the class was not told of a correction', { round: round.id, ...sent });
  }

  async function rewrite(round: Round, now: number): Promise<void> {
    if (round.messageId === null) return;
    const language = settings.language(round.serverId);
    const message = closedMessage(round, await lessons.distribution(round), language);
    const edited = await post.edit(round.channelId, round.messageId, message);
    if (edited.kind === 'posted') await store.updateRound(round.id, 'closed', { messageClosedAt: now });
    else log('warn', 'a corrected question was not rewritten', { round: round.id, ...edited });
  }

  return {
    async retract(roundId, by, now) {
      const round = await correctable(roundId);
      if (!round) return null;
      const done = { retracted: { at: now, by }, state: 'closed', closedAt: round.closedAt ?? now } as const;
      if (!(await store.updateRound(roundId, round.state, { ...done, revealedAt: round.revealedAt ?? now })))
        return null;
      changed(roundId);
      const retracted = await store.round(roundId);
      if (!retracted) return null;
      await store.clear(round.serverId, `reported:${roundId}`);
      await rewrite(retracted, now);
      const language = settings.language(round.serverId);
      await tellClass(retracted, messages(language).rounds.regrade.retracted(dayInWords(round.date, language)));
      return retracted;
    },

    async regrade(roundId, key, by, now) {
      const round = await correctable(roundId);
      const places = [...new Set(key)].sort((a, b) => a - b);
      if (!round || places.length === 0 || places.some((place) => !(place in round.order))) return null;
      if (!(await store.updateRound(roundId, round.state, { key: places }))) return null;
      changed(roundId);
      const regraded = await store.round(roundId);
      if (!regraded) return null;
      log('info', 'a question was regraded', { round: roundId, by, key: places, at: now });
      await store.clear(round.serverId, `reported:${roundId}`);
      if (regraded.state === 'closed') await rewrite(regraded, now);
      const language = settings.language(round.serverId);
      const letters = places.map(letterOf).join(', ');
      // While it is open, saying which letters count would tell the answer.
      if (regraded.state === 'closed')
        await tellClass(
          regraded,
          messages(language).rounds.regrade.regraded(dayInWords(round.date, language), letters),
        );
      return regraded;
    },

    async reported(round, teacher, now) {
      const language = settings.language(round.serverId);
      const values = { date: dayInWords(round.date, language), stem: stemOf(round.question) };
      await teacher.tell(settings.of(round.serverId), `reported:${round.id}`, values, now);
    },
  };
}
