import type { fr } from '../fr/index.ts';

export const lookUp: (typeof fr)['lookUp'] = {};
