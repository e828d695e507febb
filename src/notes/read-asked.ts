/** "Qu'est-ce que l'osmose ? Passage d'eau …", "Q: what is a moat? A: …": an answer right after such a question defines. */
import { plain } from './key.ts';
import { bodyOf } from './bodies.ts';
import { headless, kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { askedName } from './sections.ts';
import type { Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST } from './words.ts';

const LEAD = /^(?:q(?:uestion)?\s?\d*\s?[:.)]\s*)/iu;
const ANSWER = /^(?:(?:r|a|rép(?:onse)?|ans(?:wer)?)\s?[:.]\s*|(?:→|->|=>)\s*)/iu;

/** "Soft law? Instruments that …", "Et l'abstraction ? Peinture qui …": no more than the name is asked. */
function shortlyAsked(text: string): string | null {
  const found = /^(?:(?:et|and)\s)?(?<name>[^,;:.!?=→⇒>]{3,50}?)\s?\?$/iu.exec(text)?.groups?.['name'];
  return found && wordsOf(found).length <= 4 && kindOf(found) === 'term' && !/^\p{L}+(?:ly|ment)$/u.test(found) ? found : null;
}

/** "**C'est quoi un spi**", on a line of its own: asked without its sign. */
const OUTRIGHT = /^(?:c['’]est quoi|qu['’]est[- ]ce qu|what is|what are|what['’]s)\s/iu;

/** "C'est un vent …", "It's when …" */
const SAYS_IT = /^(?:c['’]est|ce sont|it['’]s|it is|they are|they['’]re)\s(?:(?:les?|la|une?|des|quand|lorsque|ce|the|an?|when|what|where)\s|l['’])/iu;
/** A noun with its article, and no verb after it. */
const isPhrase = (text: string): boolean => /^(?:(?:les?|la|une?|the|an?)\s|l['’])/iu.test(text) && !wordsOf(text).some((word) => FINITE.has(plain(word)) && !/^(?:à|a)$/u.test(word));

/** Where the answer stands: on the line, in the item below, or on the next line of plain text. */
function answerOf(all: readonly Statement[], asking: Statement, rest: Rich, outright: boolean): Rich | null {
  if (rest.text) return rest;
  const next = asking.children[0] ?? all[asking.index + 1];
  if (!next || next.used || next.heading !== asking.heading || next.afterGap || next.box !== asking.box || next.checked !== null) return null;
  if (asking.children.length === 0 && ((next.item !== null && !outright) || (next.depth !== asking.depth && !(outright && next.depth === 1)) || next.paragraph > asking.paragraph + 1)) return null;
  return headless(next.rich);
}

export function readAsked({ facts, statements, language, worked }: Reading): void {
  for (const statement of statements.all) {
    const unmarked = OUTRIGHT.test(statement.rich.probe) && statement.label?.separator === 'alone';
    if (!(unmarked || statement.rich.probe.includes('?')) || statement.used || statement.checked !== null || statement.box?.type === 'question') continue;
    const line = headless(statement.rich);
    const asking = cut(line, LEAD.exec(line.probe)?.[0].length ?? 0);
    const end = unmarked && !asking.probe.includes('?') ? asking.text.length : asking.probe.indexOf('?') + 1;
    const written = end > 0 && end < 100 ? cut(asking, 0, end) : null;
    const outright = written && askedName(written.text);
    const asked = outright ?? (written && shortlyAsked(written.text));
    if (!written || !asked || wordsOf(asked).length > (outright ? 7 : 5)) continue;
    const found = answerOf(statements.all, statement, cut(asking, end), outright !== null);
    const answer = found && cut(found, ANSWER.exec(found.probe)?.[0].length ?? 0);
    const name = nameOf(asked);
    if (!answer || !name.label || NOT_FIRST.has(plain(wordsOf(name.label)[0] ?? '')) || answer.text.includes('?') || !explains(answer.text) || wordsOf(answer.text).length < 3) continue;
    if (!outright && (worked.has(statement.heading) || wordsOf(answer.text).length < 4 || !(bodyOf(answer, language) === 'noun' || isPhrase(answer.text) || SAYS_IT.test(answer.text)))) continue;
    facts.define(name, written, answer, 'B', 'question', statement.heading);
  }
}
