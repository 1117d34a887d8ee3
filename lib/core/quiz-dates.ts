/** When an answer says something was: only dates that can be told apart are put in order. */
import { foldAnswer, isMonth, monthNumber } from './answer-fold';

/** Months from the year 0, first and last that a date may mean; null when it names no year. */
export function monthsOf(text: string): { readonly first: number; readonly last: number } | null {
  const words = foldAnswer(text);
  const years = words.filter((word) => /^(?:1\d|20)\d\d$/.test(word));
  const decade = words.find((word) => /^(?:1\d|20)\d0s$/.test(word));
  if (years.length === 0 && decade !== undefined) {
    const from = Number(decade.slice(0, 4)) * 12;
    return { first: from, last: from + 119 };
  }
  const [year] = years;
  if (year === undefined || years.length > 1 || words.some((word) => /^(?:bc|bce|before|after|since)$/.test(word))) return null;
  const months = words.filter(isMonth);
  const from = Number(year) * 12;
  const [month] = months;
  if (month === undefined) return { first: from, last: from + 11 };
  return months.length > 1 ? null : { first: from + monthNumber(month), last: from + monthNumber(month) };
}
