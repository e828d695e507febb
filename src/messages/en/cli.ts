import type { fr } from '../fr/index.ts';

const reasons: Readonly<Record<string, string>> = {
  'no-answer': 'no answer, or every answer is right',
  'key-not-true': 'the notes do not prove the right answer',
  'second-answer': 'a second answer would be right',
  undecided: 'the notes do not prove a choice wrong',
  'empty-stem': 'empty question',
  'empty-choice': 'empty choice',
  'repeated-choice': 'two choices are the same',
  'choice-in-choice': 'a choice contains another',
  'long-key': 'its length gives the right answer away',
  'odd-key': 'the other choices look alike, the right answer does not',
  'shared-word': 'a word of the question gives the right answer away',
  leaning: 'the text leans on what stands elsewhere in the note (it, this, above…)',
  damaged: 'the text is cut off, or has remains of markup in it',
  'no-name': 'the label is a sentence or a title, not a name',
  'masked-away': 'without the term’s words the definition cannot be read',
  'says-little': 'the definition says too little',
  told: 'the definition spells out the term or one of its names',
  'two-definitions': 'the notes give two different definitions',
  'two-terms': 'one definition for two terms',
  repeated: 'written twice in the notes',
  replaced: 'the teacher wrote a question on the same fact',
};

/** What the command line and the start say to the person who hosts Khôlle. */
export const cli: (typeof fr)['cli'] = {
  help: `Usage: npm run -s kholle -- COMMAND

  start                  what npm start does: the bot, on Discord or on the local Discord
  deploy                 registers the slash commands on Discord, when they differ
  inspect DIR            what was understood of a folder of notes (--json: as JSON)
  check DIR              problems in the notes, one a line: file:line: message
  lookup DIR             answers look-ups read from standard input, one JSON line each
  questions DIR          every question that the notes give (--json: as JSON)
  backup FILE            copies the database, even while the bot runs
  restore FILE           puts a copy back, after checking it

Exit status: 0 done, 1 failed or errors found, 2 wrong usage.
The settings (DISCORD_TOKEN, NOTES_DIR…) are described in .env.example.`,
  unknownCommand: (name) =>
    `Unknown command: "${name}". The commands: start, deploy, inspect, check, lookup, questions, backup, restore (--help describes them).`,
  needsArgument: (command, argument) =>
    `${command} needs ${argument === 'folder' ? 'a folder of notes' : 'a file'}: npm run -s kholle -- ${command} ${argument === 'folder' ? 'notes' : 'backup.db'}`,
  unexpected: (word) => `Unexpected argument: "${word}" (--help describes the usage).`,
  faults: 'Settings to correct (in .env or in the environment):',
  fault: {
    token: (variable) =>
      `${variable} does not look like a bot token: copy it whole from Discord's developer portal (Bot → Reset Token), or leave the line empty for the local Discord.`,
    url: (variable, value) =>
      `${variable} is not an http(s) address: "${value}". Unless you have a reason, remove the line.`,
    database: (variable, value) =>
      `${variable} must read sqlite:PATH, for instance sqlite:data/kholle.db, not "${value}".`,
    postgres: (variable) =>
      `${variable}: PostgreSQL is planned but not available yet; use sqlite:PATH, for instance sqlite:data/kholle.db.`,
    port: (variable, value) => `${variable} must be a number from 0 to 65535 (0: a free port), not "${value}".`,
    timezone: (variable, value) =>
      `${variable}: "${value}" is not a known time zone; examples: Europe/Paris, America/Montreal, Etc/UTC.`,
    language: (variable, value) => `${variable} must be fr or en, not "${value}".`,
    'log-level': (variable, value) =>
      `${variable} must be trace, debug, info, warn, error, fatal or silent, not "${value}".`,
  },
  noFolder: (folder) =>
    `The folder of notes "${folder}" does not exist: create it, or name the right one in NOTES_DIR.`,
  notFolder: (folder) => `"${folder}" is a file; the folder that holds the notes is needed.`,
  noNotes: (folder) => `No notes in "${folder}": add a .md file to it (docs/writing-notes.md shows how).`,
  storage: {
    reserved: (address) =>
      `DATABASE_URL=${address}: PostgreSQL is planned but not available yet; use sqlite:PATH, for instance sqlite:data/kholle.db.`,
    'bad-address': (address) =>
      `DATABASE_URL must read sqlite:PATH, for instance sqlite:data/kholle.db, not "${address}".`,
    'not-writable': (path) =>
      `The database cannot be written in "${path}": allow writing to that folder, free space on the disk, or name another path in DATABASE_URL.`,
    damaged: (path) =>
      `"${path}" is not a database of Khôlle, or it is damaged: name another path in DATABASE_URL, or put a backup back (restore).`,
    'too-new': (path) =>
      `"${path}" comes from a newer version of Khôlle: update the program, or put back the copy made before the update (restore).`,
    missing: (path) => `"${path}" does not exist.`,
    locked: (path) => `"${path}" is held by another program: stop the bot, then try again.`,
  },
  portBusy: (port) =>
    `Port ${port} is taken, perhaps by another Khôlle: close it, or choose another port with LOCAL_DISCORD_PORT (0: a free one).`,
  loginRefused:
    'Discord refuses the token in DISCORD_TOKEN: check it in the developer portal (Bot → Reset Token), then start again.',
  loginFailed: (apiBase) => `Discord does not answer (${apiBase}): check the connection, then start again.`,
  localReady: (url) => `Khôlle is ready, on a local Discord (nothing leaves this machine): ${url}`,
  localHint: 'Open this address in a browser. Ctrl+C stops it.',
  discordReady: 'Khôlle is connected to Discord. Ctrl+C stops it.',
  invite: (url) => `To invite it to a server: ${url}`,
  notesRead: (notes, courses, terms, questions) =>
    `Notes read: ${notes} file${notes === 1 ? '' : 's'}, ${courses} course${courses === 1 ? '' : 's'}, ${terms} term${terms === 1 ? '' : 's'}, ${questions} question${questions === 1 ? '' : 's'}.`,
  notesChanged: (terms, questions) =>
    `Notes read again: ${terms} term${terms === 1 ? '' : 's'}, ${questions} question${questions === 1 ? '' : 's'}.`,
  notesKept: 'The notes could not be read again; the last good ones stay in use.',
  progress: (done, total) => `Reading the notes: ${done} / ${total}`,
  stopping: 'Stopping…',
  fatal: 'Discord closed the connection for good; the program stops so that it can be started again.',
  internal: (id) => `Internal error (no. ${id}): the details are in the log above.`,
  deployed: (count) =>
    `${count} command${count === 1 ? '' : 's'} registered. Discord shows them within seconds; reload the app if it does not.`,
  deployUnchanged: 'The commands are up to date.',
  defect: 'Internal error: what stands above will help to mend it (please report it).',
  deployNeedsToken: 'deploy registers the commands on Discord: DISCORD_TOKEN is needed.',
  backupDone: (file) => `Copied: ${file}`,
  restoreDone: (file) => `Database put back from ${file}; the former one is kept beside it, ending in .before-restore.`,
  checkDone: (errors, warnings, hints) =>
    errors + warnings + hints === 0
      ? 'Nothing to report.'
      : `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${hints} hint${hints === 1 ? '' : 's'}.`,
  questionsDone: (kept, dropped) => `${kept} proved question${kept === 1 ? '' : 's'}, ${dropped} dropped.`,
  practiceOnly: 'practice only',
  dropped: (reason, count) => `${count}: ${reasons[reason] ?? reason}`,
  inspect: {
    course: (name, notes) => `${name} — ${notes} note${notes === 1 ? '' : 's'}`,
    noTerm: '(no term defined)',
    lists: (count) => (count === 0 ? '' : `${count} list${count === 1 ? ' or property' : 's or properties'}`),
    classes: (count) => (count === 0 ? '' : `${count} class${count === 1 ? '' : 'es'}`),
    comparisons: (count) => (count === 0 ? '' : `${count} comparison${count === 1 ? '' : 's'}`),
    questions: (count) => (count === 0 ? '' : `${count} question${count === 1 ? '' : 's'} written in the note`),
    leftOut: (count) => `Left out or worth a look (${count}):`,
    drafts: (files) => `Drafts, not read by the class: ${files.join(', ')}`,
    later: (files) => `Lessons to come, which the class will see from their date on: ${files.join(', ')}`,
    tiers:
      'Before each term, its line and how sure it is: A explicit form, B label or bullet, C defining sentence (never asked as a question).',
  },
};
