/** Whom `he`, `she`, `it` stand for: only where one bearer is clearly meant. */
import { rootOf, subjectAbove, SUBJECTS, type ReadText } from './text';
import type { EntityKind, Gender } from './names';

/** What can be meant: a bearer mentioned before, or a person or thing without a name (`entity` null). */
export interface Candidate {
  readonly at: number;
  readonly entity: number | null;
  readonly kind: EntityKind;
}

export interface PronounContext {
  readonly text: ReadText;
  /** 1 for words inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly genders: readonly (Gender | null)[];
  /** The entity the document is about. */
  readonly topic: { readonly entity: number; readonly kind: EntityKind } | null;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'he', him: 'he', his: 'he', himself: 'he', she: 'she', her: 'she', hers: 'she', herself: 'she',
};
const NEUTER = new Set(['it', 'its', 'itself']);
const OBJECTS = new Set(['dobj', 'pobj', 'dative', 'oprd']);
const SENTENCES_BACK = 2;

export const isPronoun = (word: string): boolean => GENDERS[word] !== undefined || NEUTER.has(word);
export const genderOf = (word: string): Gender | null => GENDERS[word] ?? null;

/** The candidate meant by the pronoun at `at`, among those before it in order; null when that is not certain. */
export function antecedentOf(at: number, candidates: readonly Candidate[], context: PronounContext): number | null {
  const { text, quoted } = context;
  const word = text.words[at]?.text.toLowerCase() ?? '';
  if (quoted[at] === 1) return null;
  return NEUTER.has(word) ? thingMeant(at, candidates, context) : personMeant(at, GENDERS[word] ?? 'he', candidates, context);
}

function personMeant(at: number, gender: Gender, candidates: readonly Candidate[], { text, quoted, genders, topic }: PronounContext): number | null {
  const fits = (candidate: Candidate): boolean => candidate.kind === 'person' && quoted[candidate.at] !== 1
    && (candidate.entity === null || (genders[candidate.entity] ?? gender) === gender);
  const sentence = text.sentenceOf[at] ?? 0;
  const paragraph = text.sentences[sentence]?.paragraph;
  for (let back = 0; back <= SENTENCES_BACK; back += 1) {
    const index = sentence - back;
    if (text.sentences[index]?.paragraph !== paragraph) break;
    const here = candidates.filter((candidate) => text.sentenceOf[candidate.at] === index && candidate.at < at && fits(candidate)
      && !(back === 0 && isBarred(text, at, candidate.at)));
    if (here.length > 0) return chosen(text, here, index, back === 0 ? at : null);
  }
  const topical = topic?.kind === 'person' && (genders[topic.entity] ?? gender) === gender;
  return topical && candidates.some(({ entity }) => entity === topic?.entity) ? topic.entity : null;
}

/** The only one, or the one that is the subject of the sentence or of the pronoun's own clause. */
function chosen(text: ReadText, here: readonly Candidate[], sentence: number, pronoun: number | null): number | null {
  const distinct = new Set(here.map(({ entity, at }) => entity ?? `unnamed ${at}`));
  if (distinct.size === 1) return here[0]?.entity ?? null;
  const root = rootOf(text, sentence);
  const own = pronoun === null ? null : subjectAbove(text, pronoun);
  const subjects = here.filter(({ at }) => at === own || isSubjectOf(text, at, root));
  const meant = new Set(subjects.map(({ entity }) => entity));
  return meant.size === 1 ? subjects[0]?.entity ?? null : null;
}

const isSubjectOf = ({ words }: ReadText, at: number, verb: number): boolean =>
  words[at]?.head === verb && SUBJECTS.includes(words[at]?.dep ?? '');

/** `Ann saw her`, `After Ann, she …`: an object is not its own verb's subject, nor a subject what stands in a phrase before it. */
function isBarred(text: ReadText, pronoun: number, candidate: number): boolean {
  const word = text.words[pronoun];
  const name = text.words[candidate];
  if (word === undefined || name === undefined || word.text.toLowerCase().endsWith('self')) return false;
  if (OBJECTS.has(word.dep)) return SUBJECTS.includes(name.dep) && name.head === verbAbove(text, pronoun);
  return SUBJECTS.includes(word.dep) && name.dep === 'pobj' && verbAbove(text, candidate) === word.head;
}

/** The verb that a word hangs on, through prepositions. */
function verbAbove({ words }: ReadText, at: number): number {
  let verb = words[at]?.head ?? at;
  while (words[verb]?.dep === 'prep' && words[verb]?.head !== verb) verb = words[verb]?.head ?? verb;
  return verb;
}

/** A thing is meant only when it is the subject: of the same clause for `its`, of the sentence before for `It …` and `Its …`. */
function thingMeant(at: number, candidates: readonly Candidate[], { text }: PronounContext): number | null {
  const word = text.words[at];
  if (word === undefined || isExpletive(text, at)) return null;
  const namedThing = (place: number | null): number | null => {
    const candidate = candidates.find((some) => some.at === place);
    return candidate !== undefined && candidate.kind !== 'person' ? candidate.entity : null;
  };
  const sentence = text.sentenceOf[at] ?? 0;
  const opens = word.dep === 'poss' && at === (text.sentences[sentence]?.first ?? -1) && SUBJECTS.includes(text.words[word.head]?.dep ?? '');
  if ((word.dep === 'poss' && !opens) || (!opens && !SUBJECTS.includes(word.dep))) {
    const subject = subjectAbove(text, at);
    return word.dep === 'poss' && subject !== null && subject < at ? namedThing(subject) : null;
  }
  const before = text.sentences[sentence - 1];
  const verb = opens ? text.words[word.head]?.head : word.head;
  if (before?.paragraph !== text.sentences[sentence]?.paragraph || verb !== rootOf(text, sentence)) return null;
  const root = rootOf(text, sentence - 1);
  const subjects = (before?.tokens ?? []).flatMap((_, offset) => {
    const place = (before?.first ?? 0) + offset;
    return isSubjectOf(text, place, root) ? [place] : [];
  });
  return subjects.length === 1 ? namedThing(subjects[0] ?? null) : null;
}

/** `It is clear that …`, `It takes time to …`: nothing is meant. */
function isExpletive({ words, right }: ReadText, at: number): boolean {
  const word = words[at];
  if (word?.dep === 'expl') return true;
  const verb = word?.head ?? at;
  if (words[verb]?.lemma !== 'be' && words[verb]?.lemma !== 'take' && words[verb]?.lemma !== 'seem') return false;
  return words.slice(verb + 1, (right[verb] ?? verb) + 1).some(({ head, dep }) => head === verb && ['ccomp', 'xcomp', 'advcl', 'acl'].includes(dep));
}
