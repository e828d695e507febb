import type { fr } from '../fr/index.ts';

export const cli: (typeof fr)['cli'] = {};
