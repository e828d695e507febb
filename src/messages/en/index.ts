import { lookUp } from './look-up.ts';
import { rounds } from './rounds.ts';
import { quiz } from './quiz.ts';
import { scores } from './scores.ts';
import { setup } from './setup.ts';
import { people } from './people.ts';
import { discord } from './discord.ts';
import { help } from './help.ts';
import { notes } from './notes.ts';
import { cli } from './cli.ts';

export const en = { lookUp, rounds, quiz, scores, setup, people, discord, help, notes, cli };
