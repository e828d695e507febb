/** What was understood of a folder, in the shape that `kholle inspect --json` prints and measurements read. */
import type { NotesIndex, ParsedNote, Problem } from './model.ts';

export interface InspectJson {
  readonly notes: readonly {
    readonly file: string;
    readonly title: string;
    readonly language: string;
    readonly problems: readonly { readonly line: number; readonly severity: string; readonly message: string }[];
  }[];
  readonly terms: readonly {
    readonly term: string;
    readonly aliases: readonly string[];
    readonly definition: string;
    readonly file: string;
    readonly line: number;
    readonly headings: readonly string[];
    readonly basis: string;
    readonly tier: string;
  }[];
  readonly comparisons: readonly {
    readonly items: readonly string[];
    readonly aspects: readonly { readonly aspect: string; readonly values: readonly (string | null)[] }[];
    readonly basis: string;
    readonly file: string;
    readonly line: number;
  }[];
  readonly classes: readonly { readonly class: string; readonly members: readonly string[]; readonly file: string; readonly line: number }[];
}

/** `sentence` makes the words of a problem; a term explained twice is two entries. */
export function inspectJson(notes: readonly ParsedNote[], index: NotesIndex, sentence: (problem: Problem) => string = ({ code }) => code): InspectJson {
  const terms = new Map(index.terms.map((term) => [term.id, term]));
  return {
    notes: notes.map(({ file, title, language, problems }) => ({
      file,
      title,
      language,
      problems: problems.map((problem) => ({ line: problem.line, severity: problem.severity, message: sentence(problem) })),
    })),
    terms: index.definitions.map(({ termId, text, tier, basis, source }) => ({
      term: terms.get(termId)?.label ?? '',
      aliases: terms.get(termId)?.aliases.map((alias) => alias.text) ?? [],
      definition: text,
      file: source.file,
      line: source.line,
      headings: source.headings,
      basis,
      tier,
    })),
    comparisons: index.comparisons.map(({ items, aspects, basis, source }) => ({
      items: items.map(({ label }) => label),
      aspects: aspects.map(({ aspect, values }) => ({ aspect, values: values.map((value) => value?.text ?? null) })),
      basis,
      file: source.file,
      line: source.line,
    })),
    classes: index.classes.map(({ name, members, source }) => ({
      class: name,
      members: members.map(({ label }) => label),
      file: source.file,
      line: source.line,
    })),
  };
}
