/** The names of a document: runs of capitals, which of them are people, and which surname belongs to whom. */
import { lower, range, words, type Range } from './ranges';
import { countries, honorifics, organisationWords, placeWords, roleNouns, speechVerbs } from './lexicon';
import type { Sentence, Token } from '../language';

export interface Person {
  /** The longest form under which the text introduces the person, without titles. */
  readonly full: string;
  readonly surname: string;
}

export interface Names {
  readonly people: ReadonlyMap<string, Person>;
  /** Surnames that belong to one person of the document. */
  readonly bySurname: ReadonlyMap<string, Person>;
  /** Single names that stand alone somewhere: surnames the text itself uses so. */
  readonly alone: ReadonlySet<string>;
  /** The person the whole document is about, when its title is a person's name. */
  readonly subject: Person | null;
}

const particles = /^(?:de|van|von|der|den|al|bin|ibn|da|di|du|la|le|el|ben|ter)$/;

/** Capitalised runs with hyphens, initials and particles inside: `Ana de la Cruz-Perez`. */
export function nameRuns(tokens: readonly Token[]): Range[] {
  const runs: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens[at])) continue;
    let to = at + 1;
    for (;;) {
      if (isNameWord(tokens[to]) && tokens[to]?.spaced) to += 1;
      else if (/^[-’'–]$/.test(tokens[to]?.text ?? '') && !tokens[to]?.spaced && isHyphened(tokens[to + 1])) to += 2;
      else if (particles.test(tokens[to]?.text ?? '') && isNameWord(tokens[to + 1])) to += 2;
      else if (particles.test(tokens[to]?.text ?? '') && particles.test(tokens[to + 1]?.text ?? '') && isNameWord(tokens[to + 2])) to += 3;
      else break;
    }
    runs.push(range(at, to));
    at = to - 1;
  }
  return runs;
}

/** `Cheuk-yan`: what follows the hyphen of a name may be small. */
const isHyphened = (token: Token | undefined): boolean => token !== undefined && !token.spaced && (isNameWord(token) || (token.pos !== 'PUNCT' && /^\p{L}{2,}$/u.test(token.text)));
const isNameWord = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !/^\p{Lu}\p{Lu}+$/u.test(token.text.replace(/\./g, '')) || isAcronym(token);
const isAcronym = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^(?:\p{Lu}\.?){1,6}$/u.test(token.text);

/** Where the words of a run begin, a hyphenated word being one. */
export function unitsOf(tokens: readonly Token[], run: Range): number[] {
  const units: number[] = [];
  for (let at = run.from; at < run.to; at += 1) {
    const joined = tokens[at]?.spaced === false && at > run.from;
    if (!joined && !particles.test(tokens[at - 1]?.text ?? '') && !(particles.test(tokens[at]?.text ?? '') && at > run.from && particles.test(tokens[at - 1]?.text ?? ''))) units.push(at);
  }
  return units;
}

/** Whether a run can be a person's name by its shape: two to four words, none that belongs to bodies or places. */
export function isNameShaped(tokens: readonly Token[], run: Range): boolean {
  const units = unitsOf(tokens, run);
  if (units.length < 2 || units.length > 5 || lower(tokens[run.from - 1]) === 'the') return false;
  const texts = units.map((at) => lower(tokens[at]));
  const bad = texts.some((text) => organisationWords.has(text) || placeWords.has(text) || countries.has(text) || roleNouns.has(text) || isCalendar(text));
  const acronym = units.some((at) => /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? ''));
  return !bad && !acronym && /^\p{L}\p{Ll}/u.test(tokens[run.to - 1]?.text ?? '') && !/^(?:the|a|an)$/.test(texts[0] ?? '');
}

const isCalendar = (text: string): boolean => /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(text);

/** The name at the end of a run that begins with a title or with the end of one. */
export function nameAtEnd(tokens: readonly Token[], run: Range): Range | null {
  const units = unitsOf(tokens, run);
  const role = units.findLastIndex((at) => roleNouns.has(lower(tokens[at])) || honorifics.has(lower(tokens[at])));
  const body = units.findLastIndex((at) => isBodyWord(lower(tokens[at])));
  const free = units.slice(Math.max(role, body) + 1);
  if (free.length < 2) return null;
  const isStrange = (at: number): boolean => tokens[at]?.common === false || tokens[at]?.entity === 'PERSON' || (tokens[at - 1]?.text === '-' && tokens[at]?.spaced === false);
  const firstStrange = free.findIndex((at, index) => isStrange(at) && index < free.length - 1 && index >= free.length - 4);
  const complement = role < 0 && body < 0 && /^(?:of|to|for|in|at)$/.test(lower(tokens[run.from - 1]));
  const shortest = complement ? lastNameStart(tokens, free) : role < 0 && body < 0 ? Math.max(firstStrange, 0) : 0;
  const start = personStart(tokens, free, shortest);
  if (start < (complement ? 1 : 0)) return null;
  const name = range(free[start] ?? run.from, run.to);
  if (!tokens.slice(Math.max(0, name.from - 1), name.from).some((token) => roleNouns.has(lower(token))) && isBodyName(tokens, name)) return null;
  const sure = isStrange(run.to - 1) || (role >= 0 && free.some(isStrange)) || (isStrange(free[start] ?? run.from) && isFollowedAsPerson(tokens, run.to));
  return sure && isNameShaped(tokens, name) ? name : null;
}

/** Further to the left where the model takes the words before for the same person. */
function personStart(tokens: readonly Token[], units: readonly number[], start: number): number {
  const isPerson = (unit: number): boolean => tokens[units[unit] ?? -1]?.entity === 'PERSON';
  return start > 0 && isPerson(start) && isPerson(start - 1) ? personStart(tokens, units, start - 1) : start;
}

/** Every word belongs to what the model takes for a body, a law or a place. */
const isBodyName = (tokens: readonly Token[], { from, to }: Range): boolean => tokens.slice(from, to).every(({ entity, common }) => common === true && /^(?:ORG|GPE|LOC|FAC|LAW|EVENT|WORK_OF_ART|NORP)$/.test(entity));

/** Where the last two words begin, with initials and particles: `Public Works Ilse M. Van Houten`. */
function lastNameStart(tokens: readonly Token[], units: readonly number[]): number {
  let start = units.length - 2;
  while (start > 1 && /^(?:\p{Lu}\.?|Van|Von|De|Del|Der|La|Le|Al|Bin|Ibn|Da|Di)$/u.test(tokens[units[start] ?? 0]?.text ?? '')) start -= 1;
  return start;
}

const isBodyWord = (text: string): boolean => organisationWords.has(text) || placeWords.has(text) || countries.has(text);

/** A finite verb, `who` or `that` after a name. */
function isFollowedAsPerson(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return /^(?:who|that)$/.test(lower(next)) || next?.tag === 'past' || next?.tag === 'third';
}

/** Collects the people a document names. `title` is the document's. */
export function namesOf(sentences: readonly Sentence[], title: string): Names {
  const people = new Map<string, Person>();
  const alone = new Set<string>();
  for (const { tokens } of sentences) {
    for (const run of nameRuns(tokens)) {
      const name = personIn(tokens, run);
      if (unitsOf(tokens, run).length === 1) alone.add(words(tokens, run));
      if (name) addPerson(people, words(tokens, name));
    }
  }
  const subject = titlePerson(sentences, title);
  if (subject) people.set(subject.full, subject);
  return { people, bySurname: surnamesOf(people, subject), alone, subject };
}

function addPerson(people: Map<string, Person>, full: string): void {
  people.set(full, { full, surname: full.split(' ').at(-1) ?? full });
}

/** The person's name in a run, when something beside it says that it is a person's. */
export function personIn(tokens: readonly Token[], run: Range): Range | null {
  const before = tokens[run.from - 1];
  const after = tokens[run.to];
  const titled = nameAtEnd(tokens, run);
  if (titled && titled.from > run.from && hasRole(tokens, range(Math.max(0, run.from - 6), titled.from))) return titled;
  if (!isNameShaped(tokens, run)) return null;
  const byRole = roleNouns.has(before?.lemma ?? '') && before?.pos !== 'VERB';
  const bySpeech = speaks(after) || (speaks(before) && after?.pos !== 'VERB');
  const byModel = tokens.slice(run.from, run.to).every(({ entity, text }) => entity === 'PERSON' || /^\p{P}$/u.test(text)) && tokens.slice(run.from, run.to).some(({ common }) => common === false)
    && /^(?:nsubj|nsubjpass|pobj|dobj|appos|conj)$/.test(tokens[run.to - 1]?.dep ?? '');
  const byLife = after?.text === '(' && /^(?:born|b\.|1\d{3}|20\d{2}|\d{1,2})$/.test(lower(tokens[run.to + 1]));
  return byRole || bySpeech || byModel || byLife || isDescribed(tokens, run.to) ? run : null;
}

const hasRole = (tokens: readonly Token[], place: Range): boolean => tokens.slice(place.from, place.to).some((token) => roleNouns.has(lower(token)));
const speaks = (token: Token | undefined): boolean => token?.pos === 'VERB' && token.tag !== 'gerund' && speechVerbs.has(token.lemma);

/** `, a senior fellow at …` or `was a Polish chemist` after the name. */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  const opens = tokens[at]?.text === ',' || tokens[at]?.lemma === 'be';
  if (!opens) return false;
  for (let next = at + 1; next < Math.min(tokens.length, at + 7); next += 1) {
    const token = tokens[next];
    if (token?.pos === 'NOUN' && roleNouns.has(token.lemma)) return tokens[next + 1]?.pos !== 'NOUN';
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|ADV|CCONJ)$/.test(token.pos) && !/^[-–]$/.test(token.text) && token.tag !== 'participle') return false;
  }
  return false;
}

/** A title that is a name, in a text that says `was born` of it or calls it `he` or `she`. */
function titlePerson(sentences: readonly Sentence[], title: string): Person | null {
  const units = title.split(' ');
  if (units.length < 2 || units.length > 4 || !units.every((word) => /^\p{Lu}[\p{L}’'-]+\.?$/u.test(word))) return null;
  if (units.some((word) => organisationWords.has(word.toLowerCase()) || placeWords.has(word.toLowerCase()))) return null;
  const surname = units.at(-1) ?? '';
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const pronouns = tokens.filter((token) => /^(?:he|she|his|her)$/.test(lower(token))).length;
  const born = tokens.some((token, at) => token.text === surname && tokens.slice(at + 1, at + 30).some((next) => lower(next) === 'born'));
  return born || pronouns >= 4 ? { full: title, surname } : null;
}

function surnamesOf(people: ReadonlyMap<string, Person>, subject: Person | null): Map<string, Person> {
  const bySurname = new Map<string, Person>();
  const shared = new Set<string>();
  for (const person of people.values()) {
    if (bySurname.has(person.surname)) shared.add(person.surname);
    else bySurname.set(person.surname, person);
  }
  for (const surname of shared) bySurname.delete(surname);
  if (subject) bySurname.set(subject.surname, subject);
  return bySurname;
}
