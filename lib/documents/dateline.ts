/** The date a document states for itself. Nothing is guessed and nothing comes from the clock. */
import { frontMatter } from './front-matter';
import type { View } from '../core/view';

const months = 'january february march april may june july august september october november december'.split(' ');
const monthName = `(${months.join('|')}|${months.map((month) => month.slice(0, 3)).join('|')}|sept)\\.?`;
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const label = '(?:(?:date|published|updated|posted|as of|on)(?: on)?:?\\s+)?';
const dateForms: readonly RegExp[] = [
  new RegExp(`^${label}${weekday}(?<month>${monthName})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})$`, 'i'),
  new RegExp(`^${label}${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${monthName}),?\\s+(?<year>\\d{4})$`, 'i'),
  new RegExp(`^${label}(?<month>${monthName}),?\\s+(?<year>\\d{4})$`, 'i'),
  new RegExp(`^${label}(?<year>\\d{4})-(?<number>\\d{2})(?:-(?<day>\\d{2}))?(?:[T ].*)?$`, 'i'),
];

/** `2025`, `2025-07` or `2025-07-14` from front matter, a dateline among the first blocks or a date in the first heading. */
export function readDateline(text: string, view: View): string {
  const stated = parseDate(frontMatter(text, 'date'));
  if (stated !== '') return stated;
  const heads = view.blocks.slice(0, 4).map(({ start, end }) => view.text.slice(start, end).trim());
  for (const head of heads) {
    const whole = parseDate(head);
    if (whole !== '') return whole;
  }
  const inHeading = /\b\d{4}-\d{2}-\d{2}\b/.exec(view.blocks[0]?.kind === 'heading' ? heads[0] ?? '' : '')?.[0] ?? '';
  if (inHeading !== '') return parseDate(inHeading);
  const opening = /^[A-Z][A-Za-z .,]{1,40}?,?\s+((?:[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4})|(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4}))\s*(?:[—–-]|\()/.exec(heads.find((head) => head.length > 60) ?? '');
  return parseDate(opening?.[1] ?? '');
}

/** A date that is the whole of a line, in the form of `Document.date`; empty when the line is none. */
export function parseDate(line: string): string {
  for (const form of dateForms) {
    const groups = form.exec(line.trim())?.groups;
    if (!groups) continue;
    const month = groups.number ? Number(groups.number) : months.findIndex((name) => name.startsWith((groups.month ?? '').toLowerCase().slice(0, 3))) + 1;
    const day = groups.day ? Number(groups.day) : null;
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) continue;
    const two = (value: number): string => String(value).padStart(2, '0');
    return day === null ? `${groups.year}-${two(month)}` : `${groups.year}-${two(month)}-${two(day)}`;
  }
  return '';
}
