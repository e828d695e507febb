import type { fr } from '../fr/index.ts';

export const notes: (typeof fr)['notes'] = {};
