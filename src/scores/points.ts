/**
 * The one table of points. Taking part is worth something, being right more; nothing is ever taken away, and speed is
 * worth nothing, so that trying is always the better choice (design: no negative points, no reward for speed).
 */
export const POINTS = { right: 3, wrong: 1, none: 0 } as const;

/** Points of `right` right answers among `answered`. */
export const points = (right: number, answered: number): number =>
  right * POINTS.right + (answered - right) * POINTS.wrong;
