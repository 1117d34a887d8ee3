/** Annotated document → facts: every kind's extractor, then the verifier, then options and rank. */
import { factIdOf } from '../core/ids';
import { clozeOf } from './cloze';
import { findBlanks } from './blank';
import { findCauses } from './cause';
import { findChanges } from './change';
import { findConditions } from './condition';
import { findDeeds } from './deed';
import { findDefinitions } from './definition';
import { findMemberships } from './membership';
import { findClaims } from './claim';
import { findMeasures } from './measure';
import { findOffices } from './office';
import { findPlaces } from './place';
import { hasItsPerson } from './context';
import { findDurations } from './duration';
import { findEvents } from './event';
import { findPositions } from './position';
import { findQuantities } from './quantity';
import { findQuotations } from './quotation';
import { distractorsFor, optionsIn, placesIn, poolOf, type Option, type OptionPool } from './distractors';
import { importanceOf, withoutRepeats, worthOffering } from './rank';
import { failuresOf, type Failure, type Ground } from './verify';
import { namesOf } from './names';
import { timeOf } from './era';
import { findRecommendations } from './recommendation';
import { findRolls } from './roll';
import { referencesOf } from './references';
import { spanOf, words, type Range } from './ranges';
import { findInRow } from './table';
import { leadTo, tableRows } from './rows';
import type { Reading } from './reading';
import { doubtsOf } from './worth';
import { viewOfDocument } from '../documents';
import type { Candidate, CandidateSide } from './candidate';
import type { Asked, Document, Fact, Rejection, Span } from '../core/model';
import { aliasesIn, type Sentence } from '../language';

export interface FoundFacts {
  /** In document order. */
  readonly facts: readonly Fact[];
  readonly rejections: readonly Rejection[];
}

const extractors = [findPositions, findEvents, findDurations, findChanges, findQuantities, findQuotations, findCauses, findRecommendations, findDefinitions, findMemberships, findConditions, findPlaces, findOffices, findMeasures, findClaims, findDeeds, findRolls, findBlanks] as const;

/** Finds the facts of a document. `onProgress` is told how many sentences are done. */
export function findFacts(document: Document, sentences: readonly Sentence[], onProgress?: (done: number, total: number) => void): FoundFacts {
  const reading = readingOf(document, sentences);
  const candidates = reading.sentences.flatMap((_, sentence) => {
    if (sentence >= sentences.length) return findInRow(reading, sentence);
    onProgress?.(sentence, sentences.length);
    return extractors.flatMap((find) => find(reading, sentence));
  });
  const checked = candidates.map((candidate) => check(reading, candidate));
  const pool = poolOf([...checked.flatMap(({ fact, sentence }) => (fact ? answersOf(fact, sentence) : [])), ...optionsIn(reading)], placesIn(reading));
  const { kept: apart, repeats } = withoutRepeats(checked.flatMap(({ fact }) => (fact ? [fact] : [])));
  const kept = worthOffering(apart, reading.view.text.split(/\s+/).length);
  const alike = alikeOf(kept);
  const sentenceOf = new Map(checked.flatMap(({ fact, sentence }) => (fact ? [[fact.id, sentence] as const] : [])));
  return {
    facts: kept.map((fact) => withOptions(fact, sentenceOf.get(fact.id) ?? 0, pool, alike)),
    rejections: [...checked.flatMap(({ rejected }) => rejected), ...repeats.map((fact) => rejection({ rule: 'R10', reason: 'another card asks the same', hard: true }, fact.asked, fact.quoteSpan))],
  };
}

/** What extractors and the verifier read of a document. */
export function readingOf(document: Document, sentences: readonly Sentence[]): Reading {
  const names = namesOf(sentences, document.title);
  const view = viewOfDocument(document);
  const rows = tableRows(view);
  return { document, view, sentences: [...sentences, ...rows.map(({ sentence }) => sentence)], names, swaps: referencesOf(sentences, names, document.title), rows: new Map(rows.map((row, index) => [sentences.length + index, row])) };
}

interface Checked {
  readonly fact: Fact | null;
  readonly sentence: number;
  readonly rejected: readonly Rejection[];
}

/** A fact lives while its first side does; a reverse side that fails is only left out. */
function check(reading: Reading, candidate: Candidate): Checked {
  const { sentence } = candidate;
  const ground = groundOf(reading, sentence);
  const quoteSpan = quoteSpanOf(reading, sentence);
  const quote = reading.document.text.slice(quoteSpan.start, quoteSpan.end);
  const judge = (side: CandidateSide): { asked: Omit<Asked, 'distractors'>; failures: Failure[] } => {
    const asked = askedOf(reading, sentence, side);
    const proposal = { ...asked, quote, quoteSpan, isQuotation: asked.answerType === 'quote' };
    return { asked, failures: [...failuresOf(proposal, ground), ...rivalFailure(reading, candidate, side), ...personFailure(reading, sentence, side.question), ...(candidate.safe ? doubtsOf(reading, candidate, side) : [])] };
  };
  const sides = [candidate.asked, ...(candidate.reverse ? [candidate.reverse] : [])].map(judge);
  const alive = sides.filter(({ failures }) => !failures.some(({ hard }) => hard));
  const rejected = sides.filter((side) => !alive.includes(side)).map(({ asked, failures }) => rejection(failures.find(({ hard }) => hard) as Failure, asked, quoteSpan));
  const clean = alive.filter(({ failures }) => failures.length === 0);
  const shown = candidate.safe && clean.length > 0 ? clean : alive;
  const [first, second] = shown;
  if (!first) return { fact: null, sentence, rejected };
  const accepted = candidate.safe && clean.length > 0 && !isUnknown(reading, candidate);
  return { fact: factOf(reading, candidate, quoteSpan, first.asked, second?.asked ?? null, accepted), sentence, rejected };
}

/** Its subject is a pronoun, and who it means is not certain. */
function isUnknown(reading: Reading, { sentence, subject }: Candidate): boolean {
  const token = reading.sentences[sentence]?.tokens[subject?.from ?? -1];
  const alone = subject !== null && subject.to === subject.from + 1 && token?.pos === 'PRON';
  return alone && !(reading.swaps[sentence] ?? []).some(({ from }) => from === subject.from);
}

function factOf(reading: Reading, candidate: Candidate, quoteSpan: Span, asked: Omit<Asked, 'distractors'>, reverse: Omit<Asked, 'distractors'> | null, accepted: boolean): Fact {
  const tokens = reading.sentences[candidate.sentence]?.tokens ?? [];
  const span = (phrase: Range | null): Span | null => (phrase && phrase.to > phrase.from ? spanOf(tokens, phrase) : null);
  const subjectSpan = span(candidate.subject);
  const objectSpan = span(candidate.object);
  const documentId = reading.document.id;
  const spanText = (place: Span | null): string => (place ? `${place.start}-${place.end}` : '');
  const id = factIdOf([documentId, candidate.kind, candidate.relation, spanText(subjectSpan), spanText(objectSpan), spanText(asked.answerSpan), asked.role]);
  const quote = reading.document.text.slice(quoteSpan.start, quoteSpan.end);
  return {
    id, kind: candidate.kind, relation: candidate.relation, documentId, quoteSpan, quote, subjectSpan, objectSpan,
    asked: { ...asked, distractors: [] }, reverse: reverse ? { ...reverse, distractors: [] } : null,
    cloze: clozeOf(quote, quoteSpan, asked.answerSpan),
    importance: importanceOf({ kind: candidate.kind, quote, asked, weight: candidate.weight }, reading, candidate.sentence),
    status: accepted ? 'accepted' : 'suggested',
  };
}

function askedOf(reading: Reading, sentence: number, side: CandidateSide): Omit<Asked, 'distractors'> {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const answer = words(tokens, side.answer);
  return {
    role: side.role, question: side.question, answer, answerSpan: spanOf(tokens, side.answer), answerType: side.answerType,
    accepted: [...new Set([...side.accepted ?? [], ...aliasesIn(reading.sentences, answer)])].filter((other) => other !== '' && other !== answer),
  };
}

function quoteSpanOf(reading: Reading, sentence: number): Span {
  const { start, end } = reading.sentences[sentence] ?? { start: 0, end: 0 };
  return { start, end };
}

const grounds = new WeakMap<Reading, Map<number, Ground>>();

/** The text the words of a question must come from: two sentences either way, the title, and what pronouns and surnames stand for. */
function groundOf(reading: Reading, sentence: number): Ground {
  const ready = grounds.get(reading)?.get(sentence);
  if (ready) return ready;
  const near = reading.sentences.slice(Math.max(0, sentence - 2), sentence + 3).map(({ tokens }) => words(tokens, { from: 0, to: tokens.length }));
  const row = reading.rows.get(sentence);
  const names = row ? [row.ground, leadTo(reading.view, row.sentence)] : [...new Set((reading.swaps[sentence] ?? []).map(({ text }) => text))];
  const ground: Ground = { view: reading.view, near: [...near, reading.document.title, timeOf(reading), ...names].join(' ') };
  const known = grounds.get(reading) ?? new Map<number, Ground>();
  grounds.set(reading, known.set(sentence, ground));
  return ground;
}

/** `its` and `their` need somebody's name or a definite thing before them. */
const hasOwner = (question: string): boolean => {
  const [, before] = /^(.*?)\b(?:its|their)\b/.exec(question.replace(/“[^”]*”/g, '')) ?? [];
  return before === undefined || /\s(?:\p{Lu}|the\s|an?\s)/u.test(before) || /^(?:Who|Which)\b/.test(question);
};

const personFailure = (reading: Reading, sentence: number, question: string): Failure[] =>
  hasItsPerson(reading, sentence, question) && hasOwner(question) ? [] : [{ rule: 'R2', reason: 'a pronoun may mean somebody else', hard: false }];

/** [R4] Another phrase joined to the answer by `and` or `or` would be right as well. */
function rivalFailure(reading: Reading, candidate: Candidate, side: CandidateSide): Failure[] {
  if (candidate.relation === 'aim' || side.answerType === 'quote' || candidate.kind === 'position') return [];
  const tokens = reading.sentences[candidate.sentence]?.tokens ?? [];
  const joins = (at: number): boolean => /^(?:and|or)$/i.test(tokens[at]?.text ?? '') && side.answerType !== 'date';
  const rival = (joins(side.answer.to) && tokens[side.answer.to + 1]?.pos !== 'VERB' && tokens[side.answer.to + 1]?.pos !== 'AUX') || joins(side.answer.from - 1);
  return rival && side.role !== 'amount' && side.role !== 'cause' ? [{ rule: 'R4', reason: 'another answer is joined to it', hard: false }] : [];
}

const rejection = ({ rule, reason }: Failure, { question, answer }: Pick<Asked, 'question' | 'answer'>, quoteSpan: Span): Rejection => ({ rule, reason, question, answer, quoteSpan });

function answersOf(fact: Fact, sentence: number): Option[] {
  return [fact.asked, ...(fact.reverse ? [fact.reverse] : [])].map(({ answer, answerType, role }) => ({ text: answer, type: answerType, role, sentence }));
}

function withOptions(fact: Fact, sentence: number, pool: OptionPool, alike: Alike): Fact {
  const fill = (asked: Asked): Asked => ({ ...asked, distractors: distractorsFor(asked, sentence, pool, trueAnswersLike(fact, asked, alike)) });
  return { ...fact, asked: fill(fact.asked), reverse: fact.reverse ? fill(fact.reverse) : null };
}

/** Facts by kind, relation and subject. */
type Alike = ReadonlyMap<string, readonly Fact[]>;

function alikeOf(facts: readonly Fact[]): Alike {
  const alike = new Map<string, Fact[]>();
  for (const fact of facts) alike.set(claimKey(fact), [...alike.get(claimKey(fact)) ?? [], fact]);
  return alike;
}

function claimKey({ kind, relation, subjectSpan, quote, quoteSpan }: Fact): string {
  const subject = subjectSpan ? quote.slice(subjectSpan.start - quoteSpan.start, subjectSpan.end - quoteSpan.start) : '';
  return `${kind} ${relation} ${subject}`;
}

/** What is also true of the same subject in the same role elsewhere in the document. */
function trueAnswersLike(fact: Fact, asked: Asked, alike: Alike): string[] {
  return (alike.get(claimKey(fact)) ?? []).flatMap((other) => [other.asked, ...(other.reverse ? [other.reverse] : [])])
    .filter(({ role }) => role === asked.role).flatMap(({ answer, accepted }) => [answer, ...accepted]);
}
