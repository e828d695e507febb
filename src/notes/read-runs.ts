/**
 * Several labels in one line: "Déficit : … . Dette : …", "Émetteur : … / récepteur : …", "deflation = …; inflation = …".
 * Labels of one form bear each other out; a label after a plain sentence must have a text that opens as a definition.
 */
import { bodyOf } from './bodies.ts';
import { kindOf, labelOf, type Label } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import { REMARK_BOXES } from './words.ts';

interface Part {
  readonly label: Label | null;
  /** What parts it from the one before. */
  readonly sign: string;
}

const SIGNS = /\s+[/|]\s+|\s*;\s+/gu;
const SEPARATED = /[:=→](?:\s|$)|->|=>/u;

const PARTED = /[.!;]\s|\s[/|]\s/u;

function partsIn(rich: Rich): readonly Part[] {
  const parts: Part[] = [];
  for (const sentence of sentencesOf(rich)) {
    let at = 0;
    let sign = '.';
    for (const stop of [...sentence.probe.matchAll(SIGNS), null]) {
      const piece = cut(sentence, at, stop?.index ?? sentence.text.length);
      const label = labelOf(piece);
      // What follows a sign without a label of its own goes on with the part before.
      if (sign === '.' || label) parts.push({ label: label && label.separator !== 'none' && label.rest.text ? label : null, sign });
      if (!stop) break;
      at = stop.index + stop[0].length;
      sign = stop[0].trim();
    }
  }
  return parts;
}

const isName = ({ name }: Label): boolean => kindOf(name.text) === 'term' && kindOf(nameOf(name.text).label) === 'term' && wordsOf(nameOf(name.text).label).length <= 4;
/** Enough said, and no amount: "Hôtel : 120 € la nuit". */
const tells = ({ rest }: Label): boolean => !/^[~≈]?\d/u.test(rest.text) && explains(rest.text) && wordsOf(rest.text).length >= 3 && !isEnumeration(rest.text) && !/\?\s*$/u.test(rest.text);

export function readRuns({ facts, statements, language, worked }: Reading): void {
  const defined = new Set(facts.found.map(({ rich }) => startOf(rich)));
  for (const statement of statements.all) {
    const { rich } = statement;
    if (statement.description || worked.has(statement.heading) || REMARK_BOXES.has(statement.box?.type ?? '') || rich.text.length > 1200) continue;
    if (SEPARATED.test(rich.probe) && PARTED.test(rich.probe)) readRun(statement);
  }

  function readRun(statement: Statement): void {
    const parts = partsIn(statement.rich);
    const [first] = parts;
    if (parts.length < 2 || !first) return;
    const lead = first.label && isName(first.label) ? first.label : null;
    const leads = lead !== null && defined.has(startOf(lead.rest));
    const alike = lead ? parts.filter(({ label }) => label && isName(label) && tells(label) && label.separator === lead.separator) : [];
    if (alike.length < 2 && first.label && !leads) return;
    parts.forEach(({ label, sign }, index) => {
      if (!label || !isName(label) || !tells(label)) return;
      const fits = lead && label.separator === lead.separator ? alike.length >= 2 || leads : index > 0 && sign === '.' && !/^\S+,/u.test(label.rest.text) && bodyOf(label.rest, language) === 'noun';
      if (!fits || (index === 0 && statement.used)) return;
      facts.define(nameOf(label.name.text), label.name, label.rest, 'B', 'run', statement.heading);
    });
  }
}
