/**
 * Labels: the words before a separator at the head of a line. `labelOf` cuts them, `kindOf` tells by shape and closed
 * lists what such a label can be. Syntax does not tell: `**Remarque** : …` looks like `**Terme** : …`.
 */
import { plain } from './key.ts';
import { COMPOUND, nameShaped } from './name-shape.ts';
import { remember } from './remember.ts';
import { CODE, EMPHASIS, EMPTY, LINK, STRONG, cut, markedRun, type Rich } from './rich.ts';
import { ASPECTS, REMARK, REMARK_HEADS, SOFT } from './words.ts';

export type Separator = ':' | '::' | '→' | '=' | '-' | ',' | 'none' | 'alone';
export interface Label {
  /** The label without its marks' separator. */
  readonly name: Rich;
  /** STRONG, EMPHASIS, LINK, CODE, or 0 for a plain label. */
  readonly mark: number;
  readonly separator: Separator;
  readonly rest: Rich;
}

const OPENER = /^(?:\d\uFE0F?\u20E3|[\p{Extended_Pictographic}\p{So}\uFE0F\u200D]|\d{1,2}(?:\.\d{1,2})+\.?(?=\s+\p{L})|\(?(?:[a-h]|i{1,3}|iv|vi{0,3})\)(?=\s+\p{L})|[a-hA-H]\.(?=\s+(?:\p{Lu}\p{L}+\s*\p{L}*|\p{Ll}{3}))|[-*+•‣▪◦►▶➢](?=[\s\u00A0])|(?:→|⇒|=>|->)(?=\s\p{L})|\d{1,3}[.)](?=\s)|\d{1,2}\s?(?::|[-–])\s(?=\p{L})|[\s\u00A0])+/u;
const SPACES = '[ \\t\\u00A0\\u202F]';
const SEPARATOR = new RegExp(
  `(?<colons>::(?!:)|:::)(?=${SPACES}|$)|(?<colon>[:：])(?=${SPACES}|$)|(?<=${SPACES})(?<arrow>[→⇒➜➔⟶➝➞⇨↦➡⟹➤⮕☞⇢⤵]\\uFE0F?\\uE001*|->|=>|-->|==>|>>)(?=${SPACES}|$)|(?<=\\p{L}${SPACES}?)(?<sign>→\\uE001+)|(?<=${SPACES})(?<equals>(?::?=|≔)\\uE001*)(?=${SPACES}|$)|(?<=${SPACES})(?<dash>--|[-–—~…>]|\\.{3}|\\p{Extended_Pictographic}\\uFE0F?)(?=${SPACES}|$)`,
  'gu',
);
/** A line whose head has none of these signs bears no separator. */
const MAY_SEPARATE = /[:：=≔\-–—>→⇒➜➔⟶➝➞⇨↦➡⟹➤⮕☞⇢⤵~…]|\.\.\.|\p{Extended_Pictographic}/u;
const LONGEST = 90;

/** Nesting of brackets up to `end`; quotes count as well. */
function open(probe: string, end: number): boolean {
  let depth = 0;
  for (let at = 0; at < end; at += 1) {
    const sign = probe.charAt(at);
    if (sign === '(' || sign === '[' || sign === '«') depth += 1;
    else if ((sign === ')' || sign === ']' || sign === '»') && depth > 0) depth -= 1;
  }
  return depth > 0;
}

/** Cuts emoji, stray bullets and numbers from the head of a line. */
export const headless = (rich: Rich): Rich => cut(rich, opensPlainly(rich.probe) ? 0 : (OPENER.exec(rich.probe)?.[0].length ?? 0));
/** Most lines open with a letter that belongs to a word. */
function opensPlainly(probe: string): boolean {
  const code = probe.charCodeAt(0) | 32;
  if (code < 97 || code > 122) return false;
  const close = probe.indexOf(')');
  return (close < 0 || close > 4) && probe.charCodeAt(1) !== 46;
}

function runOf(rich: Rich): readonly [mark: number, length: number] {
  for (const mark of [STRONG, EMPHASIS, LINK, CODE]) {
    const length = markedRun(rich, mark);
    if (length > 1 && !/^[\p{L}\p{N}]/u.test(rich.text.slice(length, length + 1))) return [mark, length];
  }
  return [0, 0];
}

/** What closes a label without naming: its symbol in mathematics or a Greek letter, the sounds it stands for in square brackets. */
const SYMBOL = /[\s\uE001]*\uE001[\s\uE001]*$|\s*\[[^\][]{0,40}\]$|(?<=\p{L}{3,})\s\p{Script=Greek}$|(?:[\p{Extended_Pictographic}\p{So}\uFE0F\u200D]|\s)+$/u;
function named(written: Rich): Rich {
  const rich = unquoted(written);
  const probe = rich.probe.slice(0, 2 * LONGEST);
  // Most names close with a plain letter, and no symbol does.
  if (probe.length < rich.probe.length || /[a-zé)]$/iu.test(probe)) return rich;
  const name = cut(rich, 0, SYMBOL.exec(probe)?.index ?? rich.text.length);
  return name.text ? name : rich;
}

/** "« Aérosol » : …", "anthropique, adj. : …": without the quotes around all of it, and the tag of a dictionary. */
function unquoted(rich: Rich): Rich {
  const quotes = /^(?:«\s?|“|")(?=[^«»"“”\s]+(?:\s[^«»"“”\s]+){0,3}(?:\s?»|”|")$)/u.exec(rich.probe);
  const bare = quotes ? cut(rich, quotes[0].length, rich.probe.replace(/\s?[»”"]$/u, '').length) : rich;
  const tag = bare.probe.endsWith('.') ? /,\s(?:adj|n|nm|nf|v|adv|loc)\.$/u.exec(bare.probe) : null;
  if (tag) return cut(bare, 0, tag.index);
  // "Notion de résilience": the résilience.
  const lead = /^(?:notion|concept)\s(?:d['’]|(?:de|of)\s(?:(?:la|the)\s|l['’])?)/iu.exec(bare.probe)?.[0].length ?? 0;
  return lead > 0 && kindOf(bare.text.slice(lead)) === 'term' && !/^(?:base|cours)/iu.test(bare.text.slice(lead)) ? cut(bare, lead) : bare;
}

/** "PESTEL:macro-environnement …", "erosion= usure des …": a sign that a hurried hand glued to a word. */
const GLUED = /^\p{L}[\p{L}'’-]{2,}(?:\s[\p{L}'’-]+){0,3}(?::(?=\p{L}{2,}\S*\s\S)|=\s(?=\p{L}{3,}\s\S)|-\s(?!(?:et|ou|and|or|to|à)\s)(?=\p{L}{1,}\s\S+\s\S)(?!.*(?:\p{L}-\s|\s-\s)))/u;

/** "**Contrainte** (122-2)": the number of what is named. */
const NUMBERED = /^\s*\((?:art\.?\s|§\s?|p\.\s?)?\d[\d.,\s/-]{0,14}\)/u;

/** The label at the head of a line, if there is one. Never a bare prose dash, and nothing inside code or mathematics. */
export function labelOf(line: Rich): Label | null {
  const rich = headless(line);
  if (!rich.text) return null;
  const [mark, run] = runOf(rich);
  const bracket = mark & STRONG ? (NUMBERED.exec(rich.probe.slice(run))?.[0].length ?? 0) : 0;
  const whole = mark !== 0 && run + bracket >= rich.text.replace(/[\s:]+$/u, '').length;
  const found = separatorOf(rich, mark, run);
  if (mark && whole && !found?.rest.text) {
    const name = named(cut(rich, 0, found ? found.at : run));
    return name.text ? { name, mark, separator: found ? found.separator : 'alone', rest: EMPTY } : null;
  }
  if (found) {
    const written = cut(rich, found.from, found.at);
    // "*[RTT]: …" names what stands in the brackets.
    const name = /^\*\[[^\]]+\]$/u.test(written.probe) ? cut(written, 2, written.text.length - 1) : named(written);
    const beyond = mark ? cut(rich, run, found.at).probe : '';
    // "__Exemple__ la pompe : …" is a marked label without separator whose text holds a colon.
    const longer = beyond && !/^(?:['’]s\b|\(|[\uE001 ]+$|\p{Lu}|[/&]|ou\b|or\b|d['’]une?\b)/u.test(beyond) && (beyond.split(' ').length > 2 || beyond.startsWith(','));
    if (name.text && !(longer && (mark & STRONG))) return { name, mark: mark || closingMark(written), separator: found.separator, rest: found.rest };
  }
  return mark ? markedLead(rich, mark, run) : stopped(rich);
}

/** "Chemin **simple** : …": bold words that close a short label mark it. */
function closingMark(name: Rich): number {
  const last = name.pieces.at(-1);
  return last && last.marks & STRONG && last.length > 3 && name.text.split(/\s/u).length <= 4 ? STRONG : 0;
}

/** "Recognition. The act by which …": a few words that name, a full stop, and what opens as a definition does. */
const STOPPED = /^\p{Lu}[\p{L}’'-]+(?:\s\p{Ll}[\p{L}’'-]*){0,3}(?=\.\s+(?:(?:The|An?|Une?|Le|La|Any|All|Tout|Toute|Ensemble|Fait)\s|L['’])(?:\p{Ll}+\s){1,4}?(?:(?:of|by|that|which|who|where|to|in|for|from|between|de|du|des|qui|que|dont|où|par|à)\s|d['’]|qu['’]))/u;
function stopped(rich: Rich): Label | null {
  const found = STOPPED.exec(rich.probe)?.[0];
  return found && kindOf(found) === 'term' ? { name: cut(rich, 0, found.length), mark: 0, separator: '-', rest: cut(rich, found.length + 1) } : null;
}

/** "**Terme** texte", "**Terme.** Texte", "**Terme**, texte": a marked head without a separator of its own. */
function markedLead(rich: Rich, mark: number, run: number): Label | null {
  if (!(mark & (STRONG | CODE)) || run >= rich.text.length) return null;
  const after = rich.text.slice(run);
  const stop = mark & STRONG ? (/\.\s*$/u.test(rich.text.slice(0, run)) && /^\s*(?:\p{Lu}|\uE001|\$)/u.test(after) ? '-' : /^,\s(?!(?:c['’]est|ce\ssont|ce\sn['’]est)\s)/iu.test(after) ? ',' : null) : null;
  if (!stop && !/^\s/u.test(after)) return null;
  const name = named(cut(rich, 0, stop === '-' ? rich.text.slice(0, run).trimEnd().length - 1 : run));
  const rest = cut(rich, stop === ',' ? run + 1 : run);
  return rest.text && name.text && name.text.length <= LONGEST ? { name, mark, separator: stop ?? 'none', rest } : null;
}

/** "Damages — money to …": a few words that can name, one dash, and what says more. In prose dashes come in pairs. */
const dashed = (head: string, rest: string): boolean =>
  !/^\s*>?\s*\d+\s*(?:%|ans|years|°|mm|g\b|kg|\p{Lu})/u.test(rest) && /^[\s\u00A0]*\p{L}[^,;:()]{1,40}(?:\([^()]{2,40}\)\s*)?$/u.test(head) && head.replace(/\([^()]*\)/u, '').trim().split(/\s+/u).length <= 4 && (!/\s[-–—>](?:\s|$)/u.test(rest) || (!/^\s*(?:the|an?|les?|la|une?|des|l['’]|ce|cet|cette|this|that|in|on|at|dans|en|à|et|and|but|mais|si|if)(?:\s|(?<=['’]))/iu.test(head) && head.trim().split(/\s+/u).length <= 3 && !/>/u.test(rest))) && rest.trim().split(/\s+/u).length >= 3 && kindOf(head) !== 'none' && kindOf(head) !== 'question';

function separatorOf(rich: Rich, mark: number, run: number): { from: number; at: number; separator: Separator; rest: Rich } | null {
  const start = rich.probe.slice(0, LONGEST + 5);
  if (!MAY_SEPARATE.test(start)) return null;
  for (const found of start.matchAll(SEPARATOR)) {
    const { colons, colon, arrow = found.groups?.['sign'], equals, dash } = found.groups ?? {};
    if (found.index === 0 || open(rich.probe, found.index)) continue;
    const head = rich.probe.slice(0, found.index);
    if (/[.!;]\s/u.test(head.replace(/\((?:n|adj|v|adv|loc|subst|pl|verbe|noun)\.?[^()]{0,10}\)|\((?:\p{Lu}\.\s?)+[^().;]*\)|\b\p{L}{1,3}\.\s*$|^\p{Lu}\.\s(?=\p{Ll})|(?<!\p{L})\p{Ll}{2,5}\.\s(?=\p{Ll})/gu, '')) && !(mark && found.index <= run)) return null;
    if (dash && !(mark && found.index >= run - 2) && !dashed(head, rich.probe.slice(found.index + found[0].length))) continue;
    if (equals && !/\p{L}{2}\s+\p{L}{2}/u.test(head) && !/^[\s\u00A0]*(?:[\p{L}(«"“]|1\)\s|\d{1,2}\s\p{L}{4,}\s\p{L}{3,}\s)/u.test(rich.probe.slice(found.index + equals.length))) return null;
    // "F1 = harmonic mean of …" names; "x2 = 4" computes.
    const scored = equals && /^\p{Lu}\p{L}*\d\s*$/u.test(head) && /^\s*\p{L}{3,}\s\p{L}{3,}\s\p{L}{2,}/u.test(rich.probe.slice(found.index + found[0].length));
    if (equals && !scored && /\d\s*$|\b\p{L}\([^()]*\)\s*$/u.test(head) && !mark) return null;
    // "1 map unit = …"
    const one = equals ? (/^1\s+(?=\p{L}{2})/u.exec(head)?.[0].length ?? 0) : 0;
    const separator: Separator = colons ? '::' : colon ? ':' : arrow ? '→' : equals ? '=' : '-';
    return { from: one, at: found.index, separator, rest: cut(rich, found.index + found[0].length) };
  }
  const glued = mark ? null : GLUED.exec(rich.probe.slice(0, LONGEST));
  return glued ? { from: 0, at: glued[0].trimEnd().length - 1, separator: glued[0].endsWith(':') ? ':' : glued[0].trimEnd().endsWith('-') ? '-' : '=', rest: cut(rich, glued[0].length) } : null;
}

export type LabelKind = 'question' | 'remark' | 'aspect' | 'term' | 'none';

/** A label without leading article and trailing parenthesis, normalised, as the word lists hold it. */
export const bare = (label: string): string => {
  const text = plain(label.replace(/(?<!^\s*\p{L})\([^()]*\)\s*$/u, ''));
  // "à savoir" bears no English article.
  return text.startsWith('a ') && REMARK.has(text) ? text : text.replace(/^(?:les?|la|une?|des|du|the|an?) |^[ld]'/u, '');
};

/** First words of `text` that stand in a list, longest first; empty when none does. */
export function firstWordsIn(list: ReadonlySet<string>, text: string): string {
  const words = text.split(/[\s']+/u);
  for (let size = Math.min(4, words.length); size > 0; size -= 1) {
    const head = words.slice(0, size).join(' ');
    if (list.has(head) || list.has(head.replace(/[,.]+$/u, ''))) return head;
  }
  return '';
}

/** "Commentez le lien entre …", "Relevez les …" */
const ORDER = /^\p{L}{3,}ez (?:les?|la|l|une?|des|en|pourquoi|comment|ce|cette|votre|vos|son|sa|ses|deux|trois)(?: |')/u;
const NUMBER = /\s*(?:n°\s*)?v?\d+$/u;
/** "Code pénal, art. 323-1", "§ 4.2": where something is written. */
const PLACE = /(?:^|[\s,(])(?:art(?:icles?)?\.?|§)\s?[LRDA]?\.?\s?\d[\d.\s-]*$/iu;
const singular = (text: string): string => (text.length > 4 && /[sx]$/u.test(text) && !text.includes(' ') ? text.slice(0, -1) : text);

/** What a label can be by its words alone (design: kinds of label, first rule that applies). */
export const kindOf = remember((label: string): LabelKind => {
  const text = bare(label);
  if (!text || /^ao ?\d$/u.test(text)) return text ? 'remark' : 'none';
  // "Important ++", "A retenir !!"
  if (/[+!*]$/u.test(text) && REMARK.has(text.replace(/[\s+!*]+$/u, ''))) return 'remark';
  if (/\?\s*$/u.test(label.trim()) || /^[qr]$/u.test(text) || ORDER.test(text)) return 'question';
  if (/^(?:\p{L}+) (?:general|principal|global|moyen|final|typique|main|overall|typical)e?s?$/u.test(text) && ASPECTS.has(text.split(' ')[0] ?? '')) return 'aspect';
  const numberless = text.replace(NUMBER, '');
  if (REMARK.has(text) || REMARK.has(numberless) || REMARK.has(singular(text))) return 'remark';
  if (ASPECTS.has(text) || ASPECTS.has(numberless) || /^\p{L}+ definition$/u.test(text)) return 'aspect';
  if ((firstWordsIn(REMARK_HEADS, text) && !COMPOUND.test(text)) || (/ (?:a|to) |confus/u.test(text) && TO_LEARN.test(text))) return 'remark';
  if (OWNED.test(text) || QUALIFIED.test(text)) return 'aspect';
  // "Définition et bornes": what the section holds.
  if (KEY.test(text) || /^definitions? (?:et|and|&) /u.test(text)) return 'remark';
  // "Interne : …", "Externe : …": which one of two.
  if (/^(?:in|ex)ternes?$/u.test(text)) return 'none';
  if (/^(?:partie|part|chapitre|chapter|section|titre|volet|axe|lecon|lesson|unit|module|seance|week|semaine) (?:[ivx]+|\d+)(?: |$|[.:–—-])/u.test(text)) return 'none';
  // "Binds with CNS" tells what its thing does.
  if (/^(?:binds|works|acts|leads|goes|comes|depends|belongs) (?:with|to|on|in|as|from|by)(?: |$)/u.test(text)) return 'none';
  // "De 1667 au 18e siècle", "début du 19e": when it was.
  if (/^(?:de|des|from|en|in|vers|depuis|since|entre|(?:au )?(?:debut|milieu|fin) d\p{Ll}|early|late) (?:le |la |l'|the )?\d/u.test(text)) return 'none';
  if (VIEW_OF.test(label.trim()) || PLACE.test(label)) return 'none';
  return nameShaped(label, text) ? 'term' : 'none';
});

/** "Key historical figures", "auteurs clés": what a list of the note holds. */
const KEY = /^(?:elements?|notions?|points?|bases?|concepts?) (?:cles?|de base|fondamenta\p{L}+|essentie\p{L}+|indispensables?)(?: |$)|^(?:key|notable|famous) (?:\p{L}+ )?(?:people|\p{L}{3,}s)$|^(?:auteurs?|personnages?|personnalites?|figures?|acteurs?|dates?|chiffres?|evenements?|idees?|notions?|mots?|points?|oeuvres?|textes?) (?:cles?|marquante?s?|principa(?:ux|les)|majeure?s)$/u;
/** "Arrêts à connaître", "Names to know". */
const TO_LEARN = /^(?:confusing|(?:commonly|easily|often) confused) | (?:a (?:connaitre|savoir|retenir|apprendre|revoir|reviser|relire|completer|maitriser|citer)|to (?:know|remember|learn|revise|review|cite|memori[sz]e))\b/u;
/** "Exercice comptable", "question préjudicielle": what the word stands for is told by the next. */
const OPEN_HEAD = /^(?:exercice|question|erreur|exercise|error) (?!(?:de|du|des|of|on|sur|pour|bonus|type|corrigee?|resolue?|piege|ouverte|classique|courante?)\b)\p{L}{4,}(?: (?:d'|de |of )\p{L}+)?$/u;
/** "Période (T)": a quantity with its symbol. */
export const isQuantity = (label: string): boolean => label.includes('(') && /^\p{L}[\p{L} -]+\s\(\p{L}\)\s*$/u.test(label);
/** Whether a label that mostly is a remark or a property names a thing in some subjects. */
export const softName = (label: string): boolean => {
  const text = bare(label);
  return SOFT.has(text) || SOFT.has(singular(text)) || OPEN_HEAD.test(text) || isQuantity(label);
};

/** "Conséquence directe", "Economic causes", "Last step": a word of notes with one that only ranks or places it. */
const RANKS = "(?:petite?|derni(?:er|ere)|premi(?:er|ere)|deuxieme|troisieme|autres?|different(?:e?s)?|principa(?:l|le|ux|les)|direct(?:e?s?)|pratiques?|economiques?|sociales?|sociaux|politiques?|immediate?s?|suivante?s?|cle|importante?s?|finale?|generale?s?|historiques?|communs?|communes?|attendue?s?|frequente?s?|silly|quick|small|last|first|second|third|next|other|another|important|typical|direct|practical|social|economic|political|immediate|long-term|short-term|overall|common|general|final|basic|fundamental|fondamenta(?:l|ux|le|les)|main|major|key|expected|frequent|1ere|2e|2eme|1er|1st|2nd|3rd)";
const RANKED = "(?:consequences?|causes?|effets?|effects?|impacts?|facteurs?|factors?|raisons?|reasons?|objectifs?|goals?|aims?|exemples?|examples?|remarques?|remarks?|rappels?|reminders?|questions?|points?|steps?|etapes?|phases?|resultats?|results?|idees?|ideas?|formules?|formulas?|critiques?|criticisms?|usages?|uses?|distinctions?|takeaways?|assumptions?|hypotheses?|limites?|limitations?|phrases?|sentences?|astuces?|tricks?|parties?|parts?|conditions?|types?|features?|equations?|theorems?|values?|implications?|arguments?|theses?|difficultes?|difficulty|difficulties)";
const QUALIFIED = new RegExp(`^(?:${RANKS} ${RANKED}|${RANKED} ${RANKS})$`, 'u');
/** "Critique de Kant", "According to the author": whose words follow. */
const VIEW_OF = /^(?:(?:[Ll]a\s|[Ll]['’])?(?:[Pp]osition|[Cc]ritique|[Aa]pports?|[Vv]ision|[Aa]vis|[Aa]nalyse|[Bb]iographie|[Vv]ie|[Pp]ens[ée]e|[Rr][ée]ponse)\s(?:de\s|d['’])|(?:[Tt]he\s)?(?:[Pp]osition|[Cc]riticism|[Cc]ontribution|[Vv]iew|[Ll]ife|[Tt]hought|[Aa]nalysis|[Bb]iography|[Aa]nswer)\sof\s)\p{Lu}\p{Ll}+$|^(?:[Aa]ccording to|[Ss]elon|[Dd]['’]après)\s|^(?:[Bb]etween|[Ee]ntre)\s\d/u;

/** Aspects whose name followed by "de …" still names the aspect of what follows: "Avantages de l'agile". */
const OWNED =
  /^(?:(?:principa(?:l|ux|les?)|main|key|different(?:s|es)?|the) )*(?:(?:utilisations?|avantages?|inconvenients?|desavantages?|atouts?|objectifs?|buts?|exemples?|etapes?|limites|(?:sous-)?types|sortes|kinds|categories|formes|forms|methodes|moyens|outils|advantages?|disadvantages?|drawbacks?|strengths?|weakness(?:es)?|forces|faiblesses|benefits?|pros|cons|examples?|steps?|stages|limitations?|goals?|features?|ways|problemes?|problems?|difficultes?|difficulties)(?: (?:principa|fondamenta|essentie|centra)\p{L}+)? (?:d'|(?:de|du|des|of|for|to|pour|chez|in|with|avec)\b)|mesure (?:a l'|au|avec|with)|(?:causes|consequences|effets|proprietes|caracteristiques|conditions|fonctions|roles?|raisons|facteurs|missions|elements|composants|parties|acteurs|criteres|fonctionnement|structure|composition|origines?|importance|utilite|interets?|deroulement|organisation|formule|calcul|unite|symbole|echelle|niveau) (?:du|des|de la|de l'|d'une? )|(?:causes|consequences|effects|properties|characteristics|conditions|functions|roles?|reasons|factors|components|parts|importance|structure|origins?|uses|formula|calculation|units?) (?:of|for|in)\b)/u;
