/** Conditions: when, or in what case, something holds, and what then. */
import { inverted, said, question } from './questions';
import { isNegated, phraseSide, type Candidate } from './candidate';
import { lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import { attributed } from './speech';
import { treeClauses, type TreeClause } from './tree-clauses';
import { childrenOf, edgesOf, spread } from './tree';
import { attributionTo } from './speech';
import { phraseAt } from './tree';
import type { Reading } from './reading';
import type { Swap } from './ranges';
import type { Token } from '../language';

interface Case {
  readonly tokens: readonly Token[];
  readonly swaps: readonly Swap[];
  readonly clause: TreeClause;
  /** The words under the condition, without `if` or `when`. */
  readonly inner: Range;
  /** `if`, `when`, `once`, `provided that`. */
  readonly mark: string;
  readonly markFrom: number;
}

/** Finds conditions in one sentence. What only happened once, at a time, is the business of dated events. */
export function findConditions(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return treeClauses(tokens).filter(({ kind }) => kind === 'main' || kind === 'said').flatMap((clause) => {
    const found = caseOf(tokens, swaps, clause);
    return found ? [...underWhat(reading, sentence, found), ...whatThen(reading, sentence, found)] : [];
  });
}

function caseOf(tokens: readonly Token[], swaps: readonly Swap[], clause: TreeClause): Case | null {
  const { left, right } = edgesOf(tokens);
  for (const at of childrenOf(tokens, clause.verb, 'advcl')) {
    const from = left[at] ?? at;
    const mark = /^(?:if|when|once|unless|whenever)$/.test(lower(tokens[from])) ? lower(tokens[from]) : lower(tokens[from]) === 'provided' && lower(tokens[from + 1]) === 'that' ? 'provided that' : '';
    const own = childrenOf(tokens, at, 'nsubj', 'nsubjpass')[0];
    if (mark === '' || own === undefined) continue;
    const start = from + mark.split(' ').length;
    const end = at < clause.verb ? (right[at] ?? at) + 1 : endOfCase(tokens, at, (right[at] ?? at) + 1);
    return { tokens, swaps, clause, mark, markFrom: from, inner: range(start, end) };
  }
  return null;
}

/** Behind the verb a condition goes to the first comma that opens something else. */
function endOfCase(tokens: readonly Token[], at: number, end: number): number {
  const comma = tokens.findIndex(({ text }, index) => index > at && index < end && /^[,;:—]$/.test(text));
  return comma < 0 ? end : comma;
}

const loose = ({ tokens, swaps }: Case, { from, to }: Range): boolean => tokens.some(({ pos, dep, text }, at) => at >= from && at < to
  && pos === 'PRON' && dep !== 'expl' && dep !== 'poss' && !/^(?:that|which|who|there)$/i.test(text) && !swaps.some((swap) => swap.from <= at && at < swap.to));

/** In the present, or said to be so in future: it holds every time. */
function isGeneral({ tokens, clause }: Case): boolean {
  const finite = tokens[clause.helpers.find((at) => tokens[at]?.pos === 'AUX') ?? clause.verb];
  return finite?.tag !== 'past' || /^(?:would|could|should)$/.test(lower(finite));
}

const attributionOf = ({ tokens, swaps, clause }: Case): string | null => {
  if (clause.speaker === null) return '';
  const text = attributionTo(tokens, swaps, phraseAt(tokens, clause.speaker));
  return text === '' ? null : text;
};

/** `The motor stops when the pressure reaches 3.5 bar` → when does the motor stop? */
function underWhat(reading: Reading, sentence: number, found: Case): Candidate[] {
  const { tokens, swaps, clause, inner, mark, markFrom } = found;
  const attribution = attributionOf(found);
  if (attribution === null || mark === 'unless' || isNegated({ tokens, clause } as never) || !isGeneral(found) || inner.to - inner.from < 3 || tokens[clause.subjectHead]?.pos === 'PRON' && !swaps.some(({ from }) => from === clause.subject.from)) return [];
  const until = markFrom > clause.verb ? Math.min(markFrom, clause.rest.to) : clause.rest.to;
  const wh = /^(?:when|whenever|once)$/.test(mark) ? 'When' : 'Under what condition';
  const asked = inverted({ tokens, swaps }, { ...clause, rest: range(clause.rest.from, Math.max(clause.rest.from, until)) }, wh);
  return [{
    kind: 'condition', relation: 'when', sentence, subject: clause.subject, object: inner, reverse: null,
    asked: { ...phraseSide(tokens, 'condition', inner, attributed({ attribution }, asked)), role: 'condition', accepted: [words(tokens, range(markFrom, inner.to))] },
    safe: inner.to - inner.from <= 12 && !loose(found, inner) && !loose(found, clause.rest) && standsAlone(reading, sentence, [clause.subject, inner, range(clause.rest.from, Math.max(clause.rest.from, until))]),
  }];
}

/** `If the pipe freezes, the pump stops` → what happens if the pipe freezes? */
function whatThen(reading: Reading, sentence: number, found: Case): Candidate[] {
  const { tokens, swaps, clause, inner, mark, markFrom } = found;
  const attribution = attributionOf(found);
  const answer = range(clause.subject.from, clause.rest.to);
  const inFront = markFrom < clause.subject.from;
  if (attribution === null || !isGeneral(found) || !inFront || answer.to - answer.from > 16 || answer.to - answer.from < 3 || /^(?:it|there|this|that)$/.test(lower(tokens[answer.from]))) return [];
  const whole = spread(tokens, clause.verb);
  const closed = /^[.,;]$/.test(tokens[answer.to]?.text ?? '') || answer.to >= whole.to;
  return [{
    kind: 'condition', relation: 'then', sentence, subject: inner, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'outcome', answer, attributed({ attribution }, question('What happens', mark, said({ tokens, swaps }, inner)))), role: 'outcome' },
    safe: closed && answer.to - answer.from <= 12 && !loose(found, answer) && !loose(found, inner) && standsAlone(reading, sentence, [inner, answer]) && !clause.helpers.some((at) => /^(?:should|must|may|might|could)$/.test(lower(tokens[at]))),
  }];
}
