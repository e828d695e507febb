/**
 * The independent checker: given only what a member sees and the facts, it decides of every choice whether the notes
 * make it true, false, or leave it open, and passes a question when exactly the announced choices are true and all
 * others are false. It imports nothing of the generator; agreement of the two is the proof.
 */
import type { NotesIndex } from '../notes/model.ts';
import { fairChoices } from './check-fairness.ts';
import { openJudge, type Truth } from './check-facts.ts';
import { oneLine } from './check-text.ts';
import type { Question } from './model.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const no = (reason: string): Verdict => ({ ok: false, reason });
const yes: Verdict = { ok: true };

/** Prepares the facts once; the answer judges one question. Reasons are codes, worded in `messages`. */
export function openChecker(index: NotesIndex): (question: Question) => Verdict {
  const judge = openJudge(index);

  const chosen = (question: Question): Verdict => {
    const { answer, choices, stem } = question;
    if (answer.length === 0 || answer.length === choices.length) return no('no-answer');
    const unfair = fairChoices(question);
    if (unfair) return no(unfair);
    if (question.authored) return yes;
    const truths = choices.map((choice): Truth => judge.choice(stem, choice));
    const odd = truths.findIndex((truth, at) => truth === 'open' || (truth === 'true') !== answer.includes(at));
    if (odd < 0) return yes;
    return no(truths[odd] === 'open' ? 'undecided' : answer.includes(odd) ? 'key-not-true' : 'second-answer');
  };

  return (question) => {
    if (!Object.values(question.stem.values).every((value) => oneLine(value) !== '')) return no('empty-stem');
    if (question.choices.length > 0) return chosen(question);
    const answered = question.accept.some((answer) => oneLine(answer) !== '');
    if (question.kind.endsWith('recall')) return answered || question.explanation ? yes : no('no-answer');
    if (!answered) return no('no-answer');
    if (question.authored) return yes;
    return judge.typed(question.stem, question.accept) ? yes : no('key-not-true');
  };
}
