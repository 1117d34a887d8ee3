/** The names of a document and who bears them: full names, surnames, titles, acronyms, shortened names. */
import { childrenOf, type ReadText } from './text';

export type EntityKind = 'person' | 'organisation' | 'place' | 'other';
export type Gender = 'he' | 'she';

/** Words from `from` to before `to` that name someone or something, without article and possessive. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly words: readonly string[];
}

export interface NamedEntity {
  kind: EntityKind;
  /** The fullest form. */
  words: readonly string[];
  gender: Gender | null;
}

export interface Naming {
  readonly entities: readonly NamedEntity[];
  readonly mentions: readonly NameMention[];
  /** For each mention the index of its entity; null where the name could be that of several. */
  readonly bearers: readonly (number | null)[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  PERSON: 'person', ORG: 'organisation', GPE: 'place', LOC: 'place', FAC: 'place', PRODUCT: 'other', EVENT: 'other', WORK_OF_ART: 'other', LAW: 'other',
};
const HE_TITLES = new Set('mr sir lord king prince duke count father baron'.split(' '));
const SHE_TITLES = new Set('mrs ms miss madam lady queen princess duchess countess sister dame baroness'.split(' '));
const OTHER_TITLES = new Set('dr prof professor president senator minister judge justice general captain colonel pope saint st rev governor'.split(' '));

/** Letters without marks and case, so that a name and its plain spelling are one. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\./g, '').toLowerCase();

/** `title` is the document's title, folded: it decides between two bearers of one surname. */
export function namingOf(text: ReadText, title: readonly string[]): Naming {
  const mentions = [...spansOf(text), ...bracketed(text)].sort((a, b) => a.from - b.from);
  const entities: NamedEntity[] = [];
  const bearers = new Array<number | null>(mentions.length).fill(null);
  // Fullest names first, so that shorter ones find who bears them.
  const order = mentions.map((_, at) => at).sort((a, b) => fullness(mentions[b]) - fullness(mentions[a]) || a - b);
  for (const at of order) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    const found = decided(bearersOf(mention, entities), entities, title);
    if (found.length > 1) continue;
    const [bearer = entities.length] = found;
    if (found.length === 0) entities.push({ kind: mention.kind, words: mention.words, gender: null });
    bearers[at] = bearer;
    const entity = entities[bearer];
    if (entity !== undefined) entity.gender ??= titleGender(text, mention);
  }
  mentions.forEach((mention, at) => {
    const entity = entities[bearers[at] ?? -1];
    const kind = entity?.kind === 'person' ? saidToBe(text, mention) : null;
    if (entity && kind !== null) entity.kind = kind;
  });
  return { entities, mentions, bearers };
}

const PLACES = new Set('island town city village river mountain lake country state region district province county valley peninsula port harbour harbor suburb capital desert volcano bay strait archipelago republic kingdom empire municipality'.split(' '));
const BODIES = new Set('company bank university college school club party agency institute association society newspaper charity firm union museum hospital organisation organization corporation ministry committee council'.split(' '));

/** `Tessen is an island`: what the text calls it outweighs what the recogniser took a strange name for. */
function saidToBe(text: ReadText, { from, to }: NameMention): EntityKind | null {
  const word = text.words[headOf(text, from, to)];
  if (word?.dep !== 'nsubj' || text.words[word.head]?.lemma !== 'be') return null;
  const nouns = childrenOf(text, word.head, ['attr']).map((at) => text.words[at]?.lemma ?? '');
  return nouns.some((noun) => PLACES.has(noun)) ? 'place' : nouns.some((noun) => BODIES.has(noun)) ? 'organisation' : null;
}

function decided(found: readonly number[], entities: readonly NamedEntity[], title: readonly string[]): readonly number[] {
  if (found.length < 2) return found;
  const titled = found.filter((index) => isTitled(entities[index]?.words ?? [], title));
  return titled.length === 1 ? titled : found;
}

/** Whether the document's title names the bearer of these words: it is the name, or has both first name and surname in it. */
export const isTitled = (words: readonly string[], title: readonly string[]): boolean =>
  title.length > 0 && (words.join(' ') === title.join(' ') || (title.length > 1 && isWithin(title, words))
    || (words.length > 1 && ` ${title.join(' ')} `.includes(` ${words.join(' ')} `)));

/** All of `some` in this order among `words`. */
function isWithin(some: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === some[next]) next += 1;
  return next === some.length;
}

const fullness = (mention: NameMention | undefined): number => mention?.words.length ?? 0;

function spansOf(text: ReadText): NameMention[] {
  const found: NameMention[] = [];
  text.words.forEach((word, at) => {
    const kind = KINDS[word.ent];
    if (word.iob !== 'B' || kind === undefined) return;
    let to = at + 1;
    while (text.words[to]?.iob === 'I') to += 1;
    const mention = trimmed(text, at, to, kind);
    if (mention !== null) found.push(mention);
  });
  const surnames = new Set(found.filter(({ kind, words }) => kind === 'person' && words.length > 1).map(({ words }) => words.at(-1)));
  return found.map((mention) => (mention.words.length === 1 && surnames.has(mention.words[0]) ? { ...mention, kind: 'person' as const } : mention))
    .concat(missed(text, surnames));
}

/** Surnames the recogniser passed over. */
function missed(text: ReadText, surnames: ReadonlySet<string | undefined>): NameMention[] {
  return text.words.flatMap(({ text: word, pos, iob }, at): NameMention[] => (iob === 'O' && pos === 'PROPN' && surnames.has(folded(word))
    ? [{ from: at, to: at + 1, kind: 'person', words: [folded(word)] }] : []));
}

function trimmed({ words }: ReadText, from: number, to: number, kind: EntityKind): NameMention | null {
  const space = words.findIndex(({ pos }, at) => at > from && at < to && pos === 'SPACE');
  let [begin, end] = [from, space < 0 ? to : space];
  while (begin < end && (words[begin]?.pos === 'DET' || isTitle(words[begin]?.text ?? ''))) begin += 1;
  while (end > begin && (words[end - 1]?.tag === 'POS' || words[end - 1]?.pos === 'PUNCT')) end -= 1;
  while (kind === 'person' && end > begin + 2 && /^\p{Lu}{2,4}$/u.test(words[end - 1]?.text ?? '')) end -= 1;
  const texts = words.slice(begin, end).map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (!texts.some((text) => /^\p{Lu}/u.test(text))) return null;
  return { from: begin, to: end, kind, words: texts.map(folded) };
}

const isTitle = (word: string): boolean =>
  HE_TITLES.has(folded(word)) || SHE_TITLES.has(folded(word)) || OTHER_TITLES.has(folded(word));

function titleGender({ words }: ReadText, { from, kind }: NameMention): Gender | null {
  if (kind !== 'person') return null;
  const title = folded(words[from - 1]?.text ?? '');
  return HE_TITLES.has(title) ? 'he' : SHE_TITLES.has(title) ? 'she' : null;
}

/** `World Bird Society (WBS)`: the bracket is a name even where the recogniser saw none. */
function bracketed(text: ReadText): NameMention[] {
  return text.words.flatMap(({ text: word }, at): NameMention[] => {
    if (!/^\p{Lu}{2,8}$/u.test(word) || text.words[at - 1]?.text !== '(' || text.words[at + 1]?.text !== ')') return [];
    if (text.words[at]?.iob !== 'O') return [];
    const letters = [...word];
    let from = at - 1;
    while (letters.length > 0 && from > at - 16 && from > 0) {
      from -= 1;
      const first = text.words[from]?.text[0] ?? '';
      if (first === letters.at(-1)) letters.pop();
      else if (first.toUpperCase() === first) return [];
    }
    return letters.length > 0 ? [] : [{ from: at, to: at + 1, kind: 'organisation', words: [folded(word)] }];
  });
}

/** The entities that could bear the name. */
function bearersOf({ kind, words }: NameMention, entities: readonly NamedEntity[]): number[] {
  const indices = entities.map((_, index) => index);
  const same = indices.filter((index) => entities[index]?.words.join(' ') === words.join(' '));
  if (same.length > 0) return same;
  if (kind === 'person') return indices.filter((index) => entities[index]?.kind === 'person' && isShorter(words, entities[index]?.words ?? []));
  if (words.length === 1) return indices.filter((index) => initials(entities[index]?.words ?? []) === words[0]);
  return indices.filter((index) => entities[index]?.kind === kind && begins(words, entities[index]?.words ?? []));
}

/** A surname or first name alone, or several of the names in their order. */
function isShorter(words: readonly string[], full: readonly string[]): boolean {
  if (full.length <= words.length) return false;
  if (words.length === 1) return words[0] === full.at(-1) || words[0] === full[0];
  return isWithin(words, full);
}

const SMALL = new Set('of the for and in on to de la'.split(' '));
const initials = (words: readonly string[]): string | null =>
  (words.length < 2 ? null : words.filter((word) => !SMALL.has(word)).map((word) => word[0]).join(''));

const begins = (words: readonly string[], full: readonly string[]): boolean =>
  full.length > words.length && SMALL.has(full[words.length] ?? '') && words.every((word, at) => word === full[at]);

const HE_NOUNS = new Set('man boy father son brother husband uncle king prince duke lord actor nephew grandfather gentleman businessman spokesman chairman'.split(' '));
const SHE_NOUNS = new Set('woman girl mother daughter sister wife aunt queen princess duchess lady actress niece grandmother businesswoman spokeswoman chairwoman'.split(' '));
const PERSON_NOUNS = new Set('person child friend teacher professor student minister president leader doctor parent cousin judge colleague spokesperson official'.split(' '));

export const genderOfRole = (noun: string): Gender | null => (HE_NOUNS.has(noun) ? 'he' : SHE_NOUNS.has(noun) ? 'she' : null);
export const isThingNoun = (noun: string): boolean => PLACES.has(noun) || BODIES.has(noun);
export const isPersonNoun = (noun: string): boolean => HE_NOUNS.has(noun) || SHE_NOUNS.has(noun) || PERSON_NOUNS.has(noun);

/** What someone is, as the text says it: `the composer Ana Lind`, `Ana Lind, a composer`, `Ana Lind was a composer`. */
export function rolesOf(text: ReadText, { from, to }: NameMention): string[] {
  const head = headOf(text, from, to);
  const word = text.words[head];
  const nouns = [...childrenOf(text, head, ['compound', 'appos', 'nmod'])];
  const above = text.words[word?.head ?? -1];
  // Whatever the parser makes of it, a noun right before a person's name says what the person is.
  if (text.words[from - 1]?.tag === 'NN') nouns.push(from - 1);
  if (word?.dep === 'appos') nouns.push(word.head);
  if (word?.dep === 'nsubj' && above?.lemma === 'be') nouns.push(...childrenOf(text, word.head, ['attr']));
  return nouns.filter((at) => (at < from || at >= to) && text.words[at]?.pos === 'NOUN').map((at) => text.words[at]?.lemma ?? '');
}

/** The word of a phrase that stands highest. */
export function headOf({ words }: ReadText, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const head = words[at]?.head ?? at;
    if (head < from || head >= to || head === at) return at;
  }
  return to - 1;
}
