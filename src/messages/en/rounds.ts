import type { fr } from '../fr/index.ts';

export const rounds: (typeof fr)['rounds'] = {};
