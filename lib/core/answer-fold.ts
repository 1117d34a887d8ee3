/**
 * How an answer is read before it is compared: text → a list of words in one plain form, in which spelling habits that
 * no fair grader minds have gone (case, accents, quotes, punctuation, articles, number words, thousands commas, units
 * written out or short, ways to write a date).
 */

/** The plain words of an answer, in order. Empty when the text holds no letter and no digit. */
export function foldAnswer(text: string): readonly string[] {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const words = withoutSmallStart(withoutArticles(joinUnits(joinNumbers(splitWords(plainText(text)).map(plainWord)))));
  if (folded.size >= FOLDED_AT_MOST) folded.clear();
  folded.set(text, words);
  return words;
}

/** Drawing a quiz folds the same few texts thousands of times. */
const folded = new Map<string, readonly string[]>();
const FOLDED_AT_MOST = 4096;

/** The words that carry digits: two answers whose numbers differ are never near each other. */
export function numbersOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => /\d/.test(word)).toSorted();
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen' };
const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75', '1/2': '.5', '1/4': '.25', '3/4': '.75' };
const MAGNITUDE = '(?: ?(?:thousand|million|billion|trillion|bn|mn|tn)\\b)?';
const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] as const;

/** Lower case without accents, quotes and thousands commas; ranges, currencies, fractions and ISO dates in words. */
function plainText(text: string): string {
  return text
    .replace(/(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, '$1')
    .replace(/(\d)[ -]?([½¼¾]|(?:1\/2|1\/4|3\/4)(?!\d))/gu, (_, digit: string, part: string) => digit + (FRACTIONS[part] ?? part))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss').replace(/ø/gu, 'o').replace(/æ/gu, 'ae').replace(/œ/gu, 'oe').replace(/[łŀ]/gu, 'l').replace(/đ/gu, 'd')
    .replace(/['’‘`´ʼ]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/gu, isoDate)
    .replace(/(\d)\s*[-–—−]\s*(?=\d)/gu, '$1 to ')
    .replace(new RegExp(`(?:\\bus ?)?([$€£¥]) ?(\\d+(?:\\.\\d+)?${MAGNITUDE})`, 'gu'), (_, sign: string, amount: string) => `${amount} ${CURRENCIES[sign] ?? ''}`)
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => `${initials.replace(/\./gu, '')} `)
    .replace(/\bper ?cent\b|\bpct\b/gu, ' % ');
}

function isoDate(whole: string, year: string, month: string, day: string): string {
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? whole : `${Number(day)} ${name} ${year}`;
}

/** Letters and digits; a sign or a point only inside a number; the percent sign on its own. */
function splitWords(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}])[-−]?\d+(?:\.\d+)?[\p{L}]*|\.\d+|[\p{L}\p{M}\p{N}]+|%/gu) ?? [];
}

// A map: an answer may be `constructor`.
const SPELT: ReadonlyMap<string, string> = new Map(Object.entries({
  kilometers: 'km', kilometres: 'km', kilometer: 'km', kilometre: 'km', kms: 'km',
  kilograms: 'kg', kilogram: 'kg', kilogrammes: 'kg', kilogramme: 'kg', kilos: 'kg', kgs: 'kg',
  milligrams: 'mg', milligram: 'mg', centimeters: 'cm', centimetres: 'cm', centimeter: 'cm', centimetre: 'cm',
  millimeters: 'mm', millimetres: 'mm', millimeter: 'mm', millimetre: 'mm',
  metres: 'meters', metre: 'meter', litres: 'liters', litre: 'liter',
  dollars: 'dollar', usd: 'dollar', euros: 'euro', eur: 'euro', pounds: 'pound', gbp: 'pound',
  bn: 'billion', mn: 'million', tn: 'trillion',
  versus: 'vs', saint: 'st',
  jan: 'january', feb: 'february', mar: 'march', apr: 'april', jun: 'june', jul: 'july', aug: 'august',
  sep: 'september', sept: 'september', oct: 'october', nov: 'november', dec: 'december',
}));

function plainWord(word: string): string {
  const spelt = SPELT.get(word);
  if (spelt !== undefined) return spelt;
  const number = /^([-−]?)(\d*\.?\d+)(\p{L}*)$/u.exec(word);
  if (number === null) return word;
  const [, sign = '', digits = '', suffix = ''] = number;
  const value = digits.length > 15 ? digits : String(Number(digits));
  const unit = SPELT.get(suffix) ?? suffix;
  return (sign === '' ? '' : '-') + value + (unit === '' || /^(?:s|st|nd|rd|th)$/u.test(unit) ? unit : ` ${unit}`);
}

const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map([...ONES.map((word, n) => [word, n] as const), ...TENS.map((word, n) => [word, (n + 2) * 10] as const)]);
const LARGE = new Map([['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);
const ORDINALS = new Map<string, number>([
  ['first', 1], ['second', 2], ['third', 3], ['fifth', 5], ['eighth', 8], ['ninth', 9], ['twelfth', 12],
  ...ONES.flatMap((word, n) => (n > 3 && ![5, 8, 9, 12].includes(n) ? [[`${word}th`, n] as const] : [])),
  ...TENS.map((word, n) => [`${word.slice(0, -1)}ieth`, (n + 2) * 10] as const),
]);

/** Runs of number words and of digits with a magnitude become one number: `two hundred` → 200, `1.5 million` → 1500000. */
function joinNumbers(parts: readonly string[]): readonly string[] {
  const words = parts.flatMap((part) => part.split(' '));
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const run = readNumber(words, at);
    out.push(run.word);
    at = run.next;
  }
  return out;
}

function readNumber(words: readonly string[], start: number): { readonly word: string; readonly next: number } {
  const first = words[start] ?? '';
  const before = words[start - 1] ?? '';
  const afterNumber = /^\d/.test(before) || SMALL.has(before);
  const alone = ORDINALS.get(first);
  if (alone !== undefined) return { word: first === 'second' && afterNumber ? first : ordinal(alone), next: start + 1 };
  const digits = /^\d+(?:\.\d+)?$/.test(first);
  if (!digits && !SMALL.has(first) && first !== 'hundred' && !LARGE.has(first)) return { word: first, next: start + 1 };
  return sumNumber(words, start);
}

/** English number grammar: `group` gathers below the next magnitude, `total` above it. */
function sumNumber(words: readonly string[], start: number): { readonly word: string; readonly next: number } {
  let total = 0;
  let group: number | null = null;
  let next = start;
  for (; next < words.length; next++) {
    const word = words[next] ?? '';
    const small = SMALL.get(word);
    const large = LARGE.get(word);
    const unit: string = words[next + 1] ?? '';
    if (next === start && /^\d/.test(word)) group = Number(word);
    else if (small !== undefined && group === null) group = small;
    else if (small !== undefined && group !== null && fits(group, small, words[next - 1] ?? '')) group += small;
    else if (small !== undefined && group !== null && isYearHalf(group, small, next - start)) group = group * 100 + small;
    else if (word === 'hundred' && (group === null || group < 100)) group = (group ?? 1) * 100;
    else if (large !== undefined) {
      total += (group ?? 1) * large;
      group = null;
    } else if (word === 'and' && next > start && SMALL.has(unit) && /^(?:hundred|thousand|million)$/.test(words[next - 1] ?? '')) continue;
    else break;
  }
  const value = Number((total + (group ?? 0)).toPrecision(15));
  const last = ORDINALS.get(words[next] ?? '');
  const compound = last !== undefined && last < 10 && value >= 20 && value % 10 === 0 && SMALL.has(words[next - 1] ?? '');
  return compound ? { word: ordinal(value + last), next: next + 1 } : { word: String(value), next };
}

/** A word of one to nine goes after a ten, anything below a hundred after `hundred`. */
function fits(group: number, small: number, before: string): boolean {
  if (before === 'hundred' || before === 'and') return group % 100 === 0;
  return TENS.includes(before) && small > 0 && small < 10;
}

/** `nineteen eighty-four`: two pairs of digits read one after the other. */
function isYearHalf(group: number, small: number, length: number): boolean {
  return length === 1 && group >= 10 && group < 21 && small >= 10;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  const ending = teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10] ?? 'th';
  return `${n}${ending}`;
}

/** A percent sign joins its number; a day of a month loses its ending and its `of`. */
function joinUnits(words: readonly string[]): readonly string[] {
  const hasMonth = words.some(isMonth);
  const out: string[] = [];
  for (const word of words) {
    const before = out.at(-1);
    if (word === '%' && before !== undefined && /\d$/.test(before)) out[out.length - 1] = `${before}%`;
    else if (hasMonth && /^\d{1,2}(?:st|nd|rd|th)$/.test(word)) out.push(word.slice(0, -2));
    else if (!hasMonth || word !== 'of') out.push(word);
  }
  return out;
}

/** Whether a plain word names a month. */
export function isMonth(word: string): boolean {
  return monthNumber(word) >= 0;
}

/** 0 for January to 11; -1 for what is no month. */
export function monthNumber(word: string): number {
  return (MONTHS as readonly string[]).indexOf(word);
}

const ARTICLES = ['a', 'an', 'the'];
const SMALL_STARTS = ['in', 'on', 'at'];
const HONORIFICS = ['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor', 'sir'];

/** An article is dropped where a word follows it: the `A` of `vitamin A` stays. */
function withoutArticles(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !ARTICLES.includes(word) || at === words.length - 1);
}

function withoutSmallStart(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0) return words;
  return [...SMALL_STARTS, ...HONORIFICS].includes(first) ? rest : words;
}
