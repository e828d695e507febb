/** Other names that no reader of a form sees: those of the front matter, and what an abbreviation stands for. */
import type { Facts } from './facts.ts';
import { termId } from './key.ts';
import { nameOf } from './names.ts';
import { EMPTY, startOf } from './rich.ts';

/** `aliases` of the front matter are other names of the term that the note's title names, where it is one. */
export function nameByFrontMatter(facts: Facts, title: string, aliases: readonly string[]): void {
  const known = facts.terms.get(termId(nameOf(title).label));
  if (known) facts.term({ label: known.label, aliases: aliases.map((text) => ({ text, kind: 'front-matter' })) }, EMPTY, -1);
}

/** `*[BPM]: beats per minute`: the words are another name of the letters; where they are a term, the letters are its name. */
export function nameAbbreviations(facts: Facts, text: string): void {
  for (const one of [...facts.found]) {
    const { term, definition, written, rich } = one;
    if (!text.startsWith('*[', startOf(written) - 2)) continue;
    const full = nameOf(definition.text).label;
    const label = facts.terms.get(term)?.label ?? '';
    if (termId(full) !== term && facts.terms.has(termId(full))) {
      facts.term({ label: full, aliases: [{ text: label, kind: 'abbreviation' }] }, rich, -1);
      facts.found.splice(facts.found.indexOf(one), 1);
      if (!facts.found.some((other) => other.term === term)) facts.terms.delete(term);
    } else if (full.split(' ').length <= 8) facts.term({ label, aliases: [{ text: full, kind: 'abbreviation' }] }, written, -1);
  }
}
