import type { fr } from '../fr/index.ts';

export const quiz: (typeof fr)['quiz'] = {};
