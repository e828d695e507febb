/** The bank as `kholle questions --json` prints it: a shape that people script against; add to it, rename nothing. */
import type { Question, QuestionBank, Stem } from './model.ts';

export interface QuestionJson {
  readonly id: string;
  readonly kind: string;
  readonly stem: string;
  readonly choices: readonly string[];
  /** Indexes of the right choices, before shuffling. */
  readonly answer: readonly number[];
  readonly accept: readonly string[];
  readonly explanation: string | null;
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
  readonly authored: boolean;
  readonly course: string;
  readonly daily: boolean;
}

/** How the frames are worded: `messages(language).quiz` fits. */
export interface QuestionWords {
  stem(stem: Stem): string;
  choice(choice: { readonly text: string; readonly frame?: 'true' | 'false' }): string;
}

const rowOf = (question: Question, words: QuestionWords): QuestionJson => ({
  id: question.id,
  kind: question.kind,
  stem: words.stem(question.stem),
  choices: question.choices.map((choice) => words.choice(choice)),
  answer: question.answer,
  accept: question.accept,
  explanation: question.explanation?.text ?? null,
  file: question.source.file,
  line: question.source.line,
  headings: question.source.headings,
  authored: question.authored,
  course: question.course,
  daily: question.daily,
});

/** @param wordsOf the words of a question's own language. */
export const questionsJson = (
  bank: QuestionBank,
  wordsOf: (language: Question['language']) => QuestionWords,
): readonly QuestionJson[] => bank.questions.map((question) => rowOf(question, wordsOf(question.language)));
