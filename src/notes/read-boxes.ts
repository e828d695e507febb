/** Callouts and admonitions: a box typed *definition* defines its title; a titled note defines when its text does. */
import { put } from './multimap.ts';
import { bodyOf } from './bodies.ts';
import { plain } from './key.ts';
import { kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import type { Box } from './outline.ts';
import { explains } from './texts.ts';
import type { Reading } from './reading.ts';
import { join } from './rich.ts';
import { askedName } from './sections.ts';
import { withRest, type Statement } from './statements.ts';
import { DEFINING_BOXES, NAMING_BOXES, REMARK_BOXES } from './words.ts';

/** "Définition 2 : osmose", "Definition – osmosis": the box's type again before the name. */
const TITLED = /^d[ée]f(?:inition)?\.?\s*(?:\d+(?:\.\d+)*)?\s*(?:[:.–—-]\s*|(?:de la|de l['’]|des?|du|d['’](?:une?\s)?|of(?: an?)?)\s*)(?=\p{L})/iu;

export function readBoxes(reading: Reading): void {
  const { facts, statements } = reading;
  const boxes = new Map<Box, Statement[]>();
  for (const statement of statements.all)
    if (statement.box?.type) put(boxes, statement.box, statement);
  for (const [box, lines] of boxes) {
    const type = plain(box.type ?? '');
    const [first] = lines;
    if (!first) continue;
    const { title } = box;
    const asked = title ? askedName(title.text) : null;
    const name = title ? nameOf(asked ?? title.text.replace(TITLED, '')) : null;
    const term = name && name.label && (kindOf(name.label) === 'term' || asked !== null) ? name : null;
    if (DEFINING_BOXES.has(type) || (asked !== null && NAMING_BOXES.has(type))) {
      if (term && title && explains(first.rich.text)) {
        const body = lines.filter((line) => line.paragraph === first.paragraph && line.depth === 0 && !line.item);
        for (const line of body) line.used = true;
        const last = body.at(-1) ?? first;
        const text = body.map((line) => line.rich).reduce(join);
        facts.define(term, title, withRest(statements, last, text), 'A', 'callout', first.heading);
      }
    } else if (term && title && NAMING_BOXES.has(type) && (!first.label || !first.label.mark) && bodyOf(first.rich, reading.language) === 'noun') {
      first.used = true;
      facts.define(term, title, first.rich, 'A', 'callout', first.heading);
    } else if (REMARK_BOXES.has(type) || NAMING_BOXES.has(type)) {
      for (const line of lines) facts.remark([], title?.text ?? box.type, line.rich, line.heading);
    }
  }
}
