/** Glossary sections: below "Glossaire", "Vocabulaire", "Key terms" whatever stands before a sign and is explained is a term. */
import { kindOf, labelOf, type Label } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { STRONG, EMPHASIS, CODE, LINK, cut, markedRun, type Rich } from './rich.ts';
import { headless } from './labels.ts';
import { explains, wordsOf } from './texts.ts';
import { MONTHS, NOT_FIRST } from './words.ts';
import { plain } from './key.ts';

const GLOSSARY =
  /^(?:(?:petit|mini|le|the|quick)\s+)*(?:glossaire|glossary|lexique|vocabulaire(?: (?:clé|clef|important|à (?:savoir|connaître|retenir)))?|vocabulary|vocab|key (?:terms|words|vocab\p{L}*)|terminology|terminologie|(?:mots|termes|notions)[- ](?:clés?|clefs?)|(?:termes|mots|définitions) (?:importants?|importantes?|à (?:savoir|connaître|retenir)))(?:\s*\([^()]*\)|\s+(?:de|du|des|of)\s.{2,40})?$/iu;
const ANY = STRONG | EMPHASIS | CODE | LINK;
/** A day, an hour or a room explains nothing. */
const APPOINTMENT = /^(?:le\s+|on\s+|the\s+)?(?:\d{1,2}(?:er|st|nd|rd|th)?[\s/.-]|\p{L}+day\b)/iu;

/** "**Pidgin**, langue née du contact": a set-off name, a comma, what it is. */
function commaLabel(rich: Rich): Label | null {
  const run = markedRun(rich, ANY);
  const found = run > 0 ? /^\s*,\s+/u.exec(rich.probe.slice(run)) : null;
  return found ? { name: cut(rich, 0, run), mark: rich.pieces[0]?.marks ?? 0, separator: '-', rest: cut(rich, run + found[0].length) } : null;
}

/** "Term – text" without marks. */
function dashLabel(rich: Rich): Label | null {
  const found = /^[^:–—=→.;,]{2,45}?\s+[–—-]\s+/u.exec(rich.probe);
  return found ? { name: cut(rich, 0, found[0].replace(/\s+[–—-]\s+$/u, '').length), mark: 0, separator: '-', rest: cut(rich, found[0].length) } : null;
}

export function readGlossaries({ headings, statements, facts }: Reading): void {
  const glossaries = new Set<number>();
  for (const heading of headings) if (glossaries.has(heading.parent) || GLOSSARY.test(heading.title)) glossaries.add(heading.index);
  if (glossaries.size === 0) return;
  for (const statement of statements.all) {
    if (statement.used || statement.description || statement.depth > 1 || !glossaries.has(statement.heading)) continue;
    const rich = headless(statement.rich);
    const label = labelOf(rich);
    const written = label && label.separator !== 'none' ? label : (commaLabel(rich) ?? dashLabel(rich));
    if (!written?.rest.text || !fits(written)) continue;
    statement.used = true;
    facts.define(nameOf(written.name.text), written.name, written.rest, 'A', 'glossary', statement.heading);
  }
}

function fits({ name, mark, rest }: Label): boolean {
  const { label } = nameOf(name.text);
  const words = wordsOf(label);
  const first = plain(words[0] ?? '');
  if (!label || words.length > 6 || !explains(rest.text) || APPOINTMENT.test(rest.text) || MONTHS.has(plain(wordsOf(rest.text)[1] ?? ''))) return false;
  if (NOT_FIRST.has(first) && !mark) return false;
  const kind = kindOf(label);
  return kind === 'term' || (kind !== 'question' && mark !== 0 && words.length <= 2 && !/^(?:remarques?|nb|notes?|exemples?|examples?|ex|attention|voir|see|sources?)$/u.test(first));
}
