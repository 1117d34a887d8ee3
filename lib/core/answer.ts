/**
 * Whether a typed answer is the right one. Spelling habits are folded away (answer-fold.ts); a small slip is `close`,
 * which asks the person; nothing with another number in it is ever close.
 */
import { foldAnswer, isMonth, numbersOf } from './answer-fold';
import type { Verdict } from './model';

/**
 * Judges a typed response against an answer and the other answers a fair grader takes. Answers may hold alternatives
 * (`a / b`) and optional parts (`(the) moon`). Returns `right`, `close` (a person decides) or `wrong`.
 */
export function checkAnswer(response: string, answer: string, accepted: readonly string[]): Exclude<Verdict, 'timeout'> {
  const given = foldAnswer(response);
  const wanted = [answer, ...accepted];
  if (given.length === 0) return wanted.some((text) => isSameRaw(text, response)) ? 'right' : 'wrong';
  const forms = wanted.flatMap(formsOf);
  if (forms.some((form) => isSame(given, form))) return 'right';
  return forms.some((form) => isNear(given, form)) ? 'close' : 'wrong';
}

/** Whether two answers say the same once folded. */
export function isSameAnswer(a: string, b: string): boolean {
  return checkAnswer(a, b, []) === 'right';
}

/** Whether the words of one answer stand inside the other, in order and unbroken. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length > whole.length) return false;
  return whole.some((_, start) => part.every((word, at) => whole[start + at] === word));
}

const PARTICLES = ['von', 'van', 'der', 'den', 'de', 'da', 'del', 'della', 'di', 'du', 'la', 'le', 'bin', 'al', 'ter', 'zu'];

/** The shorter names a person answers to: without middle initials, the surname with and without its particles. */
export function shortNamesOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/u).filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?,?$/iu.test(word));
  const surname = words.at(-1);
  if (surname === undefined || words.length < 2) return [];
  let from = words.length - 1;
  while (from > 1 && PARTICLES.includes((words[from - 1] ?? '').toLowerCase())) from -= 1;
  const withoutInitials = words.filter((word, at) => at === 0 || !/^\p{L}\.?$/u.test(word)).join(' ');
  return [...new Set([withoutInitials, words.slice(from).join(' '), surname])].filter((form) => form !== name);
}

/** Every way one answer text may be given. The text as a whole is always one of them. */
function formsOf(text: string): readonly (readonly string[])[] {
  const alternatives = /\s\/\s/u.test(text) ? [text, ...text.split(/\s+\/\s+/u)] : [text];
  return alternatives.flatMap(optionalForms).map(foldAnswer).filter((form) => form.length > 0);
}

/** With and without each `(part)`: at most four parts are told apart, more are taken all or none. */
function optionalForms(text: string): readonly string[] {
  const parts = text.split(/(\([^()]*\))/u);
  const optional = parts.filter((part) => part.startsWith('('));
  if (optional.length === 0) return [text];
  const masks = optional.length > 4 ? [0, -1] : Array.from({ length: 2 ** optional.length }, (_, mask) => mask);
  return masks.map((mask) => keepParts(parts, mask));
}

function keepParts(parts: readonly string[], mask: number): string {
  let n = 0;
  const kept = parts.map((part) => {
    if (!part.startsWith('(')) return part;
    return (mask >> n++) & 1 ? part.slice(1, -1) : ' ';
  });
  // Inside a word, `colo(u)r`, the part was never a word of its own.
  return kept.join('').replace(/\s+/gu, ' ');
}

function isSameRaw(a: string, b: string): boolean {
  return a.trim() === b.trim() && b.trim() !== '';
}

function isSame(given: readonly string[], form: readonly string[]): boolean {
  if (!hasSameNumbers(given, form)) return false;
  if (given.join('') === form.join('')) return true;
  // The parts of a date come in any order.
  return [given, form].every((words) => words.some(isMonth)) && hasSameWords(given, form);
}

const SMALL_WORDS = ['of', 'at', 'in', 'on', 'for', 'to', 'by', 'from', 'and', 'its', 'their', 'his', 'her', 'a', 'an', 'the'];
const DENIALS = ['not', 'no', 'never', 'non', 'without', 'nor', 'neither', 'isnt', 'arent', 'wasnt', 'werent', 'doesnt', 'dont', 'didnt', 'cant', 'cannot', 'wont'];

function isNear(given: readonly string[], form: readonly string[]): boolean {
  return isNearWords(given.flatMap(percentApart), form.flatMap(percentApart));
}

/** `20` for `20%` lacks the sign, not the number. */
function percentApart(word: string): readonly string[] {
  return word.endsWith('%') && word !== '%' ? [word.slice(0, -1), '%'] : [word];
}

function isNearWords(given: readonly string[], form: readonly string[]): boolean {
  if (!hasSameNumbers(given, form) || countIn(given, DENIALS) !== countIn(form, DENIALS)) return false;
  const [a, b] = [given, form].map((words) => words.filter((word) => !SMALL_WORDS.includes(word)));
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false;
  return hasSameWords(a, b) || isSlip(a, b) || isPart(a, b) || isPart(b, a);
}

/** One is a part of the other, and no small one: half its words, or a name out of two or three. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  const enough = part.length * 2 >= whole.length || (part.length + 2 >= whole.length && (part[0] ?? '').length > 2);
  return enough && isPartOf(part, whole) && part.some((word) => /\p{L}{3}|\d/u.test(word));
}

/** A slip of the pen: few letters differ, none of them a digit and none the first of a word. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) {
    const [x, y] = [a.join(''), b.join('')];
    return x[0] === y[0] && distance(x, y) <= slipsAllowed(y.length) && Math.abs(a.length - b.length) === 1;
  }
  let total = 0;
  for (const [at, word] of b.entries()) {
    const other = a[at] ?? '';
    if (other === word) continue;
    const slips = distance(other, word);
    if (/\d/.test(word) || other[0] !== word[0] || slips > slipsAllowed(word.length)) return false;
    total += slips;
  }
  return total <= slipsAllowed(b.join('').length);
}

function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 15 ? 2 : 3;
}

function hasSameNumbers(a: readonly string[], b: readonly string[]): boolean {
  return numbersOf(a).join(' ') === numbersOf(b).join(' ');
}

function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(' ') === b.toSorted().join(' ');
}

function countIn(words: readonly string[], list: readonly string[]): number {
  return words.filter((word) => list.includes(word)).length;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, one each. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
