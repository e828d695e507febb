/**
 * Headings, labels and lines that oppose things by name, "A vs B", "Différence entre A et B", "A / B": what the notes tell
 * of each, in the clauses below that name it, or where they define it.
 */
import type { Thing } from './compare-things.ts';
import { keyOf, termId } from './key.ts';
import { headless, kindOf } from './labels.ts';
import type { Comparison } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { cutAt } from './read-versus-lines.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { versusOf } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

/** No names are opposed without one of these. */
const CUE = /[/≠]| (?:vs\.?|VS|versus|v\.|ou|or|et|and|&|contre) |[Dd]iff|[Cc]ompar/;
type Values = Comparison['aspects'][number]['values'];
/** How many lines below an opposing line may tell of its things. */
const BELOW = 6;
/** And below an opposing heading. */
const WITHIN = 30;
const LONGEST_NAME = 4;

/** "A / B", "A ou B ?", "A et B": opposed only where the text below tells of each apart. */
const BESIDE = /^(?<a>\p{L}[^/,;:.!?=→]{1,40}?)(?:\s?\/\s?|\s+(?:ou|or|et|and|&)\s+)(?<b>\p{L}[^/,;:.!?=→]{1,40}?)\s*[?:]?$/iu;
function besides(text: string): readonly Name[] | null {
  const found = BESIDE.exec(text)?.groups;
  const names = [found?.['a'] ?? '', found?.['b'] ?? ''].map((part) => nameOf(part));
  return found && names.every(({ label }) => wordsOf(label).length <= LONGEST_NAME && kindOf(label) === 'term') ? names : null;
}

/** `told`: what the note tells of elsewhere. */
export function versusSideBySide(reading: Reading, told: readonly Thing[]): void {
  const { facts, headings, statements } = reading;
  const byKey = new Map([...told].reverse().map((thing) => [keyOf(thing.name.label), thing]));
  const under = new Map<number, Statement[]>();
  for (const one of statements.all) {
    const list = under.get(one.heading);
    if (list) list.push(one);
    else under.set(one.heading, [one]);
  }

  for (const heading of headings) {
    const below = (under.get(heading.index) ?? []).slice(0, WITHIN);
    if (heading.versus) oppose(heading.versus, below, heading.rich, heading.index, true, null, true);
    else {
      const names = besides(heading.title);
      if (names) oppose(names, below, heading.rich, heading.index, false);
    }
  }
  let boxed = -1;
  for (const one of statements.all) {
    const { label, rich, heading, index, box } = one;
    if (box?.title && box.id !== boxed) {
      boxed = box.id;
      const below = statements.all.slice(index, index + BELOW).filter((next) => next.box?.id === box.id);
      const opposed = CUE.test(box.title.probe) ? (versusOf(box.title.text) ?? besides(box.title.text)) : null;
      if (opposed?.every((name) => kindOf(name.label) === 'term')) oppose(opposed, below, box.title, heading, versusOf(box.title.text) !== null);
    }
    const name = label && label.separator !== 'none' ? label.name : rich.text.length < 90 ? rich : null;
    if (!name || name.text.length > 90 || !CUE.test(name.probe)) continue;
    const title = headless(name).text;
    const versus = versusOf(title);
    const names = versus ?? besides(title);
    if (!names?.every((one) => kindOf(one.label) === 'term')) continue;
    const below = one.children.length > 0 ? one.children : label?.rest.text ? [] : statements.all.slice(index + 1, index + 1 + BELOW).filter((next) => next.heading === heading);
    oppose(names, below, rich, heading, versus !== null, label?.rest.text ? label.rest : null);
  }

  /** `stated`: the words themselves oppose; then what the note tells elsewhere is told as well. */
  function oppose(names: readonly Name[], below: readonly Statement[], rich: Rich, heading: number, stated: boolean, rest: Rich | null = null, titled = false): void {
    const aspects: Comparison['aspects'][number][] = [];
    const elsewhere = names.map((name) => byKey.get(keyOf(name.label)) ?? (stated ? containing(name.label) : undefined));
    const quotes: Values = elsewhere.map((thing) => (thing ? facts.quote(thing.text, thing.heading) : null));
    if (new Set(quotes.flatMap((quote) => quote?.text ?? [])).size >= 2 && (stated || rest === null)) aspects.push({ aspect: 'definition', values: quotes });
    for (const { label } of titled ? below : []) {
      if (!label?.rest.text || names.some((name) => keyOf(name.label) === keyOf(label.name.text))) continue;
      const values = sides(label.rest, names);
      if (values) aspects.push({ aspect: label.name.text, values: values.map((value) => facts.quote(value, heading)) });
    }
    if (aspects.length === 0) {
      const sentences = rest ? sentencesOf(rest) : below.flatMap((one) => sentencesOf(headless(one.rich)));
      const clauses = [COARSE, FINE].map((joints) => sentences.flatMap((sentence) => clausesOf(sentence, joints)));
      const clauseOf = (test: (clause: Rich) => boolean): Rich | null => clauses.map((some) => some.find(test)).find((clause) => clause !== undefined) ?? null;
      const values = names.map((name) => clauseOf((clause) => opens(clause, name.label)) ?? (stated ? clauseOf((clause) => has(clause, name.label)) : null));
      const [former, latter] = values.some((value) => value === null) ? ordinals(clauses.flat()) : [];
      if (former && latter) values.splice(0, 2, former, latter);
      const distinct = new Set(values.filter((value) => value !== null)).size;
      if (distinct >= 2) aspects.push({ aspect: 'sentence', values: values.map((value) => (value ? facts.quote(value, heading) : null)) });
    }
    // "A vs B : … / …"
    const parted = rest && stated && aspects.length === 0 ? sides(rest, names) : null;
    if (parted) aspects.push({ aspect: 'definition', values: parted.map((value) => facts.quote(value, heading)) });
    if (aspects.length === 0) return;
    facts.comparisons.push({
      items: names.map((name, index) => ({ label: name.label, id: idOf(name, elsewhere[index], rich, heading) })),
      aspects,
      basis: 'versus-heading',
      source: facts.source(rich, heading),
    });
  }

  function idOf(name: Name, thing: Thing | undefined, rich: Rich, heading: number): string | null {
    const id = termId(thing?.name.label ?? name.label);
    if (facts.terms.has(id)) return id;
    return kindOf(name.label) === 'term' ? facts.term(name, rich, heading) : null;
  }

  /** A thing whose name holds the words: "Push" for "stratégie push". */
  function containing(label: string): Thing | undefined {
    const key = keyOf(label);
    return told.find((thing) => keyOf(thing.name.label).split(' ').includes(key));
  }
}

/** "Pour le premier …, pour le second …", "the former …, the latter …": what is told of two things in the order of their names. */
const ORDINALS = [/^(?:(?:pour|dans|chez|avec|selon|de|for|in|with)\s)?(?:le premier|la première|les premiers|les premières|the former|the first(?: one)?)\s/iu, /^(?:(?:pour|dans|chez|avec|selon|de|for|in|with)\s)?(?:le second|la seconde|le deuxième|la deuxième|les second\p{L}*|the latter|the second(?: one)?)\s/iu] as const;
const ordinals = (clauses: readonly Rich[]): readonly (Rich | undefined)[] => ORDINALS.map((pattern) => clauses.find((clause) => pattern.test(clause.probe)));

/** Whether a clause names a thing at its head. */
const opens = (clause: Rich, name: string): boolean => has(cut(clause, 0, keyOf(name).length + 25), name) && wordsOf(clause.text).length > wordsOf(name).length + 1;
const has = (text: Rich, name: string): boolean => ` ${keyOf(text.probe)} `.includes(` ${keyOf(name)} `);

const COARSE = /\s*[;.]\s+|,?\s+(?:alors que|tandis que|whereas|while)\s+/giu;
const FINE = /\s*[;,.]\s+(?:(?:alors que|tandis que|mais|et|whereas|while|but|and)\s+)?|\s+(?:alors que|tandis que|whereas|while)\s+|\s+(?:et|and)\s+(?=\p{L}+\s+(?:en|in|à|at|est|is)\s)/giu;

function clausesOf(text: Rich, joints: RegExp): readonly Rich[] {
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...text.probe.matchAll(joints), null]) {
    const clause = cut(text, at, stop?.index ?? text.text.length);
    if (clause.text) clauses.push(clause);
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses;
}

/** "fourni / reçu", "horaire pour le moteur, inverse pour le frigo": a part for each thing, in order. */
function sides(rest: Rich, versus: readonly Name[]): readonly Rich[] | null {
  for (const separator of [/\s+\/\s+/gu, /\s*[,;]\s+/gu, /\s+(?:vs\.?|contre)\s+/gu]) {
    const parts = cutAt(rest, separator);
    const alike = !separator.source.includes(',') || parts.some((part) => versus.some((name) => has(part, wordsOf(name.label).at(-1) ?? '')));
    if (parts.length === versus.length && parts.every((part) => part.text) && alike) return parts;
  }
  return null;
}
