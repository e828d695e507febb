/** One note, text in, facts out. Never throws on a note: what it cannot read it tells as a problem. */
import { bound, chunksOf } from './bound.ts';
import { readFrontMatter } from './front-matter.ts';
import { Facts } from './facts.ts';
import { checkNote, linksOf } from './check-note.ts';
import { buildClasses } from './classes.ts';
import { buildComparisons } from './comparisons.ts';
import { guessLanguage } from './language.ts';
import { maskNote } from './mask.ts';
import type { ParsedNote, Passage, Segment } from './model.ts';
import { nameAbbreviations, nameByFrontMatter } from './name-terms.ts';
import { outline } from './outline.ts';
import { passagesOf, readRelations } from './passages.ts';
import { readAsked } from './read-asked.ts';
import { readAuthors } from './read-authors.ts';
import { readBodies } from './read-bodies.ts';
import { readBoxes } from './read-boxes.ts';
import { readClassifications } from './read-classifications.ts';
import { readDefinitionLines } from './read-definition-lines.ts';
import { readDefinitionLists } from './read-definition-lists.ts';
import { readGlossaries } from './read-glossaries.ts';
import { nameHeadings, readHeadings } from './read-headings.ts';
import { readLabels } from './read-labels.ts';
import { readProse } from './prose.ts';
import { readLateLabels } from './read-late-labels.ts';
import { readAspectSections } from './read-sections.ts';
import { readQuestions } from './read-questions.ts';
import { readTables } from './read-tables.ts';
import { readTellingColumns } from './read-columns.ts';
import { readVersusLines } from './read-versus-lines.ts';
import { readingOf } from './reading.ts';
import { headingsOf, sectionsOf } from './sections.ts';
import { statementsOf } from './statements.ts';

export interface ReadOptions {
  /** When the file was last changed, epoch milliseconds. */
  readonly modified: number;
  /** The course when the front matter names none; empty: the note's title. */
  readonly course: string;
}

/** Finds the 1-based line of an offset by halving. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) starts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** What was not parsed, as passages for plain search. */
const plainPassages = (file: string, text: string, stretch: Segment, lineAt: (offset: number) => number): readonly Passage[] =>
  chunksOf(text, stretch).map(([start, end]) => ({
    text: text.slice(start, end),
    source: { file, line: lineAt(start), segments: [[start, end]], headings: [] },
    termIds: [],
  }));

/** Reads one note. `file` is its name relative to the folder, with `/`; offsets of every source refer to `text`. */
export function readNote(file: string, text: string, options: ReadOptions): ParsedNote {
  const front = readFrontMatter(text);
  const bounded = bound(text, front.end);
  const { text: masked, open } = maskNote(bounded.text, front.end);
  const lineAt = linesOf(text);
  const statements = statementsOf(outline(text, masked));
  const headings = headingsOf(file, statements, lineAt);
  const language = front.language ?? guessLanguage(text.slice(front.end));
  const facts = new Facts(file, language, headings, lineAt);
  for (const fault of front.faults)
    facts.problems.push({ file, line: fault.line, severity: 'error', code: fault.code, values: fault.values });
  for (const { offset, code } of bounded.faults) facts.problem(code, 'warning', offset);
  if (open) facts.problem('never-ends', 'warning', open.offset, { kind: open.kind });
  const reading = readingOf(facts, statements, headings, language);
  const title = front.title ?? headings.find((heading) => heading.depth === 1)?.title ?? (file.split('/').at(-1) ?? file).replace(/\.(?:md|markdown)$/iu, '');
  nameHeadings(reading);
  readQuestions(reading);
  readAsked(reading);
  readBoxes(reading);
  readDefinitionLists(reading);
  readDefinitionLines(reading);
  readGlossaries(reading);
  readVersusLines(reading);
  readHeadings(reading);
  readAspectSections(reading);
  readClassifications(reading);
  readBodies(reading);
  readAuthors(reading);
  readLabels(reading);
  readLateLabels(reading);
  readTables(reading);
  readProse(reading);
  readTellingColumns(reading);
  nameAbbreviations(facts, text);
  nameByFrontMatter(facts, title, front.aliases);
  buildClasses(reading);
  buildComparisons(reading);
  readRelations(reading);
  checkNote(reading);
  return {
    file,
    title,
    course: front.course ?? (options.course || title),
    language,
    date: front.date,
    modified: options.modified,
    tags: front.tags,
    draft: front.draft,
    sections: sectionsOf(headings),
    terms: facts.allTerms(),
    definitions: facts.found.map((found) => found.definition).sort((a, b) => a.source.line - b.source.line),
    aspects: facts.aspects,
    classifications: facts.classifications,
    classes: facts.classes,
    comparisons: facts.comparisons,
    relations: facts.relations,
    remarks: facts.remarks,
    passages: [...passagesOf(reading), ...bounded.plain.flatMap((stretch) => plainPassages(file, text, stretch, lineAt))],
    questions: facts.questions,
    problems: facts.problems,
    links: linksOf(text, masked, front.end, lineAt),
  };
}
