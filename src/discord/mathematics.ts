/**
 * Mathematics in the notes (`$…$`, `$$…$$`) for a reader whose screen has no TeX: Unicode where that says exactly the
 * same, the source as code otherwise. A dollar sign that is money or a shell variable is left alone. Pure.
 */

/** A text cut where its mathematics stands; `tex` is without its dollar signs, `source` with them. */
export type Span = string | { readonly tex: string; readonly source: string };

const symbols: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ',
  upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ',
  Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠',
  approx: '≈', equiv: '≡', sim: '∼', propto: '∝', ll: '≪', gg: '≫', infty: '∞', partial: '∂', nabla: '∇',
  sum: '∑', prod: '∏', int: '∫', in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆', supset: '⊃', supseteq: '⊇',
  cup: '∪', cap: '∩', emptyset: '∅', varnothing: '∅', setminus: '∖', forall: '∀', exists: '∃', neg: '¬', lnot: '¬',
  land: '∧', wedge: '∧', lor: '∨', vee: '∨', oplus: '⊕', otimes: '⊗', to: '→', rightarrow: '→', leftarrow: '←',
  leftrightarrow: '↔', Rightarrow: '⇒', implies: '⇒', Leftarrow: '⇐', Leftrightarrow: '⇔', iff: '⇔', mapsto: '↦',
  ldots: '…', dots: '…', cdots: '⋯', circ: '∘', bullet: '∙', star: '⋆', langle: '⟨', rangle: '⟩', lfloor: '⌊',
  rfloor: '⌋', lceil: '⌈', rceil: '⌉', mid: '∣', parallel: '∥', perp: '⊥', angle: '∠', ell: 'ℓ', hbar: 'ℏ', Re: 'ℜ',
  Im: 'ℑ', aleph: 'ℵ', prime: '′', therefore: '∴', because: '∵', backslash: '\\',
}; // prettier-ignore
const functions = new Set(
  'log ln lg exp sin cos tan cot arcsin arccos arctan sinh cosh tanh min max sup inf lim det dim ker gcd deg mod'.split(
    ' ',
  ),
);
const blackboard: Readonly<Record<string, string>> = { N: 'ℕ', Z: 'ℤ', Q: 'ℚ', R: 'ℝ', C: 'ℂ', P: 'ℙ', H: 'ℍ' };
const spaces: Readonly<Record<string, string>> = {
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  quad: ' ',
  qquad: '  ',
};
const zip = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]));
const raised = zip('0123456789+-−=()abcdefghijklmnoprstuvwxyz′', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ′');
const lowered = zip('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

const MATHS = /\$\$([^$]+)\$\$|\$(?=\S)([^$\n]*[^$\s\\])\$(?!\d)/uy;

/** Whether what stands between dollar signs is mathematics, not "$5 and 10$" or "$HOME:$PATH". */
function isMathematics(tex: string): boolean {
  if (/[\\^_{}=<>≤≥]/u.test(tex)) return true;
  const words = tex.match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => functions.has(word)) && /[\p{L}\d]/u.test(tex);
}

/** Cuts a text into prose and mathematics, in order; joining `source`s and strings gives the text back. */
export function spans(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    MATHS.lastIndex = at;
    const match = MATHS.exec(text);
    const tex = (match?.[1] ?? match?.[2] ?? '').trim();
    if (match === null || !isMathematics(tex)) {
      at += 1;
      continue;
    }
    if (at > from) found.push(text.slice(from, at));
    found.push({ tex, source: match[0] });
    from = at += match[0].length;
  }
  if (from < text.length || found.length === 0) found.push(text.slice(from));
  return found;
}

/** The same in Unicode, or null where that would lose or change something. */
export function toUnicode(tex: string): string | null {
  const reader = { tex, at: 0 };
  const read = sequence(reader, false);
  return read === null || reader.at < tex.length ? null : read.replaceAll(/ {2,}/gu, ' ').trim();
}

interface Reader {
  readonly tex: string;
  at: number;
}

/** Everything up to the end, or up to the closing brace of a group. */
function sequence(reader: Reader, inGroup: boolean): string | null {
  let written = '';
  while (reader.at < reader.tex.length && !(inGroup && reader.tex[reader.at] === '}')) {
    const letter = reader.tex[reader.at];
    if (letter === '^' || letter === '_') {
      reader.at += 1;
      const script = atom(reader);
      const small = script === null ? null : shift(script, letter === '^' ? raised : lowered);
      if (small === null) return null;
      written += small;
      continue;
    }
    const next = atom(reader);
    if (next === null) return null;
    written += next;
  }
  return written;
}

/** One letter, command or group. */
function atom(reader: Reader): string | null {
  const letter = reader.tex[reader.at];
  if (letter === undefined || letter === '}' || letter === '&' || letter === '%') return null;
  if (letter === '{') return group(reader);
  if (letter === '\\') return command(reader);
  reader.at += 1;
  if (letter === "'") return '′';
  return letter === '~' || /\s/u.test(letter) ? ' ' : letter;
}

function group(reader: Reader): string | null {
  if (reader.tex[reader.at] !== '{') return null;
  reader.at += 1;
  const inside = sequence(reader, true);
  if (inside === null || reader.tex[reader.at] !== '}') return null;
  reader.at += 1;
  return inside;
}

function command(reader: Reader): string | null {
  const [, word = ''] = /^\\([A-Za-z]+|.)/u.exec(reader.tex.slice(reader.at)) ?? [];
  if (word === '') return null;
  reader.at += word.length + 1;
  if (Object.hasOwn(spaces, word)) return spaces[word] ?? '';
  // In TeX the space after a command only ends its name; here it stays, so that "2 π r" reads as three things.
  if (functions.has(word)) return word;
  if (Object.hasOwn(symbols, word)) return symbols[word] ?? null;
  if ('{}%$#&_|'.includes(word)) return word;
  while (/\s/u.test(reader.tex[reader.at] ?? '')) reader.at += 1;
  if (word === 'left' || word === 'right') return delimiter(reader);
  if (['text', 'mathrm', 'operatorname', 'textrm', 'mathit', 'mathbf'].includes(word)) return group(reader);
  if (word === 'mathbb') return letters(reader);
  if (word === 'sqrt') return root(reader);
  return word === 'frac' || word === 'dfrac' || word === 'tfrac' ? fraction(reader) : null;
}

/** After `\left` or `\right`: a full stop stands for nothing. */
function delimiter(reader: Reader): string {
  if (reader.tex[reader.at] === '.') reader.at += 1;
  return '';
}

function letters(reader: Reader): string | null {
  const inside = atom(reader);
  return inside === null ? null : (blackboard[inside] ?? null);
}

function root(reader: Reader): string | null {
  if (reader.tex[reader.at] === '[') return null;
  const inside = atom(reader);
  if (inside === null) return null;
  return `√${simple(inside) && !touches(reader) ? inside : `(${inside})`}`;
}

function fraction(reader: Reader): string | null {
  const over = atom(reader);
  const under = atom(reader);
  if (over === null || under === null) return null;
  const [above, below] = [over, under].map((part) => (simple(part) ? part : `(${part})`));
  return touches(reader) ? `(${above}/${below})` : `${above}/${below}`;
}

/** One letter or one number: nothing that needs brackets when it stands under a root or a line. */
const simple = (text: string): boolean => /^(?:\p{L}|[\d.,]+)$/u.test(text);
/** Whether what follows would be read as part of it. */
const touches = (reader: Reader): boolean => /^\s*(?:[\p{L}\d(^_{]|\\[A-Za-z])/u.test(reader.tex.slice(reader.at));

function shift(text: string, alphabet: ReadonlyMap<string, string>): string | null {
  let shifted = '';
  for (const letter of text.replaceAll(' ', '')) {
    const small = alphabet.get(letter);
    if (small === undefined) return null;
    shifted += small;
  }
  return shifted;
}
