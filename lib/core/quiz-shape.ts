/** The shape of an answer: options of one question look alike, so that no form gives the answer away. */
import { foldAnswer, isMonth } from './answer-fold';
import type { AnswerType } from './model';
import { isSameSort } from './quiz-sort';

/** How far an option's length may lie from the answer's: names and numbers vary more than phrases do. */
const LENGTHS = { phrase: { least: 0.5, most: 1.8 }, name: { least: 0.3, most: 3 } } as const;
const NAMES: readonly (AnswerType | null)[] = ['person', 'organisation', 'place', 'date', 'number'];

/** Whether an option could stand where the answer stands: same forms, article, capital and about the same length. */
export function isSameShape(option: string, answer: string, answerType: AnswerType | null): boolean {
  if (formOf(option) !== formOf(answer) || startOf(option) !== startOf(answer)) return false;
  if (!isSameSort(option, answer, answerType)) return false;
  if (answerType !== null && option.includes(',') !== answer.includes(',')) return false;
  const isName = NAMES.includes(answerType);
  if (!isName && (isPlural(option) !== isPlural(answer) || isDoing(option) !== isDoing(answer))) return false;
  const { least, most } = isName ? LENGTHS.name : LENGTHS.phrase;
  const ratio = option.length / answer.length;
  return ratio >= least && ratio <= most;
}

/**
 * What sort of number or date a text is: digits by their use, months as `M`, the words beside a number kept (`9% tariff`
 * fits `9% tariff`). Texts without numbers are all of one form.
 */
export function formOf(text: string): string {
  const words = foldAnswer(text);
  if (!words.some((word) => /\d/.test(word) || isMonth(word))) return '';
  return words.map(formOfWord).join(' ');
}

function formOfWord(word: string): string {
  if (isMonth(word)) return 'M';
  if (/^(?:1[5-9]|20)\d\d$/.test(word)) return 'year';
  return /\d/.test(word) ? word.replace(/\d+(?:\.\d+)?/u, '9') : word;
}

/** Article and case of the first letter: `the Capital` and `a lower` start differently. */
function startOf(text: string): string {
  const [article = ''] = /^(?:a|an|the)(?=\s)/iu.exec(text.trim()) ?? [];
  const first = text.trim().slice(article.length).trimStart().replace(/^[^\p{L}\p{N}]+/u, '').charAt(0);
  const letter = /\p{Lu}/u.test(first) ? 'A' : /\p{L}/u.test(first) ? 'a' : '';
  const isQuoted = /^["“‘]/u.test(text.trim()) ? '“' : '';
  return `${isQuoted}${article === '' ? '' : article.toLowerCase().startsWith('the') ? 'the' : 'a'}${letter}`;
}

/** Of one to three common words, whether the last looks plural; longer phrases have their head elsewhere. */
function isPlural(text: string): boolean {
  if (startOf(text).endsWith('A')) return false;
  const words = foldAnswer(text);
  return words.length <= 3 && /[^s]s$/u.test(words.at(-1) ?? '');
}

/** `selling arms` can stand only beside other doings. */
function isDoing(text: string): boolean {
  return /^\p{Ll}+ing\b/u.test(text.trim());
}
