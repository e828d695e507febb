/** `- Cadence` above its sub-items, or above an indented line: the name of an item, and what it is below it. */
import { bodyOf, goesOn } from './bodies.ts';
import { isExample } from './label-reasons.ts';
import { headless, kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { isKnown, isSomeone } from './persons.ts';
import type { Reading } from './reading.ts';
import { opensNominally } from './sentences.ts';
import { afterShort, type Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';

/** Orders to the reader, and opinions. */
export const NO_DEFINITION = /^(?:(?:ex|e\.g|p(?:ar)?\.?\sex|par exemple|for example|for instance)(?:\.|\s?:|,)|cannot|can['’]t|can|via|through|which|quels?|quelles?|combien|how many|how much|don['’]t|do not|never|ne (?:pas|jamais)|(?:à|a) ne pas|pas confondre|attention|beware|careful|voir|see|(?:difficile|facile|important|nécessaire|utile|hard|easy|difficult|important|necessary|useful)e?s? (?:à|de|to))(?:\s|$)/iu;
/** "Resource Allocation Graph (RAG)", "Central tendency (mean, median)": one of the things below a name. */
export const LONE_NAME = /^\p{Lu}[^.:;,()]{2,40}\s\((?:\p{Lu}{2,}|[^(),]+(?:,[^(),]+){1,5})\)$/u;

/** "- Voiles" above "Grand-voile", or above "Foc : voile qui …": what is below are things of their own. */
const listsParts = ({ children }: Statement): boolean =>
  children.some(({ label, rich }) => label !== null && label.rest.text !== '' && label.separator !== 'none' && kindOf(label.name.text) === 'term' && label.name.text !== rich.text) || /^(?!(?:The|An?|Les?|La|Une?)\s)\p{Lu}\S*(?:\s\S+){1,2}$/u.test(children[0]?.rich.text ?? '');

/** `- Cadence` above its sub-items, or above an indented line. */
export function readItemAbove(reading: Reading, statement: Statement, next: Statement | undefined): void {
  const { facts } = reading;
  if (!statement.item || /[.;!?,]\s*$/u.test(statement.rich.text) || wordsOf(statement.rich.text).length > 5) return;
  const written = headless(statement.rich);
  const name = nameOf(written.text);
  if (kindOf(name.label) !== 'term' || isExample(statement) || isSomeone(name.label) || isKnown(name.label) || /\s(?:et|and|&)\s/iu.test(name.label)) return;
  const first = afterShort(name.label, statement.children);
  if (first) {
    // "2. Judicial Decisions" above "Interpretation of Legislation": an outline, where no other item is told.
    const others = reading.statements.all.slice(Math.max(0, statement.index - 40), statement.index + 40).filter((one) => one !== statement && one.list === statement.list && one.depth === statement.depth && one.children.length > 0);
    if (others.length === 0 && (wordsOf(first.rich.text).length < 4 || /^\p{Lu}\p{L}*\s(?:is|are|est|sont)\s/u.test(first.rich.text))) return;
    // "- nutrients" above "- amino acid" and "- fatty acid" lists them.
    if (statement.children.length > 1 && wordsOf(first.rich.text).length <= 2) return;
    if ((statement.children.length > 1 && LONE_NAME.test(first.rich.text)) || goesOn(name.label, first.rich.text) || NO_DEFINITION.test(first.rich.text) || first.label || (first.children.length > 0 && (kindOf(first.rich.text) === 'aspect' || !opensNominally(headless(first.rich), reading.language))) || !explains(first.rich.text) || listsParts(statement) || (wordsOf(name.label).length > 3 && bodyOf(headless(first.rich), reading.language) !== 'noun')) return;
    statement.used = true;
    facts.define(name, written, headless(first.rich), 'B', 'list-above', statement.heading);
    first.used = true;
  } else if (next && next.paragraph === statement.paragraph && !next.item && !next.label && explains(next.rich.text) && !(next.indent === 0 && reading.statements.all[statement.index - 1]?.list === statement.list)) {
    statement.used = true;
    next.used = true;
    facts.define(name, written, next.rich, 'B', 'list-above', statement.heading);
  }
}
