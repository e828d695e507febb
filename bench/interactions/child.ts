/** What a measured process tells the one that measures. */

export interface Term {
  readonly id: string;
  readonly label: string;
}
export type Told =
  { readonly terms: readonly Term[] } | { /** Milliseconds of CPU used so far. */ readonly cpu: number };

/** Says that the bot answers; from then on tells its CPU time when asked, and ends with the one that measures. */
export function ready(terms: readonly Term[]): void {
  const tell = (told: Told): void => void process.send?.(told);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ cpu: (user + system) / 1_000 });
  });
  process.once('disconnect', () => process.exit());
  tell({ terms });
}
