/**
 * "OVH : IAAS / PAAS" among lines with the same few values: what things are classed as. A value that stands inside a
 * longer text counts too; the text stays as a description.
 */
import { put } from './multimap.ts';
import { keyOf, plain } from './key.ts';
import { kindOf, type Label } from './labels.ts';
import { nameOf } from './names.ts';
import { explains, partsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { DEGREE, FINITE } from './words.ts';
import type { Statement } from './statements.ts';

interface Classed {
  readonly statement: Statement;
  readonly label: Label;
  readonly values: readonly Rich[];
  readonly gloss: string | null;
}

const labelled = (statement: Statement): statement is Statement & { readonly label: Label } =>
  statement.label !== null && statement.label.rest.text !== '' && statement.label.separator !== 'none' && kindOf(statement.label.name.text) !== 'aspect' && kindOf(statement.label.name.text) !== 'remark';

/** Short values only: each part at most four words, a trailing parenthesis apart. */
function classed(statement: Statement & { readonly label: Label }): Classed | null {
  const gloss = /\s*\(([^()]*)\)\s*$/u.exec(statement.label.rest.text);
  const rest = gloss ? cut(statement.label.rest, 0, gloss.index) : statement.label.rest;
  // "petit puis grand" is an order, no value.
  if (/[→⇒+>=\uE001]|\s(?:puis|then)\s/u.test(rest.probe)) return null;
  const values = rest.probe.includes('/') ? slashed(rest) : partsOf(rest);
  const total = values.reduce((sum, value) => sum + value.text.split(/\s+/u).length, 0);
  if (total > 4 || values.some((value) => value.text.split(/[\s'’]+/u).some((word) => DEGREE.has(plain(word)) || FINITE.has(plain(word))))) return null;
  if (values.length === 0 || values.some((value) => value.text.split(/\s+/u).length > 4 || /[.!?]$/u.test(value.text))) return null;
  return { statement, label: statement.label, values, gloss: gloss?.[1] ?? null };
}

function slashed(rest: Rich): readonly Rich[] {
  const parts: Rich[] = [];
  let at = 0;
  for (const stop of [...rest.probe.matchAll(/\s*\/\s*/gu), null]) {
    parts.push(cut(rest, at, stop?.index ?? rest.text.length));
    if (stop) at = stop.index + stop[0].length;
  }
  return parts.filter((part) => part.text);
}

export function readClassifications(reading: Reading): void {
  const { facts, statements, headings } = reading;
  const bySection = new Map<number, (Statement & { readonly label: Label })[]>();
  for (const statement of statements.all)
    if (!statement.used && labelled(statement)) put(bySection, statement.heading, statement);
  for (const [heading, lines] of bySection) {
    const candidates = lines.map(classed).filter((one) => one !== null);
    const subjects = new Map<string, Classed[]>();
    for (const one of candidates)
      for (const value of one.values) put(subjects, keyOf(value.text), one);
    const known = new Set([...subjects].filter(([key, users]) => users.length >= 2 || (mentionedIn(lines, key) && isKind(key))).map(([key]) => key));
    const repeated = [...subjects].some(([key, users]) => users.length >= 2 || (known.has(key) && isKind(key)));
    if (!repeated || known.size === 0) continue;
    const stem = [...known].map((key) => /^(.*\S) \S+$/u.exec(key)?.[1]).find(Boolean);
    for (const one of candidates) {
      const siblings = one.values.every((value) => known.has(keyOf(value.text)) || (stem !== undefined && keyOf(value.text).startsWith(`${stem} `)) || sameShape(value.text, known));
      if (!siblings) continue;
      one.statement.used = true;
      const id = facts.term(nameOf(one.label.name.text, false), one.label.name, heading);
      facts.classifications.push({
        subjectId: id,
        aspect: stem ?? headings[heading]?.title ?? 'type',
        values: one.values.map((value) => value.text),
        ...(one.gloss ? { gloss: one.gloss } : {}),
        closed: true,
        ...facts.quote(one.label.rest, heading),
      });
      for (const value of one.values) known.add(keyOf(value.text));
    }
    for (const statement of lines) {
      if (statement.used || !explains(statement.label.rest.text)) continue;
      const text = ` ${plain(statement.label.rest.text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      const kin = stem === undefined ? [] : [...text.matchAll(new RegExp(` (${stem.replace(/[^\p{L}\p{N} ]/gu, '')} \\d+)(?= )`, 'gu'))].map((found) => found[1] ?? '');
      const values = [...new Set([...[...known].filter((key) => text.includes(` ${key} `) && isKind(key)), ...kin])];
      const [key] = values;
      if (values.length !== 1 || key === undefined) continue;
      const at = plainIndex(statement.label.rest.text, key);
      facts.classifications.push({
        subjectId: facts.term(nameOf(statement.label.name.text, false), statement.label.name, heading),
        aspect: stem ?? headings[heading]?.title ?? 'type',
        values: [at ? statement.label.rest.text.slice(at[0], at[1]) : key],
        closed: false,
        ...facts.quote(statement.label.rest, heading),
      });
    }
  }
}

/** "type 1", "niveau 2", "IAAS": words that name a kind, not an ordinary noun. */
const isKind = (key: string): boolean => /\s\d+$/u.test(key);
const mentionedIn = (lines: readonly (Statement & { readonly label: Label })[], key: string): boolean => {
  const stem = /^(.*\S) \d+$/u.exec(key)?.[1];
  return stem !== undefined && lines.filter(({ label }) => new RegExp(`\\b${stem.replace(/[^\p{L}\p{N} ]/gu, '')} \\d`, 'iu').test(plain(label.rest.text))).length >= 2;
};
const sameShape = (value: string, known: ReadonlySet<string>): boolean => /^\p{Lu}{2,6}$/u.test(value) && [...known].every((key) => /^\p{L}{2,6}$/u.test(key));
const plainIndex = (text: string, key: string): readonly [number, number] | null => {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${key.split(' ').join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return found ? [found.index, found.index + found[0].length] : null;
};
