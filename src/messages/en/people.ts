import type { fr } from '../fr/index.ts';

export const people: (typeof fr)['people'] = {};
