/**
 * Who is meant: names, titles and pronouns of a document, each tied to the entity it stands for, or to none where that is not
 * certain. Rules only, and each prefers silence to a guess: a card with the wrong subject is worse than no card.
 */
import { speechOf } from '../quotes';
import { folded, genderOfRole, headOf, isPersonNoun, isThingNoun, isTitled, namingOf, rolesOf, type EntityKind, type Gender, type Naming } from './names';
import { antecedentOf, genderOf, isPronoun, type Candidate, type PronounContext } from './pronouns';
import { readingOf, type ReadText } from './text';
import type { AnnotatedSentence } from '../annotated';

export type MentionKind = 'name' | 'title' | 'pronoun';

/** Words from `from` to before `to`, as indices into the document's words. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly how: MentionKind;
  /** Index into the entities; null when it is not certain who is meant. */
  readonly entity: number | null;
}

export interface Entity {
  readonly kind: EntityKind;
  /** The fullest name, as the text writes it. */
  readonly name: string;
  readonly gender: Gender | null;
}

export interface Coreference {
  readonly entities: readonly Entity[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** `title` is the document's title, if it has one: an entity of that name is what an unclear `he` or `she` is about. */
export function coreferenceOf(sentences: readonly AnnotatedSentence[], title = ''): Coreference {
  const text = readingOf(sentences);
  const titleWords = title.split(/[^\p{L}\p{N}\p{M}.]+/u).filter((word) => word !== '').map(folded);
  const naming = namingOf(text, titleWords);
  const genders = naming.entities.map(({ gender }) => gender);
  const quoted = new Uint8Array(text.words.length);
  for (const { kind, from, to } of speechOf(sentences)) if (kind === 'quoted') quoted.fill(1, from, to);
  const context: PronounContext = { text, quoted, genders, topic: topicOf(naming, titleWords) };
  // Twice: the pronouns of a first reading tell who is a he and who a she.
  noteGenders(text, inOrder(text, naming, context, [...genders]), genders);
  const mentions = inOrder(text, naming, context, genders);
  return { entities: naming.entities.map((entity, index) => ({ kind: entity.kind, gender: genders[index] ?? null, name: fullestName(text, naming, index) })), mentions };
}

function topicOf({ entities, bearers }: Naming, title: readonly string[]): PronounContext['topic'] {
  const titled = entities.flatMap(({ words }, index) => (isTitled(words, title) ? [index] : []));
  const people = titled.filter((index) => entities[index]?.kind === 'person');
  const index = people.length === 1 || titled.length > 1 ? people[0] ?? -1 : titled[0] ?? -1;
  const entity = people.length > 1 ? undefined : entities[index];
  return entity === undefined ? leading({ entities, bearers }) : { entity: index, kind: entity.kind };
}

/** Without a title: the person named far more often than anyone else. */
function leading({ entities, bearers }: Pick<Naming, 'entities' | 'bearers'>): PronounContext['topic'] {
  const counts = entities.map(({ kind }, index) => (kind === 'person' ? bearers.filter((bearer) => bearer === index).length : 0));
  const [first = 0, second = 0] = [...counts].sort((a, b) => b - a);
  return first >= 6 && first >= 3 * second ? { entity: counts.indexOf(first), kind: 'person' } : null;
}

/** Left to right, so that what is resolved helps what comes after. */
function inOrder(text: ReadText, naming: Naming, context: PronounContext, genders: (Gender | null)[]): Mention[] {
  const mentions: Mention[] = [];
  const candidates: Candidate[] = [];
  const holders = new Map<string, Set<number>>();
  const nameAt = new Map(naming.mentions.map((mention, index) => [mention.from, index]));
  const add = (mention: Mention, kind: EntityKind): void => {
    mentions.push(mention);
    candidates.push({ at: headOf(text, mention.from, mention.to), entity: mention.entity, kind });
  };
  for (let at = 0; at < text.words.length; at += 1) {
    const index = nameAt.get(at);
    const name = index === undefined ? undefined : naming.mentions[index];
    if (index !== undefined && name !== undefined) {
      const entity = naming.bearers[index] ?? null;
      const kind = entity === null ? name.kind : naming.entities[entity]?.kind ?? name.kind;
      add({ from: name.from, to: name.to, how: 'name', entity }, kind);
      if (entity !== null) noteRoles(kind === 'person' ? rolesOf(text, name) : rolesOf(text, name).filter(isThingNoun), entity, holders, genders);
      at = name.to - 1;
    } else if (isPronoun(text.words[at]?.text.toLowerCase() ?? '')) {
      const entity = antecedentOf(at, candidates, context);
      const gender = genderOf(text.words[at]?.text.toLowerCase() ?? '');
      add({ from: at, to: at + 1, how: 'pronoun', entity }, gender === null ? 'other' : 'person');
    } else {
      noun(text, at, holders, add, candidates);
    }
  }
  return mentions;
}

function noteGenders({ words }: ReadText, mentions: readonly Mention[], genders: (Gender | null)[]): void {
  const balance = new Map<number, number>();
  for (const { how, from, entity } of mentions) {
    const gender = how === 'pronoun' ? genderOf(words[from]?.text.toLowerCase() ?? '') : null;
    if (entity !== null && gender !== null) balance.set(entity, (balance.get(entity) ?? 0) + (gender === 'he' ? 1 : -1));
  }
  for (const [entity, surplus] of balance) if (surplus !== 0) genders[entity] ??= surplus > 0 ? 'he' : 'she';
}

function noteRoles(roles: readonly string[], entity: number, holders: Map<string, Set<number>>, genders: (Gender | null)[]): void {
  for (const role of roles) {
    holders.set(role, (holders.get(role) ?? new Set()).add(entity));
    genders[entity] ??= genderOfRole(role);
  }
}

/** `the minister` after `Minister Ana Lind`; any other person without a name stands in the way of pronouns. */
function noun(text: ReadText, at: number, holders: ReadonlyMap<string, ReadonlySet<number>>, add: (mention: Mention, kind: EntityKind) => void, candidates: Candidate[]): void {
  const word = text.words[at];
  if (word?.pos !== 'NOUN' || word.tag !== 'NN' || word.dep === 'compound') return;
  const from = text.left[at] ?? at;
  const held = [...(holders.get(word.lemma) ?? [])];
  const bare = from === at - 1 && text.words[from]?.text.toLowerCase() === 'the' && text.right[at] === at;
  if (bare && held.length === 1) add({ from, to: at + 1, how: 'title', entity: held[0] ?? null }, isThingNoun(word.lemma) ? 'other' : 'person');
  else if (isPersonNoun(word.lemma) && word.dep !== 'appos' && word.dep !== 'attr') candidates.push({ at, entity: null, kind: 'person' });
}

function fullestName(text: ReadText, { mentions, bearers }: Naming, entity: number): string {
  const own = mentions.filter((_, index) => bearers[index] === entity);
  const [fullest] = [...own].sort((a, b) => b.words.length - a.words.length);
  return text.words.slice(fullest?.from, fullest?.to).map((word, index) => (index > 0 && word.spaced ? ' ' : '') + word.text).join('');
}
