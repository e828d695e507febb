/**
 * Sentences whose subject only points back: "Il s'agit d'une assemblée …", "Ce dernier regroupe …", "It is a …". They
 * define what the sentence before ends with, or what the heading right above names; otherwise nothing.
 */
import { kindOf } from './labels.ts';
import { articleBefore, termName, type Hit } from './prose-names.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, markedRun, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

/** A noun that says what the thing is, and more about it. */
const GENUS = "(?:une?|l['’]|le|la|les|des|d['’]une?|an?|the)\\s?\\p{L}+[^.]{15,}";
const POINTS_BACK = new RegExp(
  `^(?:(?:par là,?\\son\\s(?:entend|désigne)|on\\s(?:entend|désigne)\\spar\\slà)\\s(?:${GENUS}|tout|ce qu|le fait|l['’]ensemble)|il s['’]agit\\s+(?:donc\\s+|là\\s+)?(?:d['’]une?|de la|du|des|de l['’]|de)\\s?\\p{L}[^.]{15,}|(?:c['’]est|ce sont)(?:,\\s[^,]{3,30},)?\\s+(?:donc\\s+|en fait\\s+)?[«"“]?\\s?${GENUS}|(?:ce dernier|cette dernière|ces derniers|ces dernières|celui-ci|celle-ci|the latter)\\s+(?:est|sont|désignent?|regroupe(?:nt)?|is|are|refers? to)\\s+(?:(?:tous|toutes)\\s+ceux|${GENUS})|(?:it is|it['’]s|this is|they are|these are)\\s+(?:an?\\s+|the\\s+)\\p{L}[^.]{15,})`,
  'iu',
);
/** Under the heading that names it, a mere pronoun with a verb that defines will do. */
const PRONOUN =
  /^(?:(?:il|elle|ils|elles)\s(?:désigne(?:nt)?|signifie(?:nt)?|consiste(?:nt)?\s(?:à|en)|correspond(?:ent)?\sà|regroupe(?:nt)?|permet(?:tent)?\sde|ser(?:t|vent)\sà|(?:est|sont)\s(?:une?|des|l['’]|la|le|les)\s?)|(?:it|they)\s(?:refers?\sto|means?|denotes?|consists?\sof|describes?|measures?|allows?|(?:is|are)\s(?:used\sto|defined\sas|when))\s)/iu;
/** "C'est une erreur de …" judges rather than says what something is. */
const JUDGES =
  /^(?:c['’]est|ce sont|il s['’]agit|it is|it['’]s|this is|they are|these are)\s+(?:donc\s+|en fait\s+)?(?:d['’]|de\s+)?(?:une?|l['’]|le|la|les|des|an?|the)?\s?(?:erreur|piège|problème|question|exemple|raison|cas|même|seule?|plus|moins|meilleure?|bon|bonne|premi\p{L}+|derni\p{L}+|contraire|inverse|but|moment|point|chose|one|same|only|best|first|last|example|problem|reason|case|mistake|question|opposite|way)\b/iu;
/** What tells the thing from others of its kind. */
const TELLS = /\s(?:qui|que|qu['’]|dont|où|lequel|laquelle|permettant|consistant|servant|that|which|who|where|used|made)(?:\s|(?<=['’]))|\s(?:des|du|de la|d['’]une?|of the)\s/iu;

/** What stands before the name: some words, the last of them before the article no preposition: the name is no complement. */
const OBJECT =
  /\S+\s+\S+\s+(?:le|la|les|une?|des|the|an?|\S*l['’])\s*$(?<!(?:^|\s)(?:de|d['’]|à|dans|en|par|pour|sur|avec|entre|sans|of|in|to|for|by|on|with|from|at)\s+(?:le|la|les|une?|des|the|an?|l['’])\s*)/iu;

/** The name that a sentence closes with, after its article or set off; null when it closes with something else. */
function closingName(sentence: Rich): Hit | null {
  const end = sentence.text.replace(/[\s.!…]+$/u, '').length;
  const body = cut(sentence, 0, end);
  const last = body.pieces.at(-1);
  if (last && last.marks & (STRONG | EMPHASIS | CODE | LINK) && last.from > 0 && markedRun(body, last.marks, last.from) === last.length) {
    const rich = cut(body, last.from);
    const name = termName(rich);
    return name ? { name, rich } : null;
  }
  const found = /(?:^|\s)(?:le|la|les|une?|des|the|an?)\s(?<a>\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,2})$|\s?l['’](?<b>\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,2})$/diu.exec(body.probe);
  const range = found?.indices?.groups?.['a'] ?? found?.indices?.groups?.['b'];
  if (!range || !articleBefore(body, range[0]) || !OBJECT.test(body.probe.slice(0, range[0]))) return null;
  const rich = cut(body, range[0], range[1]);
  const name = /(?:^|\s)(?:de|du|des|et|à|en|dans|pour|par|sur|of|and|in|to|for|by|on|with)\s/iu.test(rich.text) ? null : termName(rich);
  return name ? { name, rich } : null;
}

/** "Qu'est-ce qu'un fait social ? Ce sont …": what the question asks for. */
function askedName(before: Rich): Hit | null {
  const range = /(?:qu['’]est[- ]ce qu(?:e\s|['’]\s?)|c['’]est quoi\s|what\s(?:is|are)\s)(?:(?:une?|les?|la|an?|the)\s|l['’]\s?)?(?<n>[^?]{2,50}?)\s*\?\s*$/diu.exec(before.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(before, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich ? { name, rich } : null;
}

/** The name that a sentence which points back defines. `before`: the sentence right before it in its statement. */
export function antecedentHit(sentence: Rich, before: Rich | null, statement: Statement, { headings, statements }: Pick<Reading, 'headings' | 'statements'>): Hit | null {
  const pronoun = PRONOUN.test(sentence.probe);
  if ((!POINTS_BACK.test(sentence.probe) && !(pronoun && !before)) || JUDGES.test(sentence.probe) || (!pronoun && !TELLS.test(sentence.probe) && !/^(?:par|on)\s/iu.test(sentence.probe)) || wordsOf(sentence.text).length < 7) return null;
  if (before) return askedName(before) ?? closingName(before);
  if (statement.depth > 0 || statement.box || statements.all[statement.index - 1]?.heading === statement.heading) return null;
  const heading = headings[statement.heading];
  return heading?.name && heading.depth > 1 && kindOf(heading.name.label) === 'term' ? { name: heading.name, rich: heading.rich } : null;
}
