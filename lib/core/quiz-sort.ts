/**
 * What sort of thing a name stands for, by its words: a name of another sort among the options is seen to be wrong before
 * anything is known (a country beside conservatories, a ship beside people).
 */
import type { AnswerType } from './model';

type Sort = 'body' | 'rule' | 'award' | 'occasion' | 'site' | 'craft' | 'plain';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const SORTS: readonly (readonly [Sort, ReadonlySet<string>])[] = [
  ['body', words('academy administration agency airport archive archives army assembly association authority bank board bureau cathedral center centre chamber church college commission committee company conference congress conservatory corporation council court department faculty federation force forces foundation front gallery group hall hospital hotel house institute institution journal laboratories laboratory league library ministry movement museum navy office opera orchestra organisation organization palace parliament party police press program programme project school senate society station studio studios theater theatre times trust union university')],
  ['rule', words('accord accords act agreement amendment bill charter code constitution convention directive law pact protocol resolution statute treaty')],
  ['award', words('award awards honour honours honor honors medal order prize prizes trophy')],
  ['occasion', words('age ages battle bowl bowls championship championships crisis cup exhibition festival games marathon olympics revolution series summit tournament war wars')],
  ['site', words('avenue bridge garden gardens highway park road square street tower')],
  ['craft', words('aircraft cruiser rocket satellite ship shuttle spacecraft submarine telescope')],
];

/** The last word that names a sort decides: `University of Chicago Press` is a press. */
function sortOfName(name: string): Sort {
  for (const word of name.toLowerCase().split(/[^\p{L}\p{M}]+/u).toReversed()) {
    const found = SORTS.find(([, known]) => known.has(word));
    if (found !== undefined) return found[0];
  }
  return 'plain';
}

const TITLE = /^(?:U\.?S\.?|Sen(?:ator|\.)|Rep(?:resentative|\.)|President|Vice|Governor|Gov\.|Prime|Minister|Secretary|Ambassador|Chancellor|Mayor|General|Gen\.|Judge|Justice|King|Queen|Prince|Princess|Pope|Sir|Dame|Lord|Lady|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof(?:essor|\.))(?=\s)/u;

/** Whether two names are of one sort. A body may go by any name; a person, a country or a prize by theirs alone. */
export function isSameSort(option: string, answer: string, answerType: AnswerType | null): boolean {
  if (answerType !== 'person' && answerType !== 'organisation' && answerType !== 'place') return true;
  if (isInitials(option) || TITLE.test(option) !== TITLE.test(answer)) return false;
  if (answerType === 'place' && sizeOf(option) !== sizeOf(answer)) return false;
  const sort = (name: string): Sort => {
    const found = sortOfName(name);
    return answerType === 'organisation' && found === 'body' ? 'plain' : found;
  };
  if (answerType === 'person' && (isLone(option) !== isLone(answer) || Math.abs(wordsIn(option) - wordsIn(answer)) > 1)) return false;
  return sort(option) === sort(answer);
}

/** `Y.` or `J. R.` names nobody. */
function isInitials(name: string): boolean {
  return /^(?:\p{L}\.?\s*){1,2}$/u.test(name.trim()) && !isCountry(name);
}

const wordsIn = (name: string): number => name.trim().split(/\s+/u).length;
const isLone = (name: string): boolean => wordsIn(name) === 1;

/** Countries, which need no article, that stand in where a document names too few. */
export const COUNTRIES: readonly string[] = [
  'Argentina', 'Australia', 'Austria', 'Belgium', 'Brazil', 'Canada', 'Chile', 'China', 'Colombia', 'Cuba', 'Denmark', 'Egypt', 'Ethiopia', 'Finland', 'France', 'Germany',
  'Ghana', 'Greece', 'Hungary', 'India', 'Indonesia', 'Iran', 'Iraq', 'Ireland', 'Israel', 'Italy', 'Japan', 'Kenya', 'Malaysia', 'Mexico', 'Morocco', 'Nigeria',
  'Norway', 'Pakistan', 'Peru', 'Poland', 'Portugal', 'Romania', 'Russia', 'Singapore', 'Spain', 'Sweden', 'Switzerland', 'Thailand', 'Turkey', 'Ukraine', 'Venezuela', 'Vietnam',
];

const OTHER_COUNTRIES = words('afghanistan albania algeria angola armenia azerbaijan bangladesh belarus bolivia bulgaria cambodia cameroon croatia cyprus ecuador england estonia georgia guatemala haiti iceland jamaica jordan kazakhstan kuwait latvia lebanon libya lithuania mali mongolia mozambique myanmar nepal netherlands nicaragua niger panama paraguay philippines qatar rwanda scotland senegal serbia slovakia slovenia somalia sudan syria taiwan tanzania tunisia uganda uk uruguay us usa wales yemen zambia zimbabwe');
const KNOWN = new Set([...COUNTRIES.map((name) => name.toLowerCase()), ...OTHER_COUNTRIES, 'united states', 'united kingdom', 'great britain', 'britain', 'saudi arabia', 'south korea', 'north korea', 'south africa', 'new zealand', 'czech republic']);
const CONTINENTS = words('africa america americas antarctica asia europe oceania');

/** Whether a text is the name of a country. */
export function isCountry(text: string): boolean {
  return KNOWN.has(bareName(text));
}

function sizeOf(place: string): 'country' | 'continent' | 'local' {
  if (isCountry(place)) return 'country';
  return CONTINENTS.has(bareName(place).split(' ').at(-1) ?? '') ? 'continent' : 'local';
}

function bareName(text: string): string {
  return text.toLowerCase().replace(/^the\s+/u, '').replace(/\./gu, '').trim();
}
