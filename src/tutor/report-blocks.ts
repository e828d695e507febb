/** A report in words, as blocks: all of it for the teacher who asks, the heart of it for the weekly message. */
import type { Block, Text } from '../command.ts';
import { messages, type Language } from '../messages/index.ts';
import type { Announcement } from '../post.ts';
import { strongest, accuracyOf } from '../scores/topics.ts';
import { believedOf, reportCsv, stemOf } from './report-csv.ts';
import type { Report } from './report.ts';

/** Questions, sections and terms shown; the CSV has all of them. */
const SHOWN = 5;
/** The picture stays readable with so many sections. */
const TOPICS_DRAWN = 6;
/** Where a stem and a choice are cut, in characters: a teacher knows them again by their beginning. */
const STEM = 140;
const CHOICE = 90;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** The whole report, for `/class report`. */
export function reportBlocks(report: Report, language: Language): readonly Block[] {
  const words = messages(language).scores.report;
  const { figures } = report;
  if (figures.answers === 0)
    return [...head(report, language), { kind: 'text', text: words.none }, ...missed(report, language)];
  return [
    ...head(report, language),
    ...keyFigures(report, language),
    picture(report, language),
    ...hardest(report, language),
    ...weak(report, language),
    ...missed(report, language),
    { kind: 'file', name: words.csvName(first(report), last(report)), content: reportCsv(report, language) },
  ];
}

/** Last week's report as a classic message: what matters at a glance, and a button to the rest. */
export function weeklyAnnouncement(
  report: Report,
  language: Language,
  { id, nonce }: { readonly id: string; readonly nonce: string },
): Announcement {
  const words = messages(language).scores.report;
  return {
    language,
    roleId: null,
    nonce,
    blocks: [
      ...head(report, language),
      ...keyFigures(report, language),
      picture(report, language),
      ...weak(report, language),
      { kind: 'text', small: true, text: words.weekly },
    ],
    buttons: [{ id, label: words.details, style: 'secondary' }],
  };
}

/** The first and last day that had a question; the span's own where none had. */
const first = ({ figures, span }: Report): string => figures.overTime[0]?.date ?? span.from;
const last = ({ figures, span }: Report): string => figures.overTime.at(-1)?.date ?? span.to;

function head(report: Report, language: Language): readonly Block[] {
  const words = messages(language).scores.report;
  const dates: Block[] =
    report.figures.answers === 0 ? [] : [{ kind: 'text', small: true, text: words.span(first(report), last(report)) }];
  return [{ kind: 'heading', level: 2, text: words.title(report.period) }, ...dates];
}

function keyFigures({ figures }: Report, language: Language): readonly Block[] {
  const words = messages(language).scores.report;
  const items: Text[] = [words.figures(figures)];
  if (figures.participation !== null) items.push(words.participation(figures.participation));
  if (figures.accuracy !== null) items.push(words.accuracy(figures.accuracy));
  if (figures.stopped !== null) items.push(words.stopped(figures.stopped));
  return [{ kind: 'list', items }];
}

function picture({ figures }: Report, language: Language): Block {
  const words = messages(language).scores;
  const label = ({ headings, file }: { readonly headings: readonly string[]; readonly file: string }): string =>
    words.topic(headings, file);
  const topics = [...figures.topics]
    .sort((a, b) => accuracyOf(a) - accuracyOf(b) || b.answered - a.answered)
    .slice(0, TOPICS_DRAWN)
    .map((topic) => ({ label: label(topic), accuracy: accuracyOf(topic), answered: topic.answered }));
  const [weakest, best] = [figures.weak[0], strongest(figures.topics, 1)[0]];
  return {
    kind: 'picture',
    chart: { kind: 'report', participation: figures.overTime, topics, language },
    name: words.report.pictureName,
    alt: words.report.alt({
      questions: figures.questions,
      participation: figures.participation ?? 0,
      accuracy: figures.accuracy ?? 0,
      weak: weakest ? { label: label(weakest), accuracy: accuracyOf(weakest) } : null,
      strong: best ? { label: label(best), accuracy: accuracyOf(best) } : null,
    }),
  };
}

function hardest({ questions }: Report, language: Language): readonly Block[] {
  const words = messages(language).scores.report;
  const shown = questions.slice(0, SHOWN);
  const items = shown.map((question): Text => {
    const { item, believed } = question;
    const choice = believedOf(question);
    return [
      { bold: cut(stemOf(question), STEM) },
      ` · ${words.item({ date: item.round.date, right: item.right, answered: item.answered, facility: item.facility })}`,
      believed && choice !== null ? ` · ${words.believed({ choice: cut(choice, CHOICE), count: believed.count })}` : '',
      item.discrimination === null ? '' : ` · ${words.discrimination(item.discrimination)}`,
    ];
  });
  const explained = shown.some(({ item }) => item.discrimination !== null);
  return [
    { kind: 'heading', level: 3, text: words.hardest },
    { kind: 'list', items },
    ...(explained ? [{ kind: 'text', small: true, text: words.discriminationRule } as const] : []),
  ];
}

function weak({ weak: sections }: Report, language: Language): readonly Block[] {
  const words = messages(language).scores;
  if (sections.length === 0) return [{ kind: 'text', text: words.report.noWeak }];
  return [
    { kind: 'heading', level: 3, text: words.report.weak },
    {
      kind: 'list',
      items: sections.slice(0, SHOWN).map((topic) =>
        words.report.weakTopic({
          label: words.topic(topic.headings, topic.file),
          accuracy: accuracyOf(topic),
          answered: topic.answered,
          file: topic.file,
          line: topic.line,
        }),
      ),
    },
  ];
}

function missed({ missed: terms }: Report, language: Language): readonly Block[] {
  const words = messages(language).scores.report;
  if (terms.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.missed },
    { kind: 'list', items: terms.slice(0, 2 * SHOWN).map((term) => words.missedTerm(term)) },
  ];
}
