/**
 * What people type, drawn anew: the same twenty classes as the shared query sets, with another seed and other mistakes
 * (neighbours on an AZERTY keyboard, letters by ear, a double letter written once). Nothing of the look-up was chosen on
 * these, and what counts as right is decided here by a plain reading of the names, not by the look-up's own.
 */
import { pick, seeded, type Query } from './lookup-terms.ts';

const SMALL = new Set(
  'a au aux avec ce dans de des du en et la le les l d ou par pour sans sur un une and as at by for from in is of on or the to with'.split(
    ' ',
  ),
);
const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const BY_EAR: readonly (readonly [string, string])[] = [
  ['ph', 'f'], ['f', 'ph'], ['c', 'k'], ['k', 'c'], ['i', 'y'], ['y', 'i'], ['an', 'en'], ['en', 'an'], ['s', 'c'], ['z', 's'],
]; // prettier-ignore

/** The plain reading: small letters without accents, words apart. */
export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
const content = (words: readonly string[]): readonly string[] => words.filter((word) => !SMALL.has(word));
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

type Random = () => number;
const within = (random: Random, text: string): number => Math.floor(random() * text.length);
const put = (text: string, at: number, length: number, letters: string): string =>
  text.slice(0, at) + letters + text.slice(at + length);
/** A place in a word of four letters or more, never on a digit. */
function letterIn(random: Random, text: string): number | null {
  for (let tries = 0; tries < 30; tries++) {
    const at = within(random, text);
    const word = /[\p{L}]*$/u.exec(text.slice(0, at))?.[0] + (/^[\p{L}]*/u.exec(text.slice(at))?.[0] ?? '');
    if (word.length > 3 && /\p{L}/u.test(text[at] ?? '')) return at;
  }
  return null;
}
function neighbour(random: Random, letter: string): string | null {
  const row = ROWS.find((letters) => letters.includes(letter));
  const at = row?.indexOf(letter) ?? -1;
  const near = row === undefined ? [] : [row[at - 1], row[at + 1]].filter((one) => one !== undefined);
  return near.length > 0 ? pick(random, near) : null;
}

const MISTAKES: Readonly<Record<string, (random: Random, text: string) => string | null>> = {
  typo_ins(random, text) {
    const at = letterIn(random, text);
    if (at === null) return null;
    const letter = text[at] ?? '';
    return put(text, at, 0, random() < 0.5 ? letter : (neighbour(random, letter) ?? letter));
  },
  typo_del(random, text) {
    const double = /(\p{L})\1/u.exec(text);
    const at = double && random() < 0.5 ? double.index : letterIn(random, text);
    return at === null ? null : put(text, at, 1, '');
  },
  typo_sub(random, text) {
    if (random() < 0.4) {
      const [from, to] = pick(random, BY_EAR);
      const at = text.indexOf(from, 1);
      if (at > 0 && text.length > 5) return put(text, at, from.length, to);
    }
    const at = letterIn(random, text);
    const other = at === null ? null : neighbour(random, text[at] ?? '');
    return at === null || other === null ? null : put(text, at, 1, other);
  },
  typo_tra(random, text) {
    const at = letterIn(random, text);
    const [a, b] = at === null ? [] : [text[at], text[at + 1]];
    if (at === null || a === undefined || b === undefined || a === b || !/\p{L}/u.test(b)) return null;
    return put(text, at, 2, b + a);
  },
};
const mistake = (random: Random, text: string): string | null => pick(random, Object.values(MISTAKES))(random, text);

/** A name read plainly, with its words: thousands are asked about each query. */
type Right = (name: string, words: readonly string[]) => boolean;
type Draw = { readonly query: string; readonly right: Right } | null;
const begins =
  (query: string): ((name: string) => boolean) =>
  (name) =>
    name.startsWith(query);
const is =
  (plain: string): ((name: string) => boolean) =>
  (name) =>
    name === plain;

/** Class → one query made of a name, and what else would be right. */
const CLASSES: Readonly<Record<string, (random: Random, written: string, plain: string) => Draw>> = {
  exact: (random, written, plain) => ({
    query: pick(random, [written, written.toUpperCase(), ` ${written.toLowerCase()} `]),
    right: is(plain),
  }),
  prefix2_3: (random, _, plain) => prefix(plain, 2 + Math.floor(random() * 2)),
  prefix4_6: (random, _, plain) => prefix(plain, 4 + Math.floor(random() * 3)),
  prefix60: (_random, _written, plain) => prefix(plain, Math.ceil(plain.length * 0.6)),
  prefix60_typo(random, _, plain) {
    const start = plain.slice(0, Math.ceil(plain.length * 0.6)).trim();
    const query = start.length < 6 ? null : mistake(random, start);
    return query === null ? null : { query, right: begins(start) };
  },
  innerword(random, _, plain) {
    const words = content(plain.split(' ').slice(1)).filter((word) => word.length >= 5);
    if (words.length === 0) return null;
    const query = pick(random, words).slice(0, 4 + Math.floor(random() * 3));
    return { query, right: (_name, own) => own.some((word) => word.startsWith(query)) };
  },
  multiprefix(random, _, plain) {
    const words = content(plain.split(' '));
    if (words.length < 2) return null;
    const starts = words.map((word) => word.slice(0, 3 + Math.floor(random() * 2)));
    return { query: starts.join(' '), right: (_name, own) => eachBegins(starts, [...own]) };
  },
  ...Object.fromEntries(
    Object.entries(MISTAKES).map(([kind, make]) => [
      kind,
      (random: Random, _: string, plain: string): Draw => {
        const query = plain.length < 5 ? null : make(random, plain);
        return query === null ? null : { query, right: is(plain) };
      },
    ]),
  ),
  typo2(random, _, plain) {
    const once = plain.length < 9 ? null : mistake(random, plain);
    const query = once === null ? null : mistake(random, once);
    return query === null ? null : { query, right: is(plain) };
  },
  accent: (_, written, plain) =>
    /[^\p{ASCII}]/u.test(written) ? { query: written.normalize('NFD').replace(/\p{M}/gu, ''), right: is(plain) } : null,
  elided: (random, written, plain) => ({
    query: /^[aeiouéèêh]/iu.test(written)
      ? `${pick(random, ['l’', "l'", 'une ', 'the '])}${written.toLowerCase()}`
      : `${pick(random, ['le ', 'la ', 'les ', 'un ', 'the ', 'des '])}${written.toLowerCase()}`,
    right: is(plain),
  }),
  plural: (_, _written, plain) =>
    lastWord(plain, (word) =>
      /(?:eau|eu)$/u.test(word)
        ? `${word}x`
        : /[sxz]$/u.test(word)
          ? word.slice(0, -1)
          : /al$/u.test(word)
            ? `${word.slice(0, -2)}aux`
            : `${word}s`,
    ),
  feminine: (_, _written, plain) =>
    lastWord(plain, (word) =>
      /teur$/u.test(word)
        ? `${word.slice(0, -4)}trice`
        : /if$/u.test(word)
          ? `${word.slice(0, -1)}ve`
          : /eur$/u.test(word)
            ? `${word.slice(0, -1)}se`
            : /er$/u.test(word)
              ? `${word.slice(0, -2)}ere`
              : /[^e]$/u.test(word)
                ? `${word}e`
                : null,
    ),
  hyphen: (random, _, plain) =>
    plain.includes(' ') ? { query: plain.replaceAll(' ', pick(random, ['-', '', '_', '/'])), right: is(plain) } : null,
  order(random, _, plain) {
    const words = plain.split(' ');
    if (content(words).length < 2) return null;
    const query = words.toSorted(() => random() - 0.5).join(' ');
    const wanted = sorted(words);
    return query === plain
      ? null
      : { query, right: (name, own) => name.length === plain.length && sorted(own) === wanted };
  },
  nostop(_, _written, plain) {
    const words = plain.split(' ');
    const kept = content(words);
    return kept.length < 2 || kept.length === words.length
      ? null
      : {
          query: kept.join(' '),
          right: (name, own) => name.includes(kept[0] ?? '') && content(own).join(' ') === kept.join(' '),
        };
  },
  acronym(random, _, plain) {
    const letters = (words: readonly string[]): string => words.map((word) => word[0]).join('');
    const query = letters(content(plain.split(' ')));
    return query.length < 3 || query.length > 5
      ? null
      : {
          query: random() < 0.5 ? query : query.toUpperCase(),
          right: (name, own) =>
            own.includes(query) ||
            ((name[0] === query[0] || SMALL.has(own[0] ?? '')) &&
              [letters(own), letters(content(own))].includes(query)),
        };
  },
};

function prefix(plain: string, length: number): Draw {
  const query = plain.slice(0, length).trim();
  return plain.length > length ? { query, right: begins(query) } : null;
}
function lastWord(plain: string, change: (word: string) => string | null): Draw {
  const words = plain.split(' ');
  const last = words.at(-1) ?? '';
  const changed = last.length < 5 || /\p{N}/u.test(last) ? null : change(last);
  return changed === null ? null : { query: [...words.slice(0, -1), changed].join(' '), right: is(plain) };
}
function eachBegins(starts: readonly string[], words: string[]): boolean {
  return starts.every((start) => {
    const at = words.findIndex((word) => word.startsWith(start));
    if (at >= 0) words[at] = '';
    return at >= 0;
  });
}

/** So many queries of each class over the names; a query that is itself another name is drawn again. */
export function drawQueries(names: readonly string[], seed: number, each = 40): readonly Query[] {
  const random = seeded(seed);
  const plain = names.map(plainly);
  const words = plain.map((name) => name.split(' '));
  const known = new Set(plain);
  const queries: Query[] = [];
  for (const [kind, make] of Object.entries(CLASSES))
    for (let drawn = 0, tries = 0; drawn < each && tries < each * 60; tries++) {
      const at = Math.floor(random() * names.length);
      const found = plain[at] === '' ? null : make(random, names[at] ?? '', plain[at] ?? '');
      if (found === null || found.query.trim() === '') continue;
      if (/^typo|_typo$/u.test(kind) && known.has(found.query)) continue;
      queries.push({
        class: kind,
        query: found.query,
        relevant: plain.flatMap((name, i) => (found.right(name, words[i] ?? []) ? [i] : [])),
      });
      drawn++;
    }
  return queries;
}
