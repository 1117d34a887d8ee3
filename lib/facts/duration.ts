/** How long, since when, until when and between which years: times that a single date does not tell. */
import { childrenOf, phraseAt } from './tree';
import { dateAt, type DatePhrase } from './dates';
import { deedsIn, isTold, put, type Deed } from './told';
import { inverted } from './questions';
import { isNegated, type Candidate } from './candidate';
import { lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import type { Reading } from './reading';

/** Finds spans of time in one sentence. */
export function findDurations(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => (isNegated(deed) ? [] : [...lasting(deed), ...spans(deed)]));
}

const lengthy = /^(?:last|take|spend|wait|run|reign|rule)$/;
const unit = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|century)s?$/;

/** `The siege lasted seven months` → how long? */
function lasting(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const noun = clause.parts.find((at) => /^(?:dobj|npadvmod)$/.test(tokens[at]?.dep ?? '') && unit.test(lower(tokens[at])));
  if (noun === undefined || !lengthy.test(tokens[clause.verb]?.lemma ?? '') || clause.passive) return [];
  const phrase = phraseAt(tokens, noun);
  const answer = range(phrase.from, noun + 1);
  const numbered = tokens.slice(answer.from, answer.to).some(({ pos }) => pos === 'NUM');
  const taken = childrenOf(tokens, clause.verb, 'dobj').some((at) => at !== noun);
  return numbered && !taken && !/^(?:every|each)$/.test(lower(tokens[answer.from])) ? [candidate(deed, answer, 'number', inverted(deed, clause, 'How long', [answer]), [answer])] : [];
}

/** `since 1974`, `until May 1648`, `between 1881 and 1893`, `from 1962 to 1970`. */
function spans(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  for (const prep of childrenOf(tokens, clause.verb, 'prep', 'mark')) {
    const link = lower(tokens[prep]);
    const first = dateAt(tokens, prep + 1);
    if (!first || !/^(?:since|until|between|from)$/.test(link)) continue;
    const second = /^(?:and|to|until|–|-)$/.test(lower(tokens[first.to])) ? dateAt(tokens, first.to + 1) : null;
    const answer = range(first.from, second?.to ?? first.to);
    const gone = range(prep, answer.to);
    const wh = whenWords(link, first, second);
    if (wh === '' || deed.setting.includes(words(tokens, answer))) continue;
    return [candidate(deed, answer, 'date', inverted(deed, clause, wh, gone.from >= clause.rest.from ? [gone] : []), [gone])];
  }
  return [];
}

function whenWords(link: string, first: DatePhrase, second: DatePhrase | null): string {
  if (second === null) return link === 'since' ? 'Since when' : link === 'until' ? 'Until when' : '';
  const years = first.grain === 'year' && second.grain === 'year';
  if (link === 'between') return years ? 'Between which years' : 'Between which dates';
  return link === 'from' ? `From ${years ? 'which year' : 'when'} to ${years ? 'which year' : 'when'}` : '';
}

function candidate(deed: Deed, answer: Range, answerType: 'date' | 'number', asked: string, gone: readonly Range[]): Candidate {
  const { tokens, clause, reading, sentence } = deed;
  const link = tokens[answer.from - 1];
  return {
    kind: answerType === 'date' ? 'event' : 'quantity', relation: `${tokens[clause.verb]?.lemma ?? ''} span`, sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { role: answerType === 'date' ? 'date' : 'amount', answer, answerType, question: put(deed, asked), accepted: answerType === 'date' && link ? [`${link.text.toLowerCase()} ${words(tokens, answer)}`] : [] },
    safe: clause.kind !== 'relative' && answerType === 'number' ? standsAlone(reading, sentence, [clause.subject, clause.rest]) : isTold(deed, gone) || standsAlone(reading, sentence, [clause.subject, clause.rest]) && clause.rest.to - clause.rest.from > 4,
  };
}
