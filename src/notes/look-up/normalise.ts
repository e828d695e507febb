/**
 * One spelling for everything that is looked up: names once when the index is built, the query once. Case, accents,
 * ligatures, apostrophes, French elision, a leading article and punctuation stop mattering; letters and digits of every
 * script, `+`, `#` and the star of `A*` stay, so `C`, `C++` and `C#` are three names. design: docs/architecture.md.
 */

/** Diacritics of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs: people type without them. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
const FOLDED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' };
const FOLDABLE = /[œæßøłđıς]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`\uff07]/gu;
const ELISION = /(?<![\p{L}\p{N}'])(?:qu|jusqu|lorsqu|puisqu|[ldjmtsnc])'(?=[\p{L}\p{N}])/gu;
/** Typed on a phone without its apostrophe: "l ordinateur", "systeme d exploitation", "jusqu a dix". */
const OPEN_ELISION = /(?<=[\p{L}\p{N}] )(?:qu|[ld]) (?=[aeiouyh])|(?<![^ ])(?:jusqu|lorsqu|puisqu) (?=.)|(?<=. )(?:jusqu|lorsqu|puisqu)$/gu;
/** A star counts when it ends a one-letter name (`A*`), never as Markdown around a word. */
const NOT_NAMED = /(?<!(?<![\p{L}\p{N}*])\p{L})\*+|[^\p{L}\p{M}\p{N}+#*]+/gu;
const ARTICLE = /^(?:le|la|les|l|un|une|des|du|d|the|a|an) (?=.)/u;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;

/** A Greek letter by itself is a symbol, and most keyboards have only its name: `λ-calcul`, "lambda calcul". */
const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK = new Map([...'αβγδεζηθικλμνξοπρστυφχψω'].map((letter, i) => [letter, GREEK_NAMES[i] ?? letter]));
const LONE_GREEK = /(?<!\p{L})[α-ω](?!\p{L})/gu;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
    .replace(LONE_GREEK, (letter) => GREEK.get(letter) ?? letter);

/**
 * The look-up form of a name or query: words apart by one space. A text without any letter or digit (an emoji, an
 * operator) keeps its symbols, so that nothing but blanks becomes empty.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text.replace(OPEN_ELISION, '').trim().replace(ARTICLE, '');
  const folded = fold(text);
  const words = folded.replace(APOSTROPHES, "'").replace(ELISION, '').replace(NOT_NAMED, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(words)) return words.replace(OPEN_ELISION, '').trim().replace(ARTICLE, '');
  return folded.replace(/\s+/gu, ' ').trim();
}

/** A query that stops in the middle of an elision ("système d"): the letter may stand for nothing. */
export const withoutOpenElision = (normalised: string): string =>
  normalised.replace(/ (?:qu|jusqu|lorsqu|puisqu|[ldjmtsnc])$/u, '');

/** Without its spaces: `hyper v`, `Hyper-V` and `hyperv` are one. */
export const join = (normalised: string): string => normalised.replaceAll(' ', '');

/** The runs of digits, in order: they must be equal wherever letters may differ ("type 1" is never "type 2"). */
export const digitRuns = (normalised: string): readonly string[] => normalised.match(/\p{N}+/gu) ?? [];
