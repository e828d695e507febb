/** What a teacher is told of one note beside what its readers found: empty sections, labels left out, secrets, links. */
import { bare, kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { explains, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { STRONG, startOf } from './rich.ts';
import { keyOf } from './key.ts';
import type { Statement } from './statements.ts';

/** A password is one word, or holds a digit: "mot de passe : celui du tableau" gives none away. */
const SECRET = /(?:^|[\s(*_-])(?:mdp|mot de passe|password|passwd|pwd)[*_`]*\s*[:=]\s*[*_`]*(?!\.{2,}|…|\?|xxx|\*{3}|<)(?=\S{3,}\s*$|\S*\d)(?=\S{3,})/imu;

const SECRET_CUE = /(?:mdp|passe|password|passwd|pwd)[*_`]*\s*[:=]/iu;

/** Adds the problems of a note. */
export function checkNote(reading: Reading): void {
  const { facts, headings, statements } = reading;
  for (const heading of headings) if (heading.empty && heading.title) facts.problem('empty-section', 'hint', startOf(heading.rich), { title: heading.title });
  const defined = new Set(facts.found.map((found) => startOf(found.rich)));
  const classes = new Set(facts.classes.map((one) => keyOf(one.name)));
  for (const statement of statements.all) {
    const { label } = statement;
    if (!label || statement.used || label.separator === 'none' || label.separator === 'alone' || reading.worked.has(statement.heading) || statement.box?.type) continue;
    if (kindOf(label.name.text) !== 'term' || defined.has(startOf(label.rest)) || !explains(label.rest.text) || wordsOf(label.rest.text).length < 4) continue;
    if (classes.has(keyOf(nameOf(label.name.text).label))) continue;
    facts.problem(label.mark & STRONG ? 'label-left-out' : 'plain-label-left-out', 'hint', startOf(label.name), { label: bare(label.name.text) === '' ? label.name.text : nameOf(label.name.text).label });
  }
  const named = new Set(facts.found.map((found) => startOf(found.written)));
  for (const statement of statements.all)
    if (isEmptyTerm(reading, statement) && !named.has(startOf(statement.label?.name ?? statement.rich)) && !classes.has(keyOf(nameOf(statement.label?.name.text ?? '').label)))
      facts.problem('empty-term', 'warning', startOf(statement.rich), { term: nameOf(statement.label?.name.text ?? '').label });
  for (const statement of statements.all) if (SECRET_CUE.test(statement.rich.text) && SECRET.test(statement.rich.text)) facts.problem('secret', 'warning', startOf(statement.rich));
}

/** "**Gamme** :" and then nothing: a name that waits for its text. */
function isEmptyTerm({ statements, worked }: Reading, { label, heading, children, rich, index, box }: Statement): boolean {
  if (!label || label.rest.text || label.separator === 'none' || children.length > 0 || worked.has(heading) || box?.type) return false;
  if (!/[:：=→]\s*$/u.test(rich.probe) || !(label.mark & STRONG) || kindOf(label.name.text) !== 'term') return false;
  const next = statements.all[index + 1];
  return (next?.heading !== heading || next.label !== null) && nameOf(label.name.text).label !== '';
}

/** Relative links of a note: where each one points, with its line. Anchors, images of the web and mail are left out. */
export function linksOf(text: string, masked: string, from: number, lineAt: (offset: number) => number): readonly { readonly target: string; readonly line: number }[] {
  const links: { target: string; line: number }[] = [];
  for (const found of masked.matchAll(/\]\(\s*<?([^)\s<>]+)>?(?:\s+["'(][^)]*)?\)/gu)) {
    if (found.index < from) continue;
    const at = found.index + found[0].indexOf(found[1] ?? '', 2);
    const target = text.slice(at, at + (found[1] ?? '').length);
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\/|mailto:|\{|%7B)/iu.test(target) || /[\uE000-\uE010]/u.test(found[1] ?? '')) continue;
    links.push({ target: target.replace(/[#?].*$/u, ''), line: lineAt(found.index) });
  }
  // Between angle brackets a target may hold spaces; the masked copy has dropped those.
  for (const found of text.matchAll(/\]\(<([^<>\n]+)>/gu))
    if (found.index >= from && /[\uE000-\uE010]/u.test(masked.charAt(found.index)) && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\/)/iu.test(found[1] ?? ''))
      links.push({ target: (found[1] ?? '').replace(/[#?].*$/u, ''), line: lineAt(found.index) });
  return links.filter((link) => link.target !== '');
}
