/** Sections about a property of what is above them: under "Avantages" the items are advantages, whatever label they bear. */
import { headless, kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { NAMING_ASPECTS, canonicalAspect } from './read-labels.ts';
import type { Reading } from './reading.ts';
import { STRONG } from './rich.ts';
import { opensNominally } from './sentences.ts';
import { wordsOf } from './texts.ts';
import { POLARITY } from './words.ts';

export function readAspectSections(reading: Reading): void {
  const { headings, statements, facts, language } = reading;
  for (const heading of headings) {
    const aspect = canonicalAspect(heading.title);
    if (kindOf(heading.title) !== 'aspect' || NAMING_ASPECTS.has(aspect)) continue;
    const owner = heading.parent >= 0 ? facts.ownerOf(heading.parent) : heading.id;
    const polarity = POLARITY[aspect];
    for (const statement of statements.all) {
      if (statement.heading !== heading.index || !statement.item || statement.parent || (statement.label && statement.label.mark & STRONG)) continue;
      facts.aspect(
        { ownerId: owner, aspect, label: heading.title, ...(polarity ? { polarity } : {}) },
        headless(statement.rich),
        heading.index,
        heading.rich.pieces[0]?.start ?? 0,
      );
      // "Orthopnée = difficulté à respirer …" among symptoms is one, and says what it is.
      const { label } = statement;
      if (label?.separator === '=' && kindOf(label.name.text) === 'term' && wordsOf(label.rest.text).length >= 4 && opensNominally(label.rest, language)) facts.define(nameOf(label.name.text), label.name, label.rest, 'B', 'arrow-label', heading.index);
      statement.used = true;
    }
  }
}
