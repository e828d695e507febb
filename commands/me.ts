/** A member's own results: points, rank, streak, accuracy, strong and weak sections, and a picture of the way so far. */
import type { Block, Command, InputBase, Message, Text } from '../src/command.ts';
import { messages, type Language } from '../src/messages/index.ts';
import type { Day, Topic } from '../src/scores/model.ts';
import { strongest, weakest } from '../src/scores/topics.ts';
import type { Tutor } from '../src/tutor.ts';
import { topicKey } from '../src/tutor/practice.ts';
import type { OwnScore } from '../src/tutor/scoreboard.ts';

/** The picture goes back this many days. */
const PICTURE_DAYS = 119;
const TOPICS_SHOWN = 3;
/** One answer tells nothing of a section. */
const LEAST_ANSWERS = 2;
/** Discord's limit for a button's label is 80 characters. */
const LABEL = 60;
const [en, fr] = [messages('en').scores, messages('fr').scores];

const cut = (text: string): string => (text.length <= LABEL ? text : `${text.slice(0, LABEL - 1)}…`);

async function show(input: InputBase, tutor: Tutor): Promise<Message> {
  const { language } = input;
  const words = messages(language).scores;
  const settings = tutor.settings.of(input.server.id);
  const own = (period: 'month' | 'semester' | 'all'): Promise<OwnScore> =>
    tutor.scoreboard.own(input.server.id, input.member.id, period, input.now);
  const periods = settings.semester ? (['month', 'semester', 'all'] as const) : (['month', 'all'] as const);
  const found = await Promise.all(periods.map(async (period) => ({ period, own: await own(period) })));
  const all = found.at(-1)?.own;
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: words.me.title }];
  if (!all?.standing) {
    blocks.push({ kind: 'text', text: all && all.calendar.length > 0 ? words.me.waiting : words.me.none });
    return { kind: 'message', visibility: 'private', blocks };
  }
  const lines: Text[] = [];
  for (const {
    period,
    own: { standing, of },
  } of found) {
    if (!standing) lines.push(words.me.nothing(period));
    else {
      const rank = settings.leaderboard ? words.me.rank(standing.rank, of) : null;
      lines.push([{ bold: words.me.period({ period, points: standing.points, rank }) }]);
    }
  }
  lines.push(words.me.streak(all.standing.streak, all.standing.bestStreak), words.me.accuracy(all.standing));
  blocks.push({ kind: 'list', items: lines }, picture(all, language));
  const weak = weakest(all.topics, LEAST_ANSWERS).slice(0, TOPICS_SHOWN);
  const strong = strongest(all.topics, LEAST_ANSWERS).slice(0, TOPICS_SHOWN);
  blocks.push(...section(words.me.strong, strong, language), ...section(words.me.weak, weak, language));
  blocks.push({ kind: 'text', small: true, text: `${words.me.streakRule} ${words.me.settings}` });
  const [worst] = weak;
  if (worst)
    blocks.push({
      kind: 'buttons',
      buttons: [
        {
          id: `quiz:topic:${topicKey(worst)}`,
          label: cut(words.me.practise(words.topic(worst.headings, worst.file))),
          style: 'primary',
        },
      ],
    });
  return { kind: 'message', visibility: 'private', blocks };
}

function section(title: string, topics: readonly Topic[], language: Language): readonly Block[] {
  const words = messages(language).scores;
  if (topics.length === 0) return [];
  const items = topics.map(({ headings, file, right, answered }) =>
    words.me.topic({ label: words.topic(headings, file), right, answered }),
  );
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items },
  ];
}

function picture(own: OwnScore, language: Language): Block {
  const words = messages(language).scores.me;
  const days = own.calendar.slice(-PICTURE_DAYS);
  const [from, to] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const curve = own.overTime
    .filter(({ date }) => date >= from)
    .map(({ date, right, answered }) => ({ date, accuracy: right / answered }));
  const number = (...states: readonly Day['state'][]): number =>
    days.filter(({ state }) => states.includes(state)).length;
  return {
    kind: 'picture',
    chart: { kind: 'calendar', days, curve, language },
    name: words.pictureName,
    alt: words.alt({
      from,
      to,
      right: number('right'),
      wrong: number('wrong'),
      answered: number('answered'),
      missed: number('missed', 'frozen'),
      frozen: number('frozen'),
      firstAccuracy: curve[0]?.accuracy ?? null,
      lastAccuracy: curve.at(-1)?.accuracy ?? null,
    }),
  };
}

export const me: Command = {
  name: 'me',
  data: {
    name: 'me',
    description: en.commands.me,
    description_localizations: { fr: fr.commands.me },
    contexts: [0],
    integration_types: [0],
  },
  execute: show,
};
