/** Standard competition ranking: equals share a rank and the next one skips, 1, 2, 2, 4. */
const names = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Best first: by points; equals in the order of their names, then ids, so that two readers see one order. */
export const byPoints = (
  a: { readonly points: number; readonly name: string; readonly memberId: string },
  b: { readonly points: number; readonly name: string; readonly memberId: string },
): number =>
  b.points - a.points ||
  names.compare(a.name, b.name) ||
  (a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0);

/** The ranks of rows that are sorted best first. */
export function ranks(rows: readonly { readonly points: number }[]): readonly number[] {
  const given: number[] = [];
  for (const [index, row] of rows.entries())
    given.push(index > 0 && rows[index - 1]?.points === row.points ? (given[index - 1] ?? 1) : index + 1);
  return given;
}
