/** Options for a question about a year, a month or an amount, when the document has no others of their kind. */
import type { Random } from './quiz-random';

/** Texts like the answer with its number or month changed, nearest plausible values first drawn; empty when none applies. */
export function nearbyValues(answer: string, random: Random): readonly string[] {
  const numbers = [...answer.matchAll(/\d[\d,]*(?:\.\d+)?/gu)];
  const [number] = numbers;
  if (number !== undefined && numbers.length === 1) {
    const isDecade = /^s\b/u.test(answer.slice(number.index + number[0].length));
    return nearby(number[0], isDecade ? 10 : 1, random).map((value) => replaced(answer, number.index, number[0].length, value));
  }
  if (numbers.length > 1) return [];
  return nearbyMonths(answer, random);
}

/** Whether an amount could be the answer: of a whole no more than the whole, and no other fraction, whose top may outgrow its base. */
export function isPossible(amount: string, answer: string): boolean {
  if (/\d\/\d|\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|tenths?)\b/iu.test(answer)) return false;
  return !/%|per ?cent/iu.test(amount) || percent(answer) > 100 || percent(amount) <= 100;
}

const percent = (text: string): number => Number(/\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replace(/,/gu, '') ?? 0);

function nearby(digits: string, years: number, random: Random): readonly string[] {
  const value = Number(digits.replace(/,/gu, ''));
  if (!Number.isFinite(value) || value <= 0) return [];
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(digits);
  const values = isYear ? yearsAround(value, years, random) : amountsAround(value);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return values.filter((other) => other > 0 && other !== value).map((other) => written(other, decimals, digits.includes(',')));
}

/** In years, or decades; moved by 0 to 3: from mostly earlier to mostly later values. */
const STEPS = [-4, -3, -2, -1, 0, 1];

/** Years before and after in even chance, so that the answer is not always in the middle. */
function yearsAround(year: number, size: number, random: Random): readonly number[] {
  const later = Math.floor(random() * 4);
  const around = STEPS.map((step) => step + later).filter((step) => step !== 0);
  return around.map((step) => year + step * size);
}

/** Steps that keep the number as round as it is: 20 → 5, 10, 15, 25, 30; 1,200 → 600, 800, 1,500, 1,800. */
function amountsAround(value: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const lead = value / magnitude;
  if (value < 10 && Number.isInteger(value)) return [value - 2, value - 1, value + 1, value + 2, value + 3];
  const factors = Number.isInteger(lead) ? [0.5, 0.75, 1.25, 1.5, 2] : [0.5, 0.8, 1.2, 1.5, 2];
  return factors.map((factor) => Number((value * factor).toPrecision(Math.max(2, String(value).replace(/[.0]+$/u, '').length))));
}

function written(value: number, decimals: number, commas: boolean): string {
  const fixed = value.toFixed(decimals);
  return commas ? fixed.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : fixed;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function nearbyMonths(answer: string, random: Random): readonly string[] {
  const found = new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'u').exec(answer);
  if (found === null) return [];
  const at = MONTHS.indexOf(found[0]);
  const later = Math.floor(random() * 4);
  const steps = STEPS.map((step) => step + later).filter((step) => step !== 0);
  return steps.map((step) => replaced(answer, found.index, found[0].length, MONTHS[(at + step + 12) % 12] ?? ''));
}

function replaced(text: string, start: number, length: number, by: string): string {
  return text.slice(0, start) + by + text.slice(start + length);
}
