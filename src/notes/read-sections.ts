/** Sections about a property of what is above them: under "Avantages" the items are advantages, whatever label they bear. */
import { goesOn } from './bodies.ts';
import { headless, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import { NAMING_ASPECTS, canonicalAspect } from './read-labels.ts';
import type { Reading } from './reading.ts';
import { STRONG } from './rich.ts';
import { opensNominally } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';
import { POLARITY } from './words.ts';

/** "- Hold and wait" above its one sentence: the name of a condition, and what must hold. */
const statesBelow = ({ label, rich, children: [body, ...others] }: Statement): boolean =>
  !label && body !== undefined && others.length === 0 && !body.label?.mark && wordsOf(rich.text).length <= 4 && wordsOf(body.rich.text).length >= 6 && !goesOn(rich.text, body.rich.text);

export function readAspectSections(reading: Reading): void {
  const { headings, statements, facts, language } = reading;
  const under = new Map<number, Statement[]>();
  for (const statement of statements.all) put(under, statement.heading, statement);
  for (const heading of headings) {
    const aspect = canonicalAspect(heading.title);
    if (kindOf(heading.title) !== 'aspect' || NAMING_ASPECTS.has(aspect)) continue;
    const owner = heading.parent >= 0 ? facts.ownerOf(heading.parent) : heading.id;
    const polarity = POLARITY[aspect];
    const lines = under.get(heading.index) ?? [];
    const items = lines.filter(({ item, parent }) => item && !parent);
    const stated = aspect === 'condition' && items.every(statesBelow) && items.filter(({ rich }) => kindOf(rich.text) === 'term').length * 3 >= items.length * 2;
    for (const statement of lines) {
      if (!statement.item || statement.parent || (statement.label && statement.label.mark & STRONG)) continue;
      facts.aspect(
        { ownerId: owner, aspect, label: heading.title, ...(polarity ? { polarity } : {}) },
        headless(statement.rich),
        heading.index,
        heading.rich.pieces[0]?.start ?? 0,
      );
      // "Orthopnée = difficulté à respirer …" among symptoms is one, and says what it is.
      const { label } = statement;
      if (label?.separator === '=' && kindOf(label.name.text) === 'term' && wordsOf(label.rest.text).length >= 4 && opensNominally(label.rest, language)) facts.define(nameOf(label.name.text), label.name, label.rest, 'B', 'arrow-label', heading.index);
      const [body] = statement.children;
      if (stated && body) {
        facts.define(nameOf(statement.rich.text), headless(statement.rich), headless(body.rich), 'B', 'list-above', heading.index);
        body.used = true;
      }
      statement.used = true;
    }
  }
}
