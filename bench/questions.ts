/**
 * Figures of the question bank: built from 5,000 terms in under a second, the day's question chosen in under 5 ms. By
 * processor time and against floors of the same run, since the wall's time says more of the machine than of the code.
 */
import type { NotesIndex, Quote, Term } from '../src/notes/model.ts';
import { buildBank } from '../src/quiz/build-bank.ts';
import { chooseDaily, type Choosing, type PastQuestion } from '../src/quiz/choose.ts';
import { hash } from '../src/quiz/hash.ts';

const TERMS = 5_000;
const PER_NOTE = 40;
const VOCABULARY = 3_000;
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo cha plo tri ver mon tal'.split(' ');

const word = (n: number): string =>
  Array.from({ length: 2 + (n % 3) }, (_, at) => SYLLABLES[hash(`${n}|${at}`) % SYLLABLES.length]).join('');
const sentence = (seed: string, length: number): string =>
  Array.from({ length }, (_, at) => word(hash(`${seed}|${at}`) % VOCABULARY)).join(at3(length));
const at3 = (length: number): string => (length > 12 ? ' de ' : ' ');

/** Notes of a whole curriculum: definitions, classes, lists and sentences that name the terms. */
export function curriculum(terms: number): NotesIndex {
  const list: Term[] = [];
  const index = { definitions: [], aspects: [], classifications: [], passages: [], notes: {} } as unknown as {
    definitions: NotesIndex['definitions'][number][];
    aspects: NotesIndex['aspects'][number][];
    classifications: NotesIndex['classifications'][number][];
    passages: NotesIndex['passages'][number][];
    notes: Record<string, NotesIndex['notes'][string]>;
  };
  for (let at = 0; at < terms; at += 1) {
    const file = `cours-${Math.floor(at / PER_NOTE)}.md`;
    index.notes[file] ??= { title: file, course: `c${Math.floor(at / 500)}`, language: 'fr', date: null, modified: at };
    const quote = (text: string, heading: number): Quote => ({
      text,
      source: {
        file,
        line: at + 1,
        segments: [[0, text.length]],
        headings: [`Cours ${heading}`, `Organes ${heading}`],
      },
    });
    const id = `t${at}`;
    const label = `${word(at)}${at.toString(36)} ${at % 2 ? word(at + 7) : ''}`.trim();
    list.push({ id, label, aliases: [], source: quote(label, Math.floor((at % PER_NOTE) / 8)).source });
    const text = sentence(id, 7 + (at % 9));
    index.definitions.push({
      ...quote(text, Math.floor((at % PER_NOTE) / 8)),
      termId: id,
      core: text,
      tier: 'A',
      basis: 'bold-label',
    });
    index.passages.push({ ...quote(`${sentence(`p${id}`, 8)} ${label} ${sentence(`q${id}`, 3)}.`, 9), termIds: [id] });
    if (at % 10 === 0)
      index.classifications.push({
        ...quote('classe', 7),
        subjectId: id,
        aspect: 'type',
        values: [`sorte ${at % 3}`],
        closed: true,
      });
    for (const polarity of at % 20 === 0 ? (['+', '-'] as const) : [])
      for (let item = 0; item < 3; item += 1)
        index.aspects.push({
          ...quote(sentence(`${id}${polarity}${item}`, 5), Math.floor((at % PER_NOTE) / 8)),
          ownerId: id,
          aspect: polarity === '+' ? 'advantage' : 'drawback',
          label: polarity === '+' ? 'Avantages' : 'Inconvénients',
          polarity,
          listId: `${id}${polarity}`,
        });
  }
  const none: readonly never[] = [];
  const rest = { courses: none, classes: none, comparisons: none, relations: none, remarks: none };
  return { ...index, ...rest, terms: list, sections: none, questions: none, problems: none };
}

interface Cost {
  /** ms on the wall. */
  readonly wall: number;
  /** ms of processor of the thread alone, and with the threads that compile and collect garbage for it. */
  readonly own: number;
  readonly all: number;
}

function cost<T>(work: () => T): Cost & { readonly result: T } {
  const [from, thread, all] = [performance.now(), process.threadCpuUsage(), process.cpuUsage()];
  const result = work();
  const [wall, own, whole] = [performance.now() - from, process.threadCpuUsage(thread), process.cpuUsage(all)];
  return { result, wall, own: (own.user + own.system) / 1000, all: (whole.user + whole.system) / 1000 };
}

/** The least that any reading of the facts costs: every text folded and split into words once. */
function splitOnce(index: NotesIndex): number {
  const words = new Set<string>();
  for (const { text } of [...index.definitions, ...index.passages, ...index.aspects])
    for (const word of text
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u))
      words.add(word);
  return words.size;
}

const round = (value: number): string => value.toFixed(0);

export function run(): Promise<void> {
  const index = curriculum(TERMS);
  const floor = cost(() => splitOnce(index));
  const made = cost(() => buildBank(index));
  const bank = made.result;
  const daily = bank.questions.filter((question) => question.daily);
  const history: readonly PastQuestion[] = daily.slice(0, 400).map(({ id, factId, kind, course, source }, at) => ({
    date: new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
    questionId: id,
    ...{ factId, kind, course, source },
    facility: (at % 10) / 10,
  }));
  const choose = (at: number): Cost => {
    const choosing: Choosing = {
      bank,
      notes: index.notes,
      serverId: `server ${at % 7}`,
      date: new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10),
      history,
      held: new Set(),
    };
    return cost(() => chooseDaily(choosing));
  };
  const first = choose(0);
  const chosen = cost(() => Array.from({ length: 200 }, (_, at) => choose(at + 1).wall).sort((a, b) => a - b));
  const again = cost(() => buildBank(index));
  const copy = cost(() => JSON.parse(JSON.stringify(bank)) as unknown);
  console.log(
    `bank of ${TERMS} terms: ${bank.questions.length} questions, ${bank.dropped.length} dropped, in ${round(made.wall)} ms: ` +
      `${round(made.own)} ms of its thread's processor, ${round(made.all)} ms with compiling and collecting beside it ` +
      `(bar 1000 ms); a second time ${round(again.own)} and ${round(again.all)} ms`,
  );
  console.log(
    `against floors of the same run, by the thread's processor: ${(made.own / copy.own).toFixed(1)} times writing and reading ` +
      `the bank as JSON (${round(copy.own)} ms), ${(made.own / floor.own).toFixed(1)} times splitting every text into words once (${round(floor.own)} ms)`,
  );
  const times = chosen.result;
  console.log(
    `choosing the day's among ${daily.length}: median ${times[100]?.toFixed(2)} ms, worst ${times.at(-1)?.toFixed(2)} ms, ` +
      `${(chosen.own / times.length).toFixed(2)} ms of processor each (bar 5 ms); the first of a bank ${first.own.toFixed(1)} ms of processor`,
  );
  return Promise.resolve();
}
