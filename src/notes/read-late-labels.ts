/**
 * A label at the head of a later sentence: "The wall is thin. Valve: flap that stops the blood …". Nothing around it bears
 * it out, so that its text must open as a definition does.
 */
import { bodyOf } from './bodies.ts';
import { kindOf, labelOf } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { isEnumeration, wordsOf } from './texts.ts';
import { REMARK_BOXES } from './words.ts';

const STOP_THEN_SIGN = /[.!]\s[^.!]*(?:[:=→](?:\s|$)|->|=>)/u;

export function readLateLabels({ facts, statements, language, worked }: Reading): void {
  for (const { rich, description, heading, box } of statements.all) {
    if (description || worked.has(heading) || REMARK_BOXES.has(box?.type ?? '') || rich.text.length > 1200 || !/[.!] /u.test(rich.probe) || !STOP_THEN_SIGN.test(rich.probe)) continue;
    for (const sentence of sentencesOf(rich).slice(1)) {
      const label = labelOf(sentence);
      if (!label || label.separator === 'none' || kindOf(label.name.text) !== 'term') continue;
      const name = nameOf(label.name.text);
      const { text } = label.rest;
      // "Voies : recours, appel d'une décision, pourvoi" lists; "Amende : 90 € au plus" measures.
      if (kindOf(name.label) !== 'term' || wordsOf(name.label).length > 4 || /^[~≈]?\d|^\S+,/u.test(text) || wordsOf(text).length < 3 || isEnumeration(text)) continue;
      // An arrow or an equals sign may as well lead to what follows from the name.
      if (label.separator !== ':' && !/^(?:(?:une?|les?|la|an?|the)\s|l['’]|\p{Ll}{2,}ing\s)/iu.test(text)) continue;
      if (bodyOf(label.rest, language) === 'noun') facts.define(name, label.name, label.rest, 'B', 'late-label', heading);
    }
  }
}
