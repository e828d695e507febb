/**
 * Words of the notes as the generator compares them: folded (no accents, no case), split, and cut to a light stem, so
 * that "machines invitées" and "Machine invitée" are the same words. French and English together: notes mix them.
 */

/** No accents, no case, straight apostrophes; ligatures opened. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAll(text));

const PLAIN = /^[ -_a-~]*$/;
const foldAll = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’ʼ`´]/gu, "'");

/**
 * Remembers what was found for the texts seen last: the same text is asked for many times.
 * @param most how many texts are kept; then all are let go at once.
 */
export function kept<T>(most: number, find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

/** Words that carry grammar, not content. Folded. */
const GRAMMAR = new Set(
  (
    'a au aux avec ce ces cet cette c d dans de des du elle elles en est et etre sont eu il ils j je l la le les leur ' +
    'leurs lui m ma mais me mes mon n ne nos notre nous on ou par pas plus pour qu que quel quelle quels quelles qui s ' +
    'sa sans se ses si son sous sur t ta te tes ton tu un une vos votre vous y dont afin ainsi alors comme donc entre ' +
    'lors lorsque meme peut peuvent tout toute tous toutes tres aussi chaque autre autres celui celle ceux celles ' +
    'an and are as at be been being but by can for from had has have he her his how if in into is it its nor not of or ' +
    'our she so than that the their them then there these they this those to was we were what when where which who ' +
    'whom whose will with would you your each any some such also may does do contre vers chez sans lors toujours jamais ' +
    'souvent parfois seulement surtout environ bien peu always never often sometimes only usually mostly about both'
  ).split(' '),
);

export const isGrammar = (word: string): boolean => GRAMMAR.has(word);

/** Head words that add nothing to a name: "interference theory" is about interference. Stems. */
const GENERIC = new Set(
  'theory theori theor model modele principl principle princip effet effect loi law concept notion system systeme type kind method'.split(
    ' ',
  ),
);

/** A name's stems without words that any name may have, unless it has no others. */
export function bareStems(stems: readonly string[]): readonly string[] {
  const own = stems.filter((stem) => !GENERIC.has(stem));
  return own.length > 0 ? own : stems;
}

/** Light stem of a folded word: plural, feminine and the commonest verb endings off. */
export const stemOf = kept(100_000, (word) => {
  if (word.length <= 3 || /\d/u.test(word)) return word;
  const singular = word
    .replace(/(?<!e)aux$/u, 'al')
    .replace(/ies$/u, 'y')
    .replace(/[sx]$/u, '');
  return singular.length > 3 ? singular.replace(/(?:ee|e)$/u, '') : singular;
});

/** Endings of French and English; at least four letters stay. */
const ENDING =
  /(?<=^.{4,})(?:is(?:ation|ateur|atrice|er|ante?|e)|iz(?:ation|ed|ing|er|e)|at(?:ion|eur|rice|if|ive|ed|ing|or|e)|ition|iteur|ement|ment|ance|ence|ante?|ente?|able|ible|ivite|ite|ity|i?ques?|ical|ics?|isme?|iste?|elle|el|ale?|aux?|ive|if|euse|eux|eur|ured?|ing|ion|ed|er|ir|ie|ee|ly|ness|age|oire|ory|ous|ies|es|e|y)$/u;

/** The part of a folded word that its family has in common. */
const rootOf = (word: string): string =>
  word
    .replace(/[0-9]+/g, '')
    .replace(/(?<=[^s]{3})s$/, '')
    .replace(ENDING, '')
    .replace(/(.)\1/g, '$1');

/** A word as it is compared: one object for all its places. */
export interface Word {
  /** Folded. */
  readonly text: string;
  readonly stem: string;
  /** What its whole family has in common to the eye. */
  readonly root: string;
  /** Whether it carries content: no grammar, no single letter. */
  readonly content: boolean;
  readonly grammar: boolean;
}

/** A folded word. */
export const wordOf = kept(100_000, (text): Word => {
  const grammar = GRAMMAR.has(text);
  return {
    text,
    stem: stemOf(text),
    root: rootOf(text),
    grammar,
    content: !grammar && (text.length > 1 || /\d/u.test(text)),
  };
});

/** A text as it is compared. */
export interface Read {
  readonly all: readonly Word[];
  /** Folded words. */
  readonly words: readonly string[];
  /** Stems of the content words, in order. */
  readonly stems: readonly string[];
  /** Folded words joined by a space. */
  readonly plain: string;
}

/** Splits a text into letters and digits in runs, folded: `l'isolation` gives `l`, `isolation`. */
export const read = kept(50_000, (text): Read => {
  const found = PLAIN.test(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : foldAll(text).match(/[\p{L}\p{N}]+/gu);
  const all: Word[] = [];
  const words: string[] = [];
  const stems: string[] = [];
  for (const part of found ?? []) {
    const word = wordOf(part);
    all.push(word);
    words.push(word.text);
    if (word.content) stems.push(word.stem);
  }
  return { all, words, stems, plain: words.join(' ') };
});

/** Letters and digits in runs, folded. */
export const wordsOf = (text: string): readonly string[] => read(text).words;

/** One spelling for equality: folded words joined by a space. */
export const plain = (text: string): string => read(text).plain;

/** Stems of the content words, in order. */
export const stemsOf = (text: string): readonly string[] => read(text).stems;

/** Stems of the content words among these. */
export const stemsIn = (words: readonly Word[]): readonly string[] =>
  words.filter(({ content }) => content).map(({ stem }) => stem);

/** How many stems two texts share. */
export function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  let count = 0;
  for (const stem of few) if (many.has(stem)) count += 1;
  return count;
}

/** Share of `inner` that stands in `outer`: 1 means wholly inside. An empty `inner` gives 0. */
export const containment = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): number =>
  inner.size === 0 ? 0 : shared(inner, outer) / inner.size;

/** Shared stems over all stems. */
export function jaccard(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const both = shared(first, second);
  const all = first.size + second.size - both;
  return all === 0 ? 0 : both / all;
}

/** Mathematics in the notes' source: it cannot be read in a choice or on a button. */
const FORMULA = /\$[^$]+\$|\\[a-zA-Z]+|[=<>≤≥]{2}|[∀∃⟹→⇒]/u;
export const hasFormula = (text: string): boolean => FORMULA.test(text);
const PART_WORDS = 3;

/**
 * Whether a definition says enough to be asked: three content words at least, no formula, no mere list of names, no
 * label of its own in front, nothing left open.
 */
export function saysEnough(text: string): boolean {
  // What a parenthesis leaves open ("specifications (quality...)") says no more.
  const said = text.includes('(') ? text.replace(/\([^()]*(?:\.{3}|…)\s*\)/gu, ' ') : text;
  if (hasFormula(text) || /\?{2,}|\?\s*$|^[^\s]+(?:\s[^\s:]+)?\s*[:=]\s/u.test(text)) return false;
  const content = new Set(stemsOf(said).filter((stem) => stem.length >= 3 && !/^\d/u.test(stem)));
  if (content.size < 3) return false;
  if (/^\p{Lu}[^.,;:(]*$/u.test(text) && !/\s[^\p{Lu}]/u.test(text) && isName(text)) return false;
  if (text.includes(',') && text.split(/[\s,]+/u).every((word) => /^\p{Lu}/u.test(word))) return false;
  const split = text.split(/[,;/+&]|\.{3}|…/u);
  const parts = split.length < 3 ? [] : split.map(wordsOf).filter(({ length }) => length > 0);
  if (/^[^\s,]+(?:\s[^\s,]+)?,\s[^\s,]+(?:\s[^\s,]+)?$/u.test(text)) return false;
  return parts.length < 3 || parts.some(({ length }) => length > PART_WORDS);
}

/** A note to oneself ("Relire : …", "To do: …"): the first word tells what is still to be done. */
const ERRAND =
  /^(?:a )?(?:relire|revoir|reviser|verifier|completer|finir|demander|imprimer|todo|to do|reread|re-read|revise|double-check|ask)\b/u;

export const isErrand = (label: string): boolean => ERRAND.test(fold(label).trim());

/** Words that no name has but a sentence: verbs, pronouns, negations. Folded. */
const SENTENCE =
  /(?:^|\s)(?:est|sont|etait|ont|peut|peuvent|doit|doivent|faut|il|ils|elle|elles|on|nous|vous|je|qui|que|qu'\S+|dont|ne|n'\S+|j'\S+|c'\S+|is|are|was|were|has|have|must|should|can|cannot|which|that|we|they|it|don't|doesn't|there|if|because|when|while|why|how|si|quand|car)(?:\s|$)/u;
const MOST_NAME = 7;

/** Whether a label can name a thing: no sentence or half of one, nothing of markup. */
export const isName = kept(20_000, (label): boolean => {
  const folded = fold(label);
  // A letter with a number is a mark of the note ("R1", "Q2").
  if (/^\p{L}\d{1,2}$/u.test(label)) return false;
  if (!/^[\p{L}\p{N}][^[\]*_`|{}<>]*$/u.test(label) || SENTENCE.test(folded) || /[:;?!,=]|\.{3}|…/u.test(label))
    return false;
  return wordsOf(label).length <= MOST_NAME && !/(?:^|\s)(?:-|–|—)\s/u.test(label);
});

/** Two to six letters or digits, whatever stands between them. */
const SHORT_NAME = /^(?:[^a-z0-9]*[a-z0-9]){2,6}[^a-z0-9]*$/u;

/** Whether a text spells out a short name by its initials: "Internet Control Message Protocol" for ICMP. */
export function spellsOut(text: string, name: string): boolean {
  if (!SHORT_NAME.test(fold(name))) return false;
  const letters = fold(name).replace(/[^a-z0-9]/gu, '');
  if (isLongForm(text, letters)) return true;
  const words = wordsOf(text).slice(0, 14);
  const initials = (all: readonly string[]): string => all.map(([first]) => first).join('');
  const content = initials(words.filter((word) => !GRAMMAR.has(word)));
  // One word more than the letters may stand between: "the shortest job goes first" for SJF.
  const within = [...content].some((_, at) => isSubsequence(letters, content.slice(at, at + letters.length + 1)));
  return within || initials(words).includes(letters);
}

const LONG_FORM = 5;

/** Whether a text opens with a few words that hold the letters, each word one at its head: "neuromuscular junction, …". */
function isLongForm(text: string, letters: string): boolean {
  const opening = /^[^,;:.()]+(?=[,;:.(])/u.exec(text)?.[0] ?? '';
  const words = wordsOf(opening).filter((word) => !GRAMMAR.has(word));
  return (
    words.length > 0 &&
    words.length <= LONG_FORM &&
    words.every(([first = '']) => letters.includes(first)) &&
    words[0]?.[0] === letters[0] &&
    isSubsequence(letters, words.join(''))
  );
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at += 1;
  return at === part.length;
}
