/** What was understood of a folder, for a teacher to read: terms by course and note, and what was left out and why. */
import type { Messages } from '../messages/index.ts';
import type { NotesIndex, ParsedNote, Problem } from '../notes/model.ts';

const WIDTH = 90;
const shorten = (text: string): string =>
  text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 1).replace(/\s\S*$/u, '')}…`;

/** The lines of the summary, in the folder's order. `today`: lessons dated later wait. */
export function inspectText(
  notes: readonly ParsedNote[],
  index: NotesIndex,
  problems: readonly Problem[],
  words: Messages,
  today: string,
): readonly string[] {
  const { inspect } = words.cli;
  const lines: string[] = [];
  const labels = new Map(
    index.terms.map((term) => [term.id, [term.label, ...term.aliases.map((alias) => alias.text)]]),
  );
  for (const course of index.courses) {
    lines.push(inspect.course(course.name, course.notes.length), '');
    for (const { file, title } of course.notes) {
      lines.push(`  ${title}  (${file})`);
      const here = index.definitions.filter(({ source }) => source.file === file);
      for (const { termId, text, tier, source } of here) {
        const [label = '', ...aliases] = labels.get(termId) ?? [];
        const name = aliases.length > 0 ? `${label} (${aliases.join(', ')})` : label;
        lines.push(`    ${String(source.line).padStart(4)}  ${tier}  ${name} : ${shorten(text)}`);
      }
      if (here.length === 0) lines.push(`          ${inspect.noTerm}`);
      const facts = [
        inspect.lists(
          new Set(index.aspects.filter(({ source }) => source.file === file).map(({ listId }) => listId)).size,
        ),
        inspect.classes(index.classes.filter(({ source }) => source.file === file).length),
        inspect.comparisons(index.comparisons.filter(({ source }) => source.file === file).length),
        inspect.questions(index.questions.filter(({ stem }) => stem.source.file === file).length),
      ].filter((fact) => fact !== '');
      if (facts.length > 0) lines.push(`          ${facts.join(' · ')}`);
      lines.push('');
    }
  }
  if (problems.length > 0) {
    lines.push(inspect.leftOut(problems.length));
    for (const problem of problems)
      lines.push(`  ${problem.file}:${problem.line}: ${words.notes.problem(problem.code, problem.values)}`);
    lines.push('');
  }
  const drafts = notes.filter((note) => note.draft && !note.problems.some(({ severity }) => severity === 'error'));
  if (drafts.length > 0) lines.push(inspect.drafts(drafts.map(({ file }) => file)), '');
  const later = notes.filter((note) => !note.draft && note.date !== null && note.date > today);
  if (later.length > 0) lines.push(inspect.later(later.map(({ file, date }) => `${file} (${date ?? ''})`)), '');
  lines.push(inspect.tiers);
  return lines;
}
