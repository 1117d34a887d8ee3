/** How long a question usually takes: to read it, to find the answer, and to give it. */
import type { Question, Quiz } from './model';
import { isWritten } from './quiz-verdict';

/** Reading at 200 words a minute (Brysbaert 2019 gives 238 for silent reading of English; questions are read with care). */
const MS_A_WORD = 300;
/** Bringing an answer to mind. */
const RECALL_MS = 3000;
/** Typing a letter on a phone: about 35 words a minute. */
const MS_A_LETTER = 340;
/** Each option chosen, paired, moved or written. */
const MS_A_PART = 3000;
const RECALL_PART_MS = 12_000;

/** Milliseconds a question usually needs. */
export function usualMs(question: Question): number {
  const options = 'options' in question ? question.options : [];
  const parts = question.kind === 'matching' || question.kind === 'ordering' ? question.parts.map(({ text }) => text) : [];
  const shown = [question.prompt, ...options, ...parts].join(' ');
  const words = shown.split(/\s+/u).filter((word) => word !== '').length;
  return words * MS_A_WORD + RECALL_MS + givingMs(question);
}

function givingMs(question: Question): number {
  if (question.kind === 'recall') return question.parts.length * RECALL_PART_MS;
  if (isWritten(question)) return Math.min(question.answer.length, 60) * MS_A_LETTER;
  return 'parts' in question ? question.parts.length * MS_A_PART : 0;
}

const PACE = { least: 0.7, most: 2 };
/** So many answers tell a pace. */
const ENOUGH = 20;

/** A person's own pace: the median of their time over the usual one in what they answered rightly; 1 until enough is known. */
export function paceOf(quizzes: readonly Quiz[]): number {
  const ratios = quizzes.flatMap(({ questions, responses }) => responses.flatMap(({ question, verdict, tookMs }) => {
    const asked = questions[question];
    return asked === undefined || verdict !== 'right' || asked.kind === 'recall' ? [] : [tookMs / usualMs(asked)];
  }));
  if (ratios.length < ENOUGH) return 1;
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1;
  return Math.min(PACE.most, Math.max(PACE.least, Number(median.toFixed(2))));
}
