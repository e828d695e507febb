/** `inspect`, `check`, `lookup` and `questions`: what a folder of notes gives, without Discord. */
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { CliCommand, CliInput } from '../cli.ts';
import { messages } from '../messages/index.ts';
import { buildIndex } from '../notes/build-index.ts';
import { checkFolder } from '../notes/check-folder.ts';
import { inspectJson } from '../notes/inspect.ts';
import { lookupLine } from '../notes/look-up/lookup-line.ts';
import { createLookUp } from '../notes/look-up/create-look-up.ts';
import type { NotesIndex, ParsedNote, Problem } from '../notes/model.ts';
import { allFiles, readFolder } from '../notes/read-folder.ts';
import { buildBank } from '../quiz/build-bank.ts';
import { questionsJson } from '../quiz/questions-json.ts';
import { inspectText } from './inspect-text.ts';
import { questionsText } from './questions-text.ts';

/** Files beyond which reading is shown as it goes. */
const MANY = 200;

interface Read {
  readonly notes: readonly ParsedNote[];
  readonly index: NotesIndex;
}

/** Reads the folder, or says why it cannot and gives null. */
async function read({ argument, words, say }: CliInput): Promise<Read | null> {
  const found = await stat(argument).catch(() => null);
  if (!found?.isDirectory()) {
    say(found ? words.notFolder(argument) : words.noFolder(argument));
    return null;
  }
  const notes = await readFolder(argument, {
    onProgress: (done, total) => {
      if (total >= MANY && (done % 100 === 0 || done === total)) say(words.progress(done, total));
    },
  });
  if (notes.length === 0) say(words.noNotes(argument));
  return { notes, index: buildIndex(notes.filter((note) => !note.draft)) };
}

const withNotes =
  (work: (input: CliInput, read: Read) => number | Promise<number>): CliCommand =>
  async (input) => {
    const found = await read(input);
    return found ? work(input, found) : 1;
  };

const sentenceIn = (input: CliInput) => {
  const { problem } = messages(input.config.language).notes;
  return ({ code, values }: Problem): string => problem(code, values);
};

export const inspect = withNotes(async (input, { notes, index }) => {
  if (input.json) input.out(JSON.stringify(inspectJson(notes, index, sentenceIn(input)), null, 2));
  else
    for (const line of inspectText(
      notes,
      index,
      checkFolder(notes, index, await allFiles(input.argument)),
      messages(input.config.language),
      Temporal.Now.plainDateISO(input.config.timezone).toString(),
    ))
      input.out(line);
  return 0;
});

/** `file:line: message`, in the order of files and lines; status 1 when any is an error. */
export const check = withNotes(async (input, { notes, index }) => {
  const sentence = sentenceIn(input);
  const problems = checkFolder(notes, index, await allFiles(input.argument));
  const { severity } = messages(input.config.language).notes;
  for (const problem of problems)
    input.out(`${problem.file}:${problem.line}: ${severity[problem.severity]} ${sentence(problem)}`);
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  input.say(input.words.checkDone(count('error'), count('warning'), count('hint')));
  return count('error') > 0 ? 1 : 0;
});

export const lookup = withNotes(async (input, { index }) => {
  const lookUp = createLookUp(index);
  for await (const line of createInterface({ input: input.input }))
    if (line.trim() !== '') input.out(lookupLine(lookUp, line));
  return 0;
});

export const questions = withNotes((input, { index }) => {
  const bank = buildBank(index);
  if (input.json)
    input.out(
      JSON.stringify(
        questionsJson(bank, (language) => messages(language).quiz),
        null,
        2,
      ),
    );
  else for (const line of questionsText(bank, messages)) input.out(line);
  const reasons = new Map<string, number>();
  for (const { reason } of bank.dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  input.say(input.words.questionsDone(bank.questions.length, bank.dropped.length));
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
    input.say(`  ${input.words.dropped(reason, count)}`);
  return 0;
});
