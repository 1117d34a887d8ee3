/** Places: where something lies, takes place, lives or was learnt. */
import { dateAt } from './dates';
import { inverted } from './questions';
import { isNegated, type Candidate } from './candidate';
import { lower, range, words } from './ranges';
import { standsAlone } from './context';
import { deedsIn, isNamed, isTold, put, type Deed } from './told';
import { childrenOf, phraseAt } from './tree';
import type { Reading } from './reading';

/** Finds places in one sentence. */
export function findPlaces(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => [...sites(deed), ...schools(deed)]);
}

/** Verbs that say where a thing is, whatever the words for the place. */
const lying = new Set('lie stand sit locate situate base headquarter live dwell reside grow occur happen nest breed found bury house keep store hang hold meet'.split(' '));
const links = /^(?:in|at|on|near|off|along|between|beside|outside|inside|under|beneath|above|below|within|among|around|by|beyond|across|opposite|behind)$/;

/** `Norr lies on the east coast` → where does Norr lie? */
function sites(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const takes = lemma === 'take' && lower(tokens[clause.rest.from]) === 'place';
  const passive = /^(?:locate|situate|base|headquarter|find|found|bury|house|keep|store|hold)$/.test(lemma);
  if (isNegated(deed) || !(lying.has(lemma) || takes || lemma === 'find') || (passive !== clause.passive && !takes)) return [];
  if (/^(?:found)$/.test(lemma)) return [];
  const prep = clause.parts.find((at) => tokens[at]?.dep === 'prep' && links.test(lower(tokens[at])) && at <= clause.rest.from + (takes ? 1 : 0));
  const noun = prep === undefined ? undefined : childrenOf(tokens, prep, 'pobj')[0];
  if (prep === undefined || noun === undefined || tokens[noun]?.pos === 'PRON' || dateAt(tokens, noun) || /^(?:DATE|TIME|PERCENT|MONEY)$/.test(tokens[noun]?.entity ?? '') || abstract.has(tokens[noun]?.lemma ?? '')) return [];
  const whole = range(prep, phraseAt(tokens, noun).to);
  if (whole.to > clause.rest.to) return [];
  const bare = words(tokens, range(prep + 1, whole.to));
  const sited = tokens[noun]?.pos === 'PROPN' || /^(?:locate|situate|base|headquarter|lie|stand|live|grow|nest|breed|find)$/.test(lemma) || takes;
  return [{
    kind: 'place', relation: `${lemma} at`, sentence, subject: clause.subject, object: whole, reverse: null,
    asked: { role: 'place', answer: whole, answerType: 'place', accepted: [bare, bare.replace(/^(?:an?|the) /i, '')], question: put(deed, inverted(deed, clause, 'Where', [whole])) },
    safe: sited && whole.to - whole.from <= 12 && (isTold(deed, [whole]) || isNamed(deed, clause.subjectHead, clause.subject)) && standsAlone(reading, sentence, [clause.subject, whole]),
  }];
}

/** Where nothing is. */
const abstract = new Set('case way power favour favor danger doubt need risk charge force effect practice theory general addition fact line contact touch trouble mind use peace war turn time end rate level speed cost value'.split(' '));

const learning = new Set('study teach graduate train educate work lecture enrol enroll apprentice serve perform exhibit'.split(' '));

/** `She studied law at the University of Oslo` → at which institution? */
function schools(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  if (!learning.has(lemma) || isNegated(deed) || !isNamed(deed, clause.subjectHead, clause.subject)) return [];
  const things = clause.parts.filter((at) => tokens[at]?.dep === 'dobj').flatMap((at) => childrenOf(tokens, at, 'prep'));
  return [...clause.parts, ...things].flatMap((prep): Candidate[] => {
    const noun = tokens[prep]?.dep === 'prep' && /^(?:at|from|in)$/.test(lower(tokens[prep])) ? childrenOf(tokens, prep, 'pobj')[0] : undefined;
    if (noun === undefined || tokens[noun]?.pos !== 'PROPN' || !/^(?:ORG|FAC|)$/.test(tokens[noun]?.entity ?? '') || dateAt(tokens, noun) || (lower(tokens[prep]) === 'in' && tokens[noun]?.entity !== 'ORG')) return [];
    const answer = phraseAt(tokens, noun);
    if (answer.to > clause.rest.to) return [];
    const wh = lower(tokens[prep]) === 'from' ? 'From where' : 'Where';
    return [{
      kind: 'place', relation: `${lemma} at`, sentence, subject: clause.subject, object: answer, reverse: null,
      asked: { role: 'institution', answer, answerType: 'organisation', accepted: [words(tokens, answer).replace(/^(?:an?|the) /i, '')], question: put(deed, inverted(deed, clause, wh, [range(prep, answer.to)])) },
      safe: tokens[clause.verb]?.tag !== 'gerund' && standsAlone(reading, sentence, [answer]),
    }];
  }).slice(0, 1);
}
