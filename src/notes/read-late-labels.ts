/**
 * A label at the head of a later sentence: "The wall is thin. Valve: flap that stops the blood …". Nothing around it bears
 * it out, so that its text must open as a definition does, unless another label of its form stands beside it.
 */
import { bodyOf } from './bodies.ts';
import { keyOf } from './key.ts';
import { kindOf, labelOf } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { splitLabels } from './split-labels.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import { REMARK_BOXES } from './words.ts';

const STOP_THEN_SIGN = /[.!]\s[^.!]*(?:[:=→](?:\s|$)|->|=>)/u;

export function readLateLabels({ facts, statements, language, worked }: Reading): void {
  for (const { rich, description, heading, box } of statements.all) {
    if (description || worked.has(heading) || REMARK_BOXES.has(box?.type ?? '') || rich.text.length > 1200 || !/[.!] /u.test(rich.probe) || !STOP_THEN_SIGN.test(rich.probe)) continue;
    const labels = sentencesOf(rich).slice(1).flatMap((sentence) => splitLabels(sentence).map((line) => labelOf(line)));
    for (const label of labels) {
      if (!label || label.separator === 'none' || kindOf(label.name.text) !== 'term') continue;
      const name = nameOf(label.name.text);
      const { text } = label.rest;
      // "Voies : recours, appel d'une décision, pourvoi" lists; "Amende : 90 € au plus" measures.
      if (kindOf(name.label) !== 'term' || wordsOf(name.label).length > 4 || /^[~≈]?\d|^\S+,/u.test(text) || wordsOf(text).length < 3 || isEnumeration(text)) continue;
      const among = labels.some((other) => other !== null && other !== label && other.separator === label.separator && label.mark === other.mark && kindOf(other.name.text) === 'term' && wordsOf(other.rest.text).length >= 3);
      // An arrow or an equals sign may as well lead to what follows from the name.
      if (!among && label.separator !== ':' && !/^(?:(?:une?|les?|la|an?|the)\s|l['’]|\p{Ll}{2,}ing\s)/iu.test(text)) continue;
      if (bodyOf(label.rest, language) === 'noun' || (among && explains(text) && !facts.defines(keyOf(name.label)))) facts.define(name, label.name, label.rest, 'B', 'late-label', heading);
    }
  }
}
