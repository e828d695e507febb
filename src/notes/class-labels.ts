/**
 * Labels as classes: "SCP → Segmentation, Ciblage, Positionnement", "Avantages : rapide, peu cher", "Étapes : A → B → C",
 * "erreur = biais + variance"; and labels side by side in one line, "Syllabe ouverte : … / fermée : …".
 */
import { nestedClasses } from './class-brackets.ts';
import { COUNTED, COUNT_CUE, KINDS, isPlural, labelName, type Ground } from './class-names.ts';
import { OPEN_END, chainOf, countsUp, partsOfList, unarticled, type Part } from './enumerations.ts';
import { keyOf, plain } from './key.ts';
import { bare, kindOf, softName, type Label } from './labels.ts';
import { nameOf } from './names.ts';
import { canonicalAspect } from './read-labels.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

/** 'Threats "HIPPO"' */
const QUOTED = /\s*(?:"[^"]+"|«[^»]+»|“[^”]+”)$/u;
/** "Donc homme = …" */
const CONCLUDES = /^(?:donc|ainsi|finalement|so|thus|hence)\s+/iu;
/** How a definition opens that only looks like a list: "ensemble des activités, rémunérées ou non, organisées …". */
const DEFINES = /^(?:(?:une?|an?|the|les?|la)\s|l['’]\s?)?(?:ensemble|série|suite|groupe|fait|action|processus|capacité|état|set|group|series|process|ability|state|act)\s(?:de|des|du|d['’]|of|to)/iu;
const EXAMPLES = /^(?:exemples?|examples?|ex|e\.g)\.?$/iu;
/** Remarks and numbers whose text lists names all the same. */
const LISTING_REMARK = /^(?:key people|used by|utilisée? par|\d)/iu;
/** Properties whose values are things or short phrases, one beside the other. */
const LISTING = new Set(['advantage', 'drawback', 'cause', 'effect', 'type', 'step', 'part', 'feature', 'condition', 'use', 'technology', 'role']);

const LISTS = /[,;]\s|\s(?:[+/|>→➡⇒]|->|=>)\s|\s(?:et|and)\s|^[-–•]\s|\)\s|^1\s\p{L}/u;

const ACT = /^\p{Ll}{2,}(?:er|ir|re|oir)\s/u;
const GLOSSED = /^[^,;:.()/]{3,40}:\s+/u;
const LINKS = /^(?:de|d['’]|des|du|of|to|à|en|pour|for)(?:\s|(?<=['’]))/iu;
/** A part without its brackets, its article and what follows an arrow. */
const headless = (whole: Rich): string => unarticled(cut(whole, 0, /\s*(?:\(|\s(?:=>|→|⇒|->|[-–—:=])\s|[.…]+$|\setc\.?$)/u.exec(whole.probe)?.index ?? whole.text.length)).text;

/** The parts of a label's text, as far as its kind lets them be names. */
function listed(text: Rich, label: Label, french: boolean): readonly Part[] | null {
  const written = label.name.text;
  if (kindOf(written) === 'aspect' && LISTING.has(canonicalAspect(written))) {
    const parts = partsOfList(text, { words: 8 });
    // "Rôle : filtrer le trafic entrant et sortant": one act.
    const acts = parts?.filter(({ head }) => ACT.test(head.text)).length ?? 0;
    return french && parts && ACT.test(parts[0]?.head.text ?? '') && acts < parts.length ? null : parts;
  }
  // A text that lists is short, or lists much.
  if (text.text.length > 240 || DEFINES.test(text.text)) return null;
  // "Abiotic factors – non-living: temp, light, water": the gloss before the colon is no part.
  const gloss = GLOSSED.exec(text.probe);
  const named = gloss && !COUNT_CUE.test(gloss[0]) ? partsOfList(cut(text, gloss[0].length), { words: 3, least: 3 }) : null;
  if (named) return named;
  const parts = partsOfList(text, { words: 5 });
  if (!parts) return null;
  if (countsUp(text.probe) || /^(?:[-–•]|1)\s/u.test(text.probe)) return parts;
  const sizes = parts.map(({ whole }) => wordsOf(whole.text.replace(/\([^()]*\)|\s(?:=>|→|⇒|[-–—])\s.*$/gu, ' ')).length);
  const words = sizes.reduce((sum, size) => sum + size, 0) / parts.length;
  const sum = /\s\+\s/u.test(text.probe);
  const phrase = parts.some(({ whole }, index) => index > 0 && LINKS.test(whole.text) && !LINKS.test(parts[0]?.whole.text ?? ''));
  if (phrase && !sum) return null;
  if (isPlural(nameOf(written).label, french)) return parts.length >= 3 ? (words <= 3.6 ? parts : null) : words <= 2 ? parts : null;
  // "logiciel pour stocker, interroger": the words of one phrase.
  if (parts.some(({ head, whole }) => headless(whole) !== head.text)) return sum && words <= 4 ? parts : null;
  return (parts.length >= 3 && words <= (/^(?:une?|an?|the|le|la)\s|^l['’]/iu.test(text.text) ? 2.6 : 3.2) && Math.max(...sizes) <= 4) || (sum && words <= 4) ? parts : null;
}

/** Reads a label with its text as a class with its members; whether it was one. */
export function labelClass(ground: Ground, statement: Statement, label: Label, whole: Rich): boolean {
  if (!LISTS.test(label.rest.probe.slice(0, 240))) return false;
  const { reading, add, french } = ground;
  const written = label.name.text.replace(CONCLUDES, '');
  const kind = kindOf(written.replace(QUOTED, ''));
  const [text] = sentencesOf(label.rest);
  if (!text || wordsOf(written).length > 7 || /\s(?:se|en|into)\s/u.test(written)) return false;
  // "Exemples de mammifères : chien, chat"
  const kindsOf = /^(?:exemples?|examples?)\s(?:de\s|d['’]|of\s)(?<n>\p{L}[^,;:()]{2,40})$/iu.exec(written)?.groups?.['n'];
  const samples = kindsOf && isPlural(kindsOf, french) ? partsOfList(text, { words: 4 }) : null;
  if (samples) {
    add(nameOf(kindsOf ?? '').label, samples.map(({ head }) => head), whole, statement.heading, 'sentence', false);
    return true;
  }
  if (EXAMPLES.test(written)) return exampleClass(ground, statement, text);
  if (label.separator === 'none' ? kind === 'remark' : kind !== 'term' && kind !== 'aspect' && !LISTING_REMARK.test(written) && !softName(written)) return false;
  if (reading.headings[statement.heading]?.versus || COUNTED.test(written)) return false;
  // "Squelette : 3 parties : tête, tronc, membres" is told by its number.
  if (COUNTED.exec(text.text)?.index === 0) return false;
  const name = labelName((QUOTED.test(written) ? written.replaceAll(/["«»“”]\s?/gu, '') : written).replace(/^\d+\s+|^\*\[|\]$/gu, ''), ground.owner(statement));
  const chain = chainOf(text);
  if (chain && label.separator !== '→') {
    add(name, chain.map(({ head }) => head), whole, statement.heading, 'sentence', false);
    return true;
  }
  const parts = listed(text, label, french);
  if (!parts || parts.some(({ head }) => /^(?:not?|pas|sans|non|très|very|plus|moins|more|less)\s/iu.test(head.text) && kind !== 'aspect')) return false;
  add(name, parts.map(({ head }) => head), whole, statement.heading, 'sentence', !OPEN_END.test(text.text));
  nestedClasses(ground, parts, statement);
  return true;
}

/** "ex : ammonites, trilobites" below what is defined right above. */
function exampleClass({ reading, add, defined }: Ground, statement: Statement, text: Rich): boolean {
  const before = reading.statements.all[statement.index - 1];
  const equals = before && /^=\s*/u.exec(before.rich.text)?.[0].length;
  const above = before?.paragraph === statement.paragraph ? defined.get(startOf(before.label?.rest ?? (equals ? cut(before.rich, equals) : before.rich))) : undefined;
  // Below another sentence it is an example of what that one says.
  const told = before?.paragraph === statement.paragraph && before.heading === statement.heading && !(before.label && kindOf(before.label.name.text) === 'aspect');
  const name = above ? (reading.facts.terms.get(above.term)?.label ?? null) : statement.depth === 0 && !told ? reading.headings[statement.heading]?.name?.label : null;
  const parts = name ? partsOfList(text, { words: 3 }) : null;
  if (!name || !parts) return false;
  add(name, parts.map(({ head }) => head), statement.rich, statement.heading, 'sentence', false);
  return true;
}

/** "Common = … Mutual = … Unilateral = …", "Syllabe ouverte : … / fermée : …": names told one after another in a line. */
export function inlineLabels({ add, lead, french, reading }: Ground, statement: Statement): boolean {
  const { rich } = statement;
  const { all } = reading.statements;
  if (statement.together !== statement.index || all[statement.index + 1]?.together !== statement.index) return false;
  const heads: Rich[] = [];
  for (let at = statement.index; all[at]?.together === statement.index; at += 1) {
    const name = all[at]?.label?.name;
    if (!name || kindOf(name.text) !== 'term' || wordsOf(name.text).length > 4) return false;
    heads.push(name);
  }
  const [first] = heads;
  if (!first || heads.length < 2) return false;
  // "Défenses : X = … ; Y = …": the label without a text of its own is what the others are.
  if (statement.label && !statement.label.rest.text && /[:：]$/u.test(statement.rich.text) && heads.length >= 3) {
    add(nameOf(first.text).label, heads.slice(1), rich, statement.heading, 'sentence', false);
    return true;
  }
  // "Résonance : …. Résonance en vitesse : …": the first is what the others are kinds of.
  const general = heads.length >= 3 && heads.slice(1).every((head) => keyOf(head.text).startsWith(`${keyOf(first.text)} `));
  const family = general ? nameOf(first.text).label : familyOf(heads, french);
  if (family) add(family, general ? heads.slice(1) : heads, rich, statement.heading, 'sentence', false);
  else if (heads.length >= 3 && !(statement.label && statement.label.mark !== 0)) add(lead(statement), heads, rich, statement.heading, 'sentence', false);
  else return false;
  return true;
}

/** The word that all names share ("Résonance en vitesse", "Résonance en élongation"), or that the next ones leave out. */
export function familyOf(heads: readonly Rich[], french: boolean): string | null {
  const words = heads.map((head) => head.text.split(/\s+/u));
  const wordAt = (one: readonly string[] | undefined): string => (french ? one?.[0] : one?.at(-1)) ?? '';
  const word = wordAt(words[0]);
  if ((words[0]?.length ?? 0) < 2 || plain(word).length < 4) return null;
  if (words.slice(1).every((one) => one.length > 1 && keyOf(wordAt(one)) === keyOf(word))) return word;
  // "parties prenantes internes, externes"
  return french && words.slice(1).every((one) => one.length === 1 && /^\p{Ll}/u.test(one[0] ?? '')) ? (words[0]?.slice(0, -1).join(' ') ?? null) : null;
}

/** A line that is a way through several things, under the few words that name it or under its heading. */
export function chainLine({ add, owner, reading }: Ground, statement: Statement): boolean {
  const parts = (statement.label ? statement.label.separator === '→' : true) ? chainOf(statement.rich) : null;
  if (!parts) return false;
  const before = statement.parent ?? reading.statements.all[statement.index - 1];
  const led = before && (before === statement.parent || before.paragraph === statement.paragraph) && before.heading === statement.heading && !/[.!?;,]\s*$/u.test(before.rich.text) && !before.label?.rest.text;
  const lead = led ? nameOf(before.rich.text.replace(/\s*\([^()]*\)?\s*[:：]?\s*$/u, '')).label : null;
  if (lead && wordsOf(lead).length <= 5) add(lead, parts.map(({ head }) => head), statement.rich, statement.heading, 'sentence', false);
  else if (parts.length >= 4 && !statement.parent) add(owner(statement), parts.map(({ head }) => head), statement.rich, statement.heading, 'sentence', false);
  else return false;
  return true;
}

/** Whether a label only says that kinds follow. */
export const saysKinds = (label: Label): boolean => KINDS.test(bare(label.name.text));
