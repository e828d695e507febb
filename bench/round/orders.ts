/** What the one that measures and the measured processes say to each other. */
import type { Gauged } from './gauge.ts';

/** `tick`: does what is due at `at`, epoch ms. `begin`: measures from now on. `figures`: tells. */
export type Order = { readonly tick: number } | 'begin' | 'figures';

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ticked' }
  | { readonly kind: 'begun' }
  | ({
      readonly kind: 'figures';
      /** Most requests with the bot's token, other than readings, that started in any one second. */
      readonly mostWrites: number;
    } & Gauged);

export const tell = (told: Told): void => void process.send?.(told);
