/**
 * Whether words of the notes can be read by themselves: nothing in them refers to what stands elsewhere in the note, and
 * nothing in them is broken off. What cannot is never asked nor shown as a choice.
 */
import { fold, read } from './words.ts';

/** Pronouns and links that lean on the sentence before: such a sentence never stands alone. */
const LEANING =
  /^(?:c'|ce(?:ci|la|s|t|tte|lui|lle|ux|lles)?\b|il(?:s)?\b|elle(?:s)?\b|on y\b|de plus|ainsi|donc|car\b|parce qu|because\b|puisqu|en effet|par exemple|cependant|mais\b|or\b|et\b|ou\b|puis\b|ensuite|enfin|de meme|par contre|que?\b|qu'|dont\b|which\b|it\b|this\b|these\b|those\b|they\b|he\b|she\b|so\b|but\b|and\b|however|moreover|therefore|then\b|thus|hence|for example|lequel|laquelle|pareil|idem|ibid|de la meme|meme chose|same\b|the same\b|neither\b|either\b|l'un\b|ni l'un|likewise|ditto|also\b|aussi\b|notamment|for instance|e\.g\b|ex(?:emples?|amples?)?\b|contrairement|(?:more|less)\b(?!.*\bthan\b)|a la difference|unlike\b|contrary to|en gros|bref\b|en fait|du coup|attention|figure|reponse|basically|the op+osite|l'inverse|l'oppose|le contraire|l'autre\b|y\b|such (?:a|an)\b|les deux\b|the (?:latter|former|two)\b|both of\b)/u;

/** What sends the reader to another place of the note, or to the lesson it was taken in. */
const ELSEWHERE =
  /\b(?:ci-(?:dessus|dessous|contre|apres|joint)|(?:vue?s?|comme|voir|cites?) (?:plus haut|plus bas|avant|precedemment)|voir (?:cours|page|chap|fig|la partie|le chapitre)|ici\b|here\b(?!\s*(?:and|or)\b)|(?:see|as|mentioned|listed|shown|described|the) (?:above|below)\b(?! (?:an?|the|its?)\b)|aforementioned|see (?:page|chapter|section|fig)|(?:dans|pour) les deux cas|in both cases|(?:l[ea]|the) prof(?:essor)?\b|on the other hand|by contrast|in contrast|en revanche|par contre|au contraire|a l'inverse|de son cote)|[-–—,;(]\s*(?:voir|cf|see)\b/u;

const POSSESSIVES = new Set('its their his her son sa ses leur leurs'.split(' '));
const PERSONS = new Set('il ils elle elles it they them he she'.split(' '));
const ARTICLES = new Set('the a an le la les l un une des du'.split(' '));
const ASKING = new Set('what how where when quand'.split(' '));
const POINTING = new Set('ce cet cette ces this these those such'.split(' '));
const POINTER =
  /\b(?:ils?|elles?|it|its|their|his|her|s[ao]n?|ses|leurs?|the[ym]|s?he|ce|cette?|ces|th(?:is|[eo]se)|such)\b/;
/** "celui-ci", "ce dernier", "the latter": one of two things that were named. */
const RESUMING =
  /\b(?:cel(?:ui|le)|c(?:eux|elles))-(?:ci|la)\b|\bce(?:s|tte)? dern(?:iers?|ieres?)\b|\bthe (?:latter|former)\b/u;
/** So many content words before a pointing word may hold what it points at under another name. */
const NAMED = 4;
const RESUMED = 3;

/** Whether a pronoun or a demonstrative stands before anything in the text that it could mean. */
function pointsAway(text: string): boolean {
  const { all } = read(text);
  let content = 0;
  // A hidden name is no antecedent: a pronoun right after it has lost its noun.
  const hole = text.indexOf('…');
  const first = hole < 0 ? -1 : read(text.slice(0, hole)).all.length;
  let since = Infinity;
  // "what is left after it …": a question word names nothing, until an article does.
  let named = !ASKING.has(all[0]?.text ?? '');
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at];
    if (!word) continue;
    if (at === first) since = 0;
    if (POSSESSIVES.has(word.text) && content === 0) return true;
    named ||= ARTICLES.has(word.text);
    if (PERSONS.has(word.text) && (content === 0 || !named || since < 2)) return true;
    const next = all[at + 1];
    if (POINTING.has(word.text) && content < NAMED && next && !(word.text === 'such' && next.text === 'as')) {
      const known = all.slice(0, at).some(({ stem }) => stem === next.stem);
      if (next.content ? !known : word.text === 'this' || word.text === 'these') return true;
    }
    if (word.content) {
      content += 1;
      since += 1;
    }
  }
  return false;
}

/** Whether a text leans on what stands before it, or points at what is not in it. */
export const leans = (text: string): boolean => {
  const folded = fold(text).trim();
  if (LEANING.test(folded) || ELSEWHERE.test(folded)) return true;
  const resumed = RESUMING.exec(folded);
  if (resumed && read(folded.slice(0, resumed.index)).stems.length < RESUMED) return true;
  return POINTER.test(folded) && pointsAway(text);
};

/** Whether a text only points: pronouns and words of grammar, no content of its own ("only itself"). */
export const isBare = (text: string): boolean =>
  read(text).all.every(
    ({ content, text: word }) =>
      !content ||
      /^(?:itself|themselves|(?:elle|lui|eux|soi)-?memes?|memes?|same|none|aucune?|rien|nothing|everything|tous|all)$/u.test(
        word,
      ),
  );

const MARKUP = /\*\*|__|==|~~|\[\[|\]\]|\{\{|\}\}|<\/?\p{L}|\||::|`[^`]*$/u;
/** The second mark of a count whose first stands elsewhere: "… (iii) the last". */
const COUNTED = /(?<!\p{L})\((?:ii+|iv|[b-e2-9])\)\s+\p{L}/iu;
const FIRST = /\((?:i|a|1)\)/iu;
/** Signs by which a writer marks his page. */
const PICTURE = /(?!©|®|™)\p{Extended_Pictographic}/u;
/** Two words made equal, outside a bracket and without a calculation: one line that says two things. */
const EQUATED = /^(?!.*[+×÷*·√/^-]\s)[^(=]*\p{L}{2}\s=\s\p{L}{2,}/u;
const ARROW = /[←-⇿⟵-⟿➔-➾]|<?[-=]+>/u;
/** A text that stops where more must follow. */
const BROKEN =
  /[:;,(/«“=+]\s*$|(?<!\p{L})(?:e\.g|i\.e|ex|cf|vs|art|fig|p|resp)\.\s*$|(?<!\p{L})(?:such as|comme|et|ou|and|or|de|du|des|le|la|les|un|une|the|an|au|aux|avec|pour|par|qui|dont)\s*\.?$/iu;
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['“', '”'],
] as const;

const SIGNS = /[()[\]«»“”",;:.!?/]/;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Whether a text is broken off, or has markup, arrows or half a pair of brackets in it. */
export const isDamaged = (text: string): boolean => {
  if (MARKUP.test(text) || ARROW.test(text) || (text.includes(' = ') && EQUATED.test(text)) || BROKEN.test(text))
    return true;
  if (/[\u2190-\u{10ffff}]/u.test(text) && PICTURE.test(text)) return true;
  if (!SIGNS.test(text)) return false;
  if (COUNTED.test(text) && !FIRST.test(text)) return true;
  if (
    PAIRS.some(
      ([open, close]) => text.includes(open) !== text.includes(close) || count(text, open) !== count(text, close),
    )
  )
    return true;
  return count(text, '"') % 2 === 1 || /^[)\]»”,;:.!?/]/u.test(text.trim());
};
