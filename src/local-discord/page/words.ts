/** Every sentence of the page itself, French and English. What the bot says is not here: it comes from the bot. */
import type { PageLanguage } from '../page-protocol.ts';
import { en } from './words/en.ts';
import { fr, type Words } from './words/fr.ts';

export type { Words };
export const words: Readonly<Record<PageLanguage, Words>> = { fr, en };
