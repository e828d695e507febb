/**
 * A teacher's question stands for its fact: what we would ask of the same fact gives way. Two questions ask one fact when
 * they have the same answer to much the same words, in either direction. Authored ones are found by their answer and by
 * their words, so that thousands of generated ones are compared with few of them.
 */
import type { Question } from './model.ts';
import { containment, plain, stemsOf } from './words.ts';

interface Authored {
  readonly key: string;
  readonly keyStems: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

const keyOf = (question: Question): string =>
  plain(question.choices.find((_, at) => question.answer.includes(at))?.text ?? question.accept[0] ?? '');
const saidBy = (question: Question): ReadonlySet<string> =>
  new Set(Object.values(question.stem.values).flatMap(stemsOf));

/** Words in common, of the shorter text, from which two stems ask the same. */
const ALIKE = 0.6;
/** An answer of so few words is a name; a longer one is a definition, of which we ask the name. */
const NAME = 2;

export interface Replaced {
  /** Takes a teacher's question in. */
  add(authored: Question): void;
  /** Whether one of the teacher's questions of its course asks the fact of this question. */
  has(question: Question): boolean;
}

export function openReplaced(): Replaced {
  const byKey = new Map<string, Authored[]>();
  const byStem = new Map<string, Authored[]>();
  const put = (lists: Map<string, Authored[]>, key: string, one: Authored): void => {
    const known = lists.get(key);
    if (known) known.push(one);
    else lists.set(key, [one]);
  };
  return {
    add(authored) {
      const key = keyOf(authored);
      const one: Authored = { key, keyStems: new Set(stemsOf(key)), asked: saidBy(authored) };
      const { course } = authored;
      if (key) put(byKey, `${course}|${key}`, one);
      // Under no word as well: a name such as "C" has no content word.
      if (one.keyStems.size > NAME) for (const stem of ['', ...one.asked]) put(byStem, `${course}|${stem}`, one);
    },
    has(question) {
      if (byKey.size === 0) return false;
      const { course } = question;
      const own = keyOf(question);
      const sameKey = byKey.get(`${course}|${own}`) ?? [];
      const ownStems = stemsOf(own);
      const named = byStem.get(`${course}|${ownStems[0] ?? ''}`) ?? [];
      if (sameKey.length === 0 && named.length === 0) return false;
      const said = saidBy(question);
      return (
        sameKey.some(({ asked }) => containment(said, asked) >= ALIKE || containment(asked, said) >= ALIKE) ||
        // The teacher asks the term's definition, we ask the term of that definition: one fact in two directions.
        named.some(
          ({ asked, keyStems }) => ownStems.every((stem) => asked.has(stem)) && containment(said, keyStems) >= ALIKE,
        )
      );
    },
  };
}
