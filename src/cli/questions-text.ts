/** Every question with its answer, note by note, for a teacher to read. */
import type { Messages } from '../messages/index.ts';
import type { Question, QuestionBank } from '../quiz/model.ts';

/** The lines, in the notes' order; the right choices are marked. */
export function questionsText(
  bank: QuestionBank,
  wordsOf: (language: Question['language']) => Messages,
): readonly string[] {
  const lines: string[] = [];
  let file = '';
  for (const question of [...bank.questions].sort(
    (a, b) => compare(a.source.file, b.source.file) || a.source.line - b.source.line,
  )) {
    if (question.source.file !== file) {
      file = question.source.file;
      lines.push('', file);
    }
    const { quiz, cli } = wordsOf(question.language);
    const [first = '', ...more] = quiz.stem(question.stem).split('\n');
    lines.push(
      '',
      `  ${question.source.file}:${question.source.line}  ${question.kind}${question.daily ? '' : ` (${cli.practiceOnly})`}`,
      `  ${first}`,
    );
    for (const line of more) lines.push(`  ${line}`);
    question.choices.forEach((choice, at) =>
      lines.push(`    ${question.answer.includes(at) ? '✓' : '·'} ${quiz.choice(choice)}`),
    );
    if (question.accept.length > 0) lines.push(`    ✓ ${question.accept.join(' / ')}`);
    if (question.choices.length === 0 && question.accept.length === 0 && question.explanation)
      lines.push(`    ✓ ${question.explanation.text}`);
  }
  return lines.filter((line, at) => at > 0 || line !== '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
