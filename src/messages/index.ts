/**
 * Every sentence a person can read, a folder a language, a file an area. French is the type that the others satisfy.
 * Sentences are functions of named values; they return plain strings (formatting is the reply's business).
 */
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type Messages = typeof fr;
export type { Language } from './language.ts';
import type { Language } from './language.ts';

const all: Readonly<Record<Language, Messages>> = { fr, en };

export const messages = (language: Language): Messages => all[language];
