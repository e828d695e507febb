import type { fr } from '../fr/index.ts';

export const discord: (typeof fr)['discord'] = {};
