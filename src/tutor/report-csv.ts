/** A report as CSV: everything that its blocks show a part of, a row each, for a spreadsheet. */
import { messages, type Language } from '../messages/index.ts';
import { csv, type Cell } from '../scores/csv.ts';
import { accuracyOf } from '../scores/topics.ts';
import type { AskedQuestion, Report } from './report.ts';

/** What was asked, in the question's own language. */
export const stemOf = ({ stem, language }: AskedQuestion): string => messages(language).quiz.stem(stem);
/** The wrong choice most believed; null when nobody was wrong. */
export const believedOf = ({ believed, language }: AskedQuestion): string | null =>
  believed && messages(language).quiz.choice(believed);

/** Figures, questions (hardest first), sections and missing terms, a row each. */
export function reportCsv(report: Report, language: Language): string {
  const { csv: words } = messages(language).scores.report;
  const { figures } = report;
  const figure = (title: string, value: number | null): readonly Cell[] =>
    row({ part: words.figure, title, share: value });
  return csv(
    [
      words.head,
      figure(words.questions, figures.questions),
      figure(words.members, figures.members),
      figure(words.answers, figures.answers),
      figure(words.participation, figures.participation),
      figure(words.accuracy, figures.accuracy),
      figure(words.stopped, figures.stopped),
      ...report.questions.map((question) => {
        const { round, answered, right, facility, discrimination, believed } = question.item;
        return row({
          part: words.question,
          day: round.date,
          title: stemOf(question),
          course: round.course,
          file: round.file,
          line: round.line,
          answers: answered,
          right,
          share: facility,
          discrimination,
          believed: believedOf(question),
          times: believed?.count ?? null,
        });
      }),
      ...figures.topics.map((topic) =>
        row({
          part: words.section,
          title: topic.headings.join(' › '),
          course: topic.course,
          file: topic.file,
          line: topic.line,
          answers: topic.answered,
          right: topic.right,
          share: accuracyOf(topic),
        }),
      ),
      ...report.missed.map(({ term, members }) => row({ part: words.missed, title: term, answers: members })),
    ],
    language,
  );
}

/** The columns of the head, in its order. */
const COLUMNS = [
  'part',
  'day',
  'title',
  'course',
  'file',
  'line',
  'answers',
  'right',
  'share',
  'discrimination',
  'believed',
  'times',
] as const;
const row = (cells: Partial<Record<(typeof COLUMNS)[number], Cell>>): readonly Cell[] =>
  COLUMNS.map((column) => cells[column] ?? null);
