/** The leaderboard of a period, page by page; the reader's own rows when they stand elsewhere; one button shows it to all. */
import type { Block, Button, Command, InputBase, Message, Text } from '../src/command.ts';
import { messages, type Language } from '../src/messages/index.ts';
import type { Period, Standing } from '../src/scores/model.ts';
import type { Tutor } from '../src/tutor.ts';

const PAGE = 10;
/** Rows shown before and after the reader's own. */
const AROUND = 2;
const MEDALS: Readonly<Record<number, string>> = { 1: '🥇', 2: '🥈', 3: '🥉' };
const PERIODS: readonly Period[] = ['week', 'month', 'semester', 'all'];
const [en, fr] = [messages('en').scores, messages('fr').scores];

const periodOf = (value: unknown): Period => PERIODS.find((period) => period === value) ?? 'month';

function row(standing: Standing, reader: string | null, language: Language): Text {
  const words = messages(language).scores.leaderboard;
  const medal = MEDALS[standing.rank];
  return [
    medal ? `${medal} ` : '',
    { bold: `${standing.rank}. ${standing.name}` },
    standing.memberId === reader ? ` (${words.you})` : '',
    ` · ${words.row(standing)}`,
  ];
}

interface View {
  readonly period: Period;
  /** From 0; `mine` is the page on which the reader stands. */
  readonly page: number | 'mine';
  readonly shared: boolean;
}

async function show(input: InputBase, tutor: Tutor, { period, page, shared }: View): Promise<Message> {
  const language = shared ? input.serverLanguage : input.language;
  const words = messages(language).scores;
  const settings = tutor.settings.of(input.server.id);
  if (!settings.leaderboard) return plain(words.leaderboard.off, []);
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: words.leaderboard.title(period) }];
  const choice = shared ? [] : [periodSelect(period, language)];
  if (period === 'semester' && !settings.semester)
    return plain(words.leaderboard.noSemester, [...blocks], choice, shared);
  const all = await tutor.scoreboard.leaderboard(input.server.id, period, input.now);
  if (all.length === 0) return plain(words.leaderboard.empty(period), [...blocks], choice, shared);

  const pages = Math.ceil(all.length / PAGE);
  const own = all.findIndex((standing) => standing.memberId === input.member.id);
  const wanted = page === 'mine' ? Math.floor(Math.max(own, 0) / PAGE) : page;
  const at = Math.min(Math.max(wanted, 0), pages - 1);
  const reader = shared ? null : input.member.id;
  const rows = (from: number, to: number): Block => ({
    kind: 'list',
    marks: 'none',
    items: all.slice(Math.max(from, 0), to).map((standing) => row(standing, reader, language)),
  });
  blocks.push(rows(at * PAGE, (at + 1) * PAGE));
  const elsewhere = !shared && own >= 0 && Math.floor(own / PAGE) !== at;
  if (elsewhere)
    blocks.push({ kind: 'heading', level: 3, text: words.leaderboard.around }, rows(own - AROUND, own + AROUND + 1));
  blocks.push(
    { kind: 'text', small: true, text: words.leaderboard.page(at + 1, pages, all.length) },
    { kind: 'text', small: true, text: words.leaderboard.rules },
    ...choice,
  );
  if (!shared) blocks.push({ kind: 'buttons', buttons: buttons(period, at, pages, elsewhere, language) });
  return { kind: 'message', visibility: shared ? 'public' : 'private', blocks };
}

function buttons(period: Period, at: number, pages: number, elsewhere: boolean, language: Language): readonly Button[] {
  const words = messages(language).scores.leaderboard;
  const paging: Button[] =
    pages < 2
      ? []
      : [
          { id: `leaderboard:page:${period}:${at - 1}`, label: words.previous, disabled: at === 0 },
          { id: `leaderboard:page:${period}:${at + 1}`, label: words.next, disabled: at === pages - 1 },
        ];
  return [
    ...paging,
    ...(elsewhere ? [{ id: `leaderboard:mine:${period}`, label: words.mine }] : []),
    { id: `leaderboard:share:${period}:${at}`, label: words.share, style: 'primary' },
  ];
}

function periodSelect(selected: Period, language: Language): Block {
  const words = messages(language).scores;
  return {
    kind: 'select',
    id: 'leaderboard:period',
    placeholder: words.leaderboard.choosePeriod,
    options: PERIODS.map((value) => ({ value, label: words.periods[value], selected: value === selected })),
  };
}

const plain = (text: string, before: readonly Block[], after: readonly Block[] = [], shared = false): Message => ({
  kind: 'message',
  visibility: shared ? 'public' : 'private',
  blocks: [...before, { kind: 'text', text }, ...after],
});

export const leaderboard: Command = {
  name: 'leaderboard',
  data: {
    name: 'leaderboard',
    description: en.commands.leaderboard,
    description_localizations: { fr: fr.commands.leaderboard },
    contexts: [0],
    integration_types: [0],
    options: [
      {
        type: 3,
        name: 'period',
        description: en.commands.period,
        description_localizations: { fr: fr.commands.period },
        choices: PERIODS.map((value) => ({
          value,
          name: en.periods[value],
          name_localizations: { fr: fr.periods[value] },
        })),
      },
    ],
  },
  execute: (input, tutor) => show(input, tutor, { period: periodOf(input.options['period']), page: 0, shared: false }),
  async press(input, tutor) {
    const [action, period, page] = input.ids;
    const view: View =
      action === 'period'
        ? { period: periodOf(input.values[0]), page: 0, shared: false }
        : {
            period: periodOf(period),
            page: action === 'mine' ? 'mine' : Number.parseInt(page ?? '0', 10) || 0,
            shared: false,
          };
    const reply = await show(input, tutor, view);
    const here: Message = input.onPrivate ? { ...reply, update: true } : reply;
    if (action !== 'share' || !tutor.settings.of(input.server.id).leaderboard) return here;
    // One press shares once: the button goes with it.
    const post = await show(input, tutor, { ...view, page: 0, shared: true });
    return { ...here, blocks: here.blocks.flatMap(withoutShare), post };
  },
};

function withoutShare(block: Block): readonly Block[] {
  if (block.kind !== 'buttons') return [block];
  const buttons = block.buttons.filter((button) => !('id' in button && button.id.startsWith('leaderboard:share')));
  return buttons.length === 0 ? [] : [{ ...block, buttons }];
}
