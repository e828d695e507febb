/**
 * How all pictures look. A card of its own dark ground, so that it reads the same in Discord's dark and light themes; no
 * meaning by colour alone. Sizes are for a picture that a phone shows 350 px wide: 22 px here are 11 px there.
 */
export const WIDTH = 720;
/** Pixels drawn for each one above: sharp on phones and large screens. */
export const SCALE = 2;

export const FONT = 'Inter';
export const SIZE = { title: 27, text: 22, small: 20 } as const;

export const INK = {
  ground: '#1f2229',
  panel: '#2a2e37',
  line: '#454b58',
  text: '#f2f3f5',
  soft: '#b9bfca',
  right: '#5fd3a8',
  wrong: '#ffab61',
  frozen: '#8fb8ff',
  pending: '#8f97a8',
  onColour: '#14161a',
} as const;

export const text = (fontSize: number, color: string, fontWeight: 400 | 600 = 400) =>
  ({ fontFamily: FONT, fontSize, color, fontWeight }) as const;

/** At most `length` characters, cut at a word where one ends near. */
export function shorten(label: string, length: number): string {
  if (label.length <= length) return label;
  const cut = label.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.75 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
