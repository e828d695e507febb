/**
 * "Penetrance vs expressivity: % of people who show it / how strongly they show it": as many texts as names, in their
 * order. Each text defines its name.
 */
import { kindOf, softName } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { explains } from './texts.ts';

const VERSUS = /\s+(?:vs\.?|versus|≠|contre|\/)\s+/giu;
const PARTS = [/\s+\/\s+/gu, /\s*;\s+/gu, /\s+(?:vs\.?|versus)\s+/giu] as const;

/** A text cut at a sign. */
export function cutAt(rich: Rich, sign: RegExp): readonly Rich[] {
  const parts: Rich[] = [];
  let at = 0;
  for (const stop of [...rich.probe.matchAll(sign), null]) {
    parts.push(cut(rich, at, stop?.index ?? rich.text.length));
    if (stop) at = stop.index + stop[0].length;
  }
  return parts;
}

export function readVersusLines({ facts, statements, worked }: Reading): void {
  for (const statement of statements.all) {
    const { label, heading } = statement;
    if (statement.used || !label?.rest.text || label.separator === 'none' || worked.has(heading) || label.name.probe.search(VERSUS) < 0) continue;
    const names = cutAt(label.name, VERSUS);
    if (names.length < 2 || names.length > 4 || !names.every(({ text }) => kindOf(text) === 'term' || softName(text))) continue;
    const texts = PARTS.map((sign) => cutAt(label.rest, sign)).find((parts) => parts.length === names.length);
    // "A / B" are mostly two names of one thing: only texts parted in the same way tell them apart.
    if (!texts?.every(({ text }) => explains(text)) || (label.name.probe.includes(' / ') && !label.rest.probe.includes(' / '))) continue;
    statement.used = true;
    names.forEach((written, index) => {
      const text = texts[index];
      if (text) facts.define(nameOf(written.text), written, text, 'B', 'versus-line', heading);
    });
  }
}
