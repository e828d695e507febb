/** The heading tree: for each heading its title as a reader sees it, the names in it, its path, and whether it is empty. */
import { sectionId } from './key.ts';
import { bare, kindOf } from './labels.ts';
import type { Section } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { cut, startOf, type Rich } from './rich.ts';
import type { PlacedHeading, Statements } from './statements.ts';
import { ASPECTS, SOFT, saysNothing } from './words.ts';

export interface HeadingInfo {
  readonly index: number;
  readonly depth: number;
  readonly rich: Rich;
  readonly title: string;
  readonly path: readonly string[];
  readonly id: string;
  readonly parent: number;
  readonly line: number;
  /** The thing it names; null for headings that only group, ask, or compare. */
  readonly name: Name | null;
  /** `A vs B`, `Différence entre A et B`: the names set side by side. */
  readonly versus: readonly Name[] | null;
  /** The heading asks what something is: the body answers. */
  readonly asksWhat: boolean;
  empty: boolean;
  termId: string | null;
}

const HEAD = /^(?:[\p{Extended_Pictographic}\p{So}\uFE0F\u200D]|[-–•*#]+(?=\s)|\s)+/u;
const NUMBER =
  /^(?:(?:chapitre|chap|partie|section|chapter|part|cours|lecture|week|semaine|leçon|lesson)\.?\s*(?:n°\s*)?(?:\d+|[IVX]+)(?!\p{L})\s*[:.–—-]?\s*|\d{1,2}(?:\.\d{1,2})*(?:[.)]?\s+|\s*[.)]?\s*[–—-]\s+|\s?\/\s*)(?=\p{L})|[IVX]{1,4}\s*[.)–-]+\s*|[A-Za-z]\s?[.)]\s+)/iu;
const VERSUS = /\s+(?:vs\.?|versus|≠|contre|VS\.?|v\.)\s+/iu;
const BETWEEN = /^(?:différences?|comparaison|comparison|differences?)\s+(?:entre|between|of|de)?\s*:?\s*(.+?)\s+(?:et|and)\s+(.+)$/iu;
const ASKS =
  /^(?:c['’]est quoi|qu['’]est[- ]ce (?:que|qu['’]|qu)\s*(?:c['’]est qu['’]|c['’]est que\s*)?|que (?:signifie|désigne)|définir|définition (?:de|du|des|d['’])\s*|what (?:is|are|does|was|were)|what['’]?s|who (?:is|was)|define|definition of)\s*/iu;

/** "Le management, c'est quoi ?": the question after the name. */
const ASKS_AFTER = /^(?:(?:alors|donc|so),?\s+)?(.{2,60}?)\s*[,:–—-]?\s*(?:c['’]est quoi|qu['’]est[- ]ce (?:que c['’]est|donc)|kézako|késako|what is (?:it|that)|what are they)\s*\?+$/iu;

/** A title without emoji, numbering and closing punctuation. */
export function titleOf(rich: Rich): Rich {
  let title = cut(rich, HEAD.exec(rich.text)?.[0].length ?? 0);
  const number = NUMBER.exec(title.text);
  if (number && number[0].length < title.text.length) title = cut(title, number[0].length);
  return cut(title, 0, title.text.replace(/\s*[:：]\s*$/u, '').length);
}

/** The name that a question about a thing asks for ("What is X?", "Qu'est-ce que X ?"), or null. */
export function askedName(text: string): string | null {
  const after = /c['’]est|k[ée][zs]ako|what/iu.test(text) ? ASKS_AFTER.exec(text)?.[1] : undefined;
  if (after && !ASKS.test(after)) return after;
  const found = ASKS.exec(text);
  if (!found || found[0].length >= text.length) return null;
  const rest = text
    .slice(found[0].length)
    .replace(/\s*[?!.]+\s*$/u, '')
    // "… une adresse IP et comment fonctionne-t-elle ?" asks twice.
    .replace(/,?\s(?:et|and)\s(?:comment|pourquoi|quand|où|à quoi|quel(?:le)?s?|qu['’]|how|why|when|where|what|which)(?:\s|(?<=['’])).*$/iu, '')
    .replace(/^(.+?)\s+(?:do|mean|refer to|stand for)$/iu, /does\s*$/iu.test(found[0]) ? '$1' : '$&')
    .trim();
  const asksMore = /\s(?:made of|used for|for|mean|stand for|do)$/iu.test(rest);
  const asksKinds = /^(?:the )?(?:types?|differences?|kinds?|main|parts?|steps?|advantages?|functions?|purpose|role|goal|aim|point|structure|causes?|effects?|impact|relationship|link)\b/iu.test(rest);
  const asksAgain = /(?:^|\s)(?:what|who|whom|quoi|qui)$|^(?:it|that|this|these|they|ce|cela|ça)(?:\s|$)/iu.test(rest);
  return asksMore || asksKinds || asksAgain || rest.split(/\s+/u).length > 8 ? null : rest || null;
}

/** The names that a text sets side by side (`A vs B`), or null. */
export function versusOf(text: string): readonly Name[] | null {
  const clean = text.replace(/\s*\([^()]*\)\s*$/u, '').replace(/\s*[:?!.]+\s*$/u, '');
  const between = BETWEEN.exec(clean);
  const parts = between ? [between[1] ?? '', between[2] ?? ''] : clean.split(VERSUS);
  if (parts.length < 2 || parts.length > 8) return null;
  const names = parts.map((part) => nameOf(part));
  return names.every((name) => name.label && name.label.split(' ').length <= 6) ? names : null;
}

const GROUPS = /^(?:la |le |les |l['’])?(?:crise|types?|sortes?|différents?|principales?|principaux|notions?|concepts?|généralités|bases|rappels?|dates?|vocabulaire|solutions|méthodes|the|different|main|types? of|kinds? of|key|basic|basics|core)\b/iu;

export function headingsOf(file: string, statements: Statements, lineAt: (offset: number) => number): readonly HeadingInfo[] {
  const infos: HeadingInfo[] = [];
  const seen = new Map<string, number>();
  for (const heading of statements.headings) infos.push(infoOf(heading));
  markEmpty(infos, statements);
  return infos;

  function infoOf(heading: PlacedHeading): HeadingInfo {
    const rich = titleOf(heading.rich);
    const title = rich.text || heading.rich.text;
    let parent = infos.length - 1;
    while (parent >= 0 && (infos[parent]?.depth ?? 0) >= heading.depth) parent = infos[parent]?.parent ?? -1;
    const path = [...(infos[parent]?.path ?? []), ...(title ? [title] : [])];
    const key = path.join('\u0000');
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const versus = versusOf(title);
    const asked = askedName(title);
    return {
      index: heading.index,
      depth: heading.depth,
      rich,
      title,
      path,
      id: sectionId(file, path, occurrence),
      parent,
      line: lineAt(Math.max(0, startOf(heading.rich))),
      name: versus ? null : nameIn(title, asked),
      versus,
      asksWhat: asked !== null,
      empty: false,
      termId: null,
    };
  }
}

/** "Physical properties", "Causes profondes": a heading over several. */
function groupsProperties(title: string): boolean {
  const words = title.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length === 2 && [first, last].some((word) => word.length > 4 && word.endsWith('s') && (ASPECTS.get(word) === 'feature' || ASPECTS.get(word) === 'cause'));
}

/** What a heading says before the thing that it is about. */
const LEADS_TO = /^(?:understanding|introducing|(?:an )?introduction to|(?:an )?overview of|comprendre|introduction (?:à|aux?)|présentation (?:de|des|du))\s(?:(?:the|les?|la)\s|l['’])?/iu;

function nameIn(written: string, asked: string | null): Name | null {
  // "Câble croisé ?" asks what that is.
  const short = /^(?!qu|wh|(?:comment|pourquoi|où|combien|lequel|est|how|is|are|does|do|did|can|should|will)[\s'’-])(?:\S+\s){0,3}\S+\s?\?$/iu.test(written) ? written.replace(/\s?\?$/u, '') : '';
  // "Understanding ecosystems", "Introduction aux réseaux"
  const led = LEADS_TO.exec(written)?.[0].length ?? 0;
  const title = short && kindOf(short) === 'term' ? short : led > 0 && kindOf(written.slice(led)) === 'term' ? written.slice(led) : written;
  const prefixed = /^([^:]{2,40})\s?:\s+(.{2,60})$/u.exec(title);
  const text = asked ?? (prefixed && kindOf(prefixed[1] ?? '') !== 'term' ? (prefixed[2] ?? '') : title);
  const name = nameOf(text);
  if (!name.label || name.label.length > 60 || (kindOf(name.label) !== 'term' && asked === null && !SOFT.has(bare(title)))) return null;
  if ((prefixed && text === title) || (asked === null && groupsProperties(bare(title)))) return null;
  return GROUPS.test(title) && bare(title).split(' ').length > 1 && !asked ? null : name;
}

function markEmpty(infos: readonly HeadingInfo[], statements: Statements): void {
  const full = new Set<number>();
  const fill = (index: number): void => {
    for (let at = index; at >= 0 && !full.has(at); at = infos[at]?.parent ?? -1) full.add(at);
  };
  for (const statement of statements.all) if (!saysNothing(statement.rich.text)) fill(statement.heading);
  for (const table of statements.tables) fill(table.heading);
  for (const heading of statements.coded) fill(heading);
  for (const info of infos) info.empty = !full.has(info.index);
}

/** The sections as the model holds them. */
export const sectionsOf = (infos: readonly HeadingInfo[]): readonly Section[] =>
  infos.map((info) => ({
    id: info.id,
    title: info.title,
    depth: info.depth,
    path: info.path,
    parentId: infos[info.parent]?.id ?? null,
    aliases: info.name?.aliases.map((alias) => alias.text) ?? [],
    line: info.line,
    empty: info.empty,
    termId: info.termId,
  }));
