/**
 * Texts after a label that say something else than what the label names is: what comes of it, what to do with it, a list
 * of words, a code, a title of two parts, a reminder.
 */
import { coreLength } from './facts.ts';
import { keyOf } from './key.ts';
import { isChain, isExample, parallel } from './label-reasons.ts';
import type { Label } from './labels.ts';
import { isAbbreviation, type Name } from './names.ts';
import { isSomeone } from './persons.ts';
import { NO_DEFINITION } from './read-items-above.ts';
import type { Reading } from './reading.ts';
import { LINK, STRONG } from './rich.ts';
import { opensNominally } from './sentences.ts';
import type { Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';
import { REMARK_BOXES } from './words.ts';

/** Whether the text of a label tells something else than what it names is. */
export function tellsElse(reading: Reading, statement: Statement, label: Label, name: Name): boolean {
  const { rest } = label;
  if (!explains(rest.text) || isChain(label) || NO_DEFINITION.test(rest.text) || TELLS_APART.test(rest.text) || asks(rest.text) || saysEqual(reading, label)) return true;
  if (!(label.mark & STRONG) && (followsFrom(label) || (label.separator === '=' && COMES_OF.test(rest.text)) || announcesOnly(rest.text) || isExample(statement) || isLoneHint(reading, statement, label, name))) return true;
  // "find [NaOH] = find its molarity": the same act in other words.
  if (label.separator === '=' && label.mark === 0 && keyOf(wordsOf(rest.text)[0] ?? '') === keyOf(wordsOf(label.name.text)[0] ?? '')) return true;
  // "Échelle du tissu: [[Histologie]]" leads to another note; "Clé : LIBR1250_X" is a code.
  if (label.mark === 0 && wordsOf(rest.text).length <= 3 && rest.pieces.every(({ marks }) => marks & LINK)) return true;
  // "Mots de passe : utiliser un mot de passe …": what to do with it.
  if (/^\p{L}+(?:er|ir|re)\s/u.test(rest.text) && name.label.length > 4 && ` ${keyOf(rest.text.slice(0, 60))} `.includes(` ${keyOf(name.label)} `)) return true;
  // "État : impôts, taxes.", "Actionnaires : dividendes (bénéfices).", "masque : 255.255.0.0"
  if ((label.mark === 0 && /^[\p{L}'’-]+(?:(?:\s[\p{L}'’-]+)?,\s[\p{L}'’-]+|\s\([\p{L}'’-]+\))\.?$/u.test(rest.text)) || /^\d{1,3}(?:\.\d{1,3}){3}/u.test(rest.text)) return true;
  if (/^\p{Lu}{2,}\d{2,}/u.test(rest.text) || isSomeone(rest.text)) return true;
  // "positive : 3 connexions -> carbocation" names what the arrow leads to.
  if (label.mark === 0 && label.separator === ':' && /^\d[^→]{2,40}\s(?:->|→|=>|⇒)\s\p{L}[\p{L}'’-]+\.?$/u.test(rest.probe)) return true;
  // "Tétracyclines, macrolides - tuent les bactéries": several things, and what they do.
  if (/^[\p{L}-]{3,}(?:,\s[\p{L}-]{3,})+\s[-–—]\s\p{Ll}/u.test(rest.probe)) return true;
  // "**Gesell : théorie maturationniste**" above its text: a title of two parts.
  if (label.mark & STRONG && label.separator === ':' && wordsOf(rest.text).length <= 6 && rest.pieces.every(({ marks }) => marks & STRONG) && titlesText(reading, statement)) return true;
  if (label.separator === ',' && (!opensNominally(rest, reading.language) || (rest.pieces[0]?.marks ?? 0) & STRONG)) return true;
  if (label.mark === 0 && label.separator === '-' && !parallel(reading, statement) && !((statement.item || statement.index > 0) && opensNominally(rest, reading.language) && !/^(?:\S+\s){0,4}?\+\s|\s[-–—]\s|\d\s\p{L}{3,9}$/u.test(rest.text))) return true;
  return false;
}

/** Whether unlabelled text goes on right below a line, in the same item or paragraph. */
function titlesText({ statements: { all } }: Reading, { index, heading, list, item, paragraph }: Statement): boolean {
  const next = all[index + 1];
  return next !== undefined && next.heading === heading && !next.item && !next.label && (next.paragraph === paragraph || (item !== null && next.list === list)) && wordsOf(next.rich.text).length >= 6;
}

/** "Actif = Passif TOUJOURS": two things that the note names are equal. */
const saysEqual = ({ setOff }: Reading, { separator, rest }: Label): boolean =>
  separator === '=' && wordsOf(rest.text).length <= 3 && setOff.has(keyOf(rest.text.replace(/\s+(?:\p{Lu}{3,}|toujours|always|!+)\s*$/u, '')));

/** "Parten distingue le …": how many there are, not what it is. */
const TELLS_APART = /^(?:[Oo]n|[Nn]ous|[Ww]e|[Yy]ou|\p{Lu}[\p{L}’'-]+)\s(?:distingue(?:nt)?|distinguons|oppose(?:nt)?|opposons|distinguish(?:es)?)\s/u;
/** "Grand débat : inné ou acquis ? …" */
const asks = (text: string): boolean => text.includes('?') && /\?["»”]?\s*$/u.test(text.slice(0, coreLength(text)));
/** "Long travail sur les sources → travail lent": more words lead to fewer, one thing to what comes of it. */
const followsFrom = ({ mark, separator, name, rest }: Label): boolean => separator === '→' && (/^\p{Lu}[^.,;:()]{2,40}\s\(\p{Lu}{2,6}\)$/u.test(rest.text) || (mark === 0 && wordsOf(name.text.replace(/\([^()]*\)/gu, '')).length > wordsOf(rest.text).length) || /\s(?:dans|in|pendant|during)\s/iu.test(name.text));
/** "Préjugés = origine de la discrimination": what comes of it. */
const COMES_OF = /^(?:origine|cause|source|conséquence|résultat|origin|result|consequence|outcome)s?\s(?:de\s|du\s|des\s|d['’]|of\s)/iu;
const announcesOnly = (text: string): boolean => /[:：]$/u.test(text) && !/\p{L}{3}\.\s|\s(?:qui|dont|that|which|who)\s?[:：]$/u.test(text) && wordsOf(text).length <= 6;

/** An arrow or an equals sign in a tip, or a lone one that leads to two words: it reminds of something. */
const isLoneHint = ({ blocks, words }: Reading, statement: Statement, { separator, rest }: Label, name: Name): boolean =>
  (separator === '→' || separator === '=') &&
  (REMARK_BOXES.has(statement.box?.type ?? '') || (separator === '→' && statement.item !== null && wordsOf(rest.text).length <= 2 && blocks.of(statement).labels < 2 && words.count(name.label) < 2 && !isAbbreviation(name.label)));
