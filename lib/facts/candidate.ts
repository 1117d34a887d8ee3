/** A fact before it is checked: what an extractor found, in ranges of one sentence's tokens. */
import { lower, words, type Range } from './ranges';
import type { Reading } from './reading';
import type { Statement } from './speech';
import type { AnswerType, FactKind } from '../core/model';
import type { Token } from '../language';

export interface CandidateSide {
  readonly role: string;
  readonly question: string;
  readonly answer: Range;
  readonly answerType: AnswerType;
  /** Other wordings a fair grader takes. */
  readonly accepted?: readonly string[];
}

export interface Candidate {
  readonly kind: FactKind;
  readonly relation: string;
  /** Index of the sentence that says it. */
  readonly sentence: number;
  readonly subject: Range | null;
  readonly object: Range | null;
  readonly asked: CandidateSide;
  readonly reverse: CandidateSide | null;
  /** Whether the pattern is reliable enough to be accepted unseen once every check has passed. */
  readonly safe: boolean;
  /** 0 to 1, where the kind alone does not tell how much it matters. */
  readonly weight?: number;
}

/** A statement in its place. */
export interface Context {
  readonly reading: Reading;
  readonly sentence: number;
  readonly statement: Statement;
}

/** A side whose answer is a phrase; it is also right without its article. */
export function phraseSide(tokens: readonly Token[], role: string, answer: Range, question: string, answerType: AnswerType = 'phrase'): CandidateSide {
  const text = words(tokens, answer);
  return { role, answer, answerType, question, accepted: [text.replace(/^(?:an?|the) /i, '')].filter((bare) => bare !== text) };
}

/** A participle on its own cannot stand after `who` or `what`: `killing nine`. */
export const isParticiple = ({ tokens, clause }: Statement): boolean => tokens[clause.verb]?.tag === 'gerund' && clause.helpers.every((at) => tokens[at]?.pos !== 'AUX');

/** A clause that only tells which thing is meant: `strips that run along the body`. */
export const isRelative = ({ clause }: Statement): boolean => 'kind' in clause && clause.kind === 'relative';

/** Whether a statement denies or doubts what its verb says. */
export const isNegated = ({ tokens, clause }: Statement): boolean => clause.helpers.some((at) => /^(?:not|n't|never|hardly)$/.test(lower(tokens[at])));
