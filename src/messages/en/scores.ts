import type { fr } from '../fr/index.ts';

export const scores: (typeof fr)['scores'] = {};
