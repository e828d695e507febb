/** The list, by hand: what Discord registers, and who owns which custom-id prefix. */
import type { Command, Handler } from '../src/command.ts';
import { classCommand } from './class.ts';
import { compare } from './compare.ts';
import { courses } from './courses.ts';
import { daily } from './daily.ts';
import { define } from './define.ts';
import { help } from './help.ts';
import { leaderboard } from './leaderboard.ts';
import { me } from './me.ts';
import { privacy } from './privacy.ts';
import { question } from './question.ts';
import { quiz } from './quiz.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';

export const commands: readonly Command[] = [
  define,
  compare,
  courses,
  quiz,
  leaderboard,
  me,
  settings,
  privacy,
  help,
  setup,
  classCommand,
  question,
];

/** Owners of buttons that stand on messages nobody asked for. */
export const handlers: readonly Handler[] = [daily];
