import type { fr } from '../fr/index.ts';

export const setup: (typeof fr)['setup'] = {};
