/** Counts in words, by the language's own plural rules. */

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** `plural(2, '# card', '# cards')` is `2 cards`; `#` stands for the number, set by the language's rules. */
export function plural(count: number, one: string, other: string): string {
  return (rules.select(count) === 'one' ? one : other).replace('#', numbers.format(count));
}
