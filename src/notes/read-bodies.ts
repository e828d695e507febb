/**
 * A name alone on its line, and what it is below it: an indented line, a quote, the one item of its list. The line below
 * must open as a definition does, or stand among others of its kind that do.
 */
import { bodyOf, goesOn, tellsStory, type Body } from './bodies.ts';
import { headless, kindOf, softName } from './labels.ts';
import { plain } from './key.ts';
import { nameOf, type Name } from './names.ts';
import type { Reading } from './reading.ts';
import { STRONG, cut, type Rich } from './rich.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import type { Statement } from './statements.ts';
import { NOT_FIRST } from './words.ts';

interface Named {
  /** Its words mostly head a remark or a property. */
  readonly soft: boolean;
  readonly name: Name;
  readonly written: Rich;
}

/** An arrow at the head of the line below: it tells of the name above. */
const LEADS = /^(?:→|⇒|➡|↳|->|=>|=(?=\s\p{L}{2})|:)\s?/u;

/** The name that a line consists of: "**X**", "X :", "- X". */
function nameAlone({ label, rich, item, description, depth, paragraph, indent, index }: Statement, next: Statement | undefined, titles: ReadonlySet<number>): Named | null {
  if (description) return null;
  // "Round trip time (RTT)" as a paragraph of its own.
  const led = next !== undefined && depth === 0 && !item && next.paragraph === paragraph && !next.item && (LEADS.test(next.rich.probe) || next.indent > indent + 1);
  const titled = led || titles.has(index) || depth === 0 && /^\p{Lu}[^.;:!?,()]{2,40}\s\(\p{Lu}[\p{Lu}\p{Ll}\d-]{1,7}\)$/u.test(rich.text);
  if (label ? label.rest.text !== '' || label.separator === 'none' : !(item || titled) || /[.;!?,…]\s*$/u.test(rich.text)) return null;
  const written = headless(label ? label.name : rich);
  if (wordsOf(written.text.replace(/\([^()]*\)/gu, ' ')).length > 5) return null;
  const name = nameOf(written.text);
  const soft = softName(written.text);
  return name.label && (soft || (kindOf(written.text) === 'term' && kindOf(name.label) === 'term')) ? { name, written, soft } : null;
}

/** What stands in a line below a name: without what leads to it. */
const bodyIn = ({ rich }: Statement): Rich => headless(cut(rich, LEADS.exec(rich.probe)?.[0].length ?? 0));

const unlabelled = (line: Statement): boolean => !line.used && line.description === null && (!line.label || line.label.separator === 'none' || kindOf(line.label.name.text) === 'none');

/** The line right below, in the same paragraph or item, or in a quote of its own. */
function lineBelow(all: readonly Statement[], line: Statement): Statement | null {
  const next = all[line.index + 1];
  if (!next || next.item || next.afterGap || next.heading !== line.heading || !unlabelled(next)) return null;
  if (next.box !== line.box) return next.box?.type === null && next.box.parent === line.box && next.paragraph === line.paragraph + 1 ? next : null;
  // "Osmose :", a blank line, what it is.
  if (line.depth === 0 && !line.box && next.depth === 0 && next.paragraph === line.paragraph + 1 && (all[line.index - 1]?.paragraph ?? -1) !== line.paragraph && (line.label ? !(line.label.mark & STRONG) && /[:：]\s*$/u.test(line.rich.probe) : true)) return next;
  const inside = line.item !== null && next.list === line.list && next.depth === line.depth && next.paragraph === line.paragraph + 1;
  return next.paragraph === line.paragraph || inside ? next : null;
}

/** A heading below which every name is one to learn. */
const KEY_TERMS = /^\P{L}*(?:(?:key|important|new)\s)?(?:terms?|words?|vocabulary|vocabulaire|glossary|glossaire|lexique|définitions?|definitions?|notions?(?:\sclés)?|mots[- ]clés|concepts?(?:\sclés)?)\P{L}*$/iu;

/** Paragraphs of two lines that must follow one another before their first lines are taken for names. */
const TITLED = 3;

/** First lines of paragraphs in a row that each have two: a few words, and below them what opens as a definition does. */
function titlesOf({ statements: { all }, language, worked }: Reading): ReadonlySet<number> {
  const titles = new Set<number>();
  let row: number[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [first, second] = [all[at], all[at + 1]];
    if (!first || all[at - 1]?.paragraph === first.paragraph) continue;
    const two = second?.paragraph === first.paragraph && all[at + 2]?.paragraph !== first.paragraph && !first.label && !first.item && !first.box && first.depth === 0 && !worked.has(first.heading);
    const fits = two && /^\p{Lu}[^.;:!?,…]+$/u.test(first.rich.text) && wordsOf(first.rich.text).length <= 5 && bodyOf(second.rich, language) === 'noun';
    if (!fits || (row.length > 0 && first.afterGap)) row = [];
    if (fits) row.push(at);
    if (row.length === TITLED) row.forEach((one) => titles.add(one));
    else if (row.length > TITLED) titles.add(at);
  }
  return titles;
}

const onlyChild = ({ children }: Statement): Statement | null => {
  const [first, second] = children;
  return first && !second && unlabelled(first) && !isEnumeration(first.rich.text) ? first : null;
};

export function readBodies(reading: Reading): void {
  const { facts, statements, language, worked } = reading;
  const { all } = statements;
  const titles = titlesOf(reading);
  const siblings = new Map<string, { lines: number; nouns: number; verbs: number }>();
  const pairs: { readonly line: Statement; readonly named: Named; readonly body: Statement; readonly shape: Body | null; readonly group: string }[] = [];
  for (const line of all) {
    if (line.used || worked.has(line.heading)) continue;
    const child = line.children.length > 0 ? onlyChild(line) : null;
    const body = child ?? (line.children.length > 0 ? null : lineBelow(all, line));
    if (!body) continue;
    const named = nameAlone(line, all[line.index + 1], titles);
    if (!named) continue;
    if (tellsStory(bodyIn(body), language) || goesOn(named.name.label, bodyIn(body).text)) continue;
    const shape = bodyOf(bodyIn(body), language);
    const noun = shape === 'noun';
    const group = [line.heading, line.list, line.depth, child ? 1 : 0].join(' ');
    const count = siblings.get(group) ?? { lines: 0, nouns: 0, verbs: 0 };
    siblings.set(group, { lines: count.lines + 1, nouns: count.nouns + (noun ? 1 : 0), verbs: count.verbs + (shape === 'infinitive' || shape === 'pronoun' ? 1 : 0) });
    pairs.push({ line, named, body, shape, group });
  }
  for (const { line, named, body, shape, group } of pairs) {
    const { lines = 0, nouns = 0, verbs = 0 } = siblings.get(group) ?? {};
    // "**Approche vente** : / Convaincre les clients …" beside two others that tell as much.
    const alike = lines >= 3 && nouns + verbs === lines && ((line.label?.mark ?? 0) & STRONG) !== 0 && !named.soft;
    const among = line.list !== 0 && lines >= 3 && nouns * 2 >= lines && explains(body.rich.text) && !NOT_FIRST.has(plain(wordsOf(body.rich.text)[0] ?? ''));
    // "Herbivore" above "Eats plants" below "Key terms".
    const listed = lines >= 3 && KEY_TERMS.test(reading.headings[line.heading]?.title ?? '') && explains(body.rich.text) && !/\?$/u.test(body.rich.text);
    if (body.used || line.used || !(shape === 'noun' || listed || alike || (among && shape !== 'infinitive' && !named.soft))) continue;
    // "2. Judicial Decisions" above "Interpretation of Legislation", alone in its list: an outline.
    if (lines === 1 && line.item !== null && line.label === null && wordsOf(bodyIn(body).text).length < 4) continue;
    line.used = true;
    body.used = true;
    facts.define(named.name, named.written, bodyIn(body), (line.label?.mark ?? 0) & STRONG ? 'A' : 'B', 'body-below', line.heading);
  }
}
