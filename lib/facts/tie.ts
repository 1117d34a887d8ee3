/** What a deed is tied to: aims, reasons, and phrases after a preposition. */
import { askFor, inverted } from './questions';
import { dateAt } from './dates';
import { lower, range, words, type Range } from './ranges';
import { isNegated, phraseSide, type Candidate } from './candidate';
import { standsAlone } from './context';
import { isAnswer, isNamed, isPerson, isTold, put, typeOf, vague, type Deed } from './told';
import { childrenOf, phraseAt, withoutDate } from './tree';

/** `X decided to V …` → what did X decide to do? */
export function aims(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const verb = clause.parts.find((at) => tokens[at]?.dep === 'xcomp' && tokens[at]?.tag === 'base' && lower(tokens[at - 1]) === 'to');
  if (verb === undefined || isNegated(deed) || !intends.has(tokens[clause.verb]?.lemma ?? '') || verb - 1 !== clause.rest.from) return [];
  const answer = range(verb, phraseAt(tokens, verb).to);
  if (answer.to > clause.rest.to || answer.to - answer.from < 3) return [];
  return [{
    kind: 'event', relation: `${tokens[clause.verb]?.lemma ?? ''} to`, sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'aim', answer, put(deed, inverted(deed, clause, 'What', [], verb).replace(/\?$/, ' do?'))), role: 'aim', accepted: [`to ${words(tokens, answer)}`] },
    safe: (isNamed(deed, clause.subjectHead, clause.subject) || tokens.slice(clause.subject.from, clause.subject.to).some(({ pos }) => pos === 'PROPN')) && standsAlone(deed.reading, deed.sentence, [clause.subject, answer]) && !tokens.slice(answer.from, answer.to).some(({ pos, dep }) => pos === 'PRON' && dep !== 'poss'),
  }];
}

const intends = new Set('agree aim ask attempt choose decide decline hope intend offer order plan promise propose refuse seek threaten urge vote vow'.split(' '));

/** `X merged with Y`, `X was fined for Z` → with what, for what? */
export function ties(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  if (isNegated(deed)) return [];
  return clause.parts.filter((at) => lemma !== 'be' || tokens[tokens[at]?.head ?? at]?.dep === 'acomp').flatMap((prep): Candidate[] => {
    const link = lower(tokens[prep]);
    const noun = /^(?:prep|dative)$/.test(tokens[prep]?.dep ?? '') ? childrenOf(tokens, prep, 'pobj', 'pcomp')[0] : undefined;
    const wh = noun === undefined || (link === 'as' && titles.has(lemma)) ? null : tieWords(deed, link, noun);
    if (noun === undefined || wh === null) return [];
    const answer = withoutDate(tokens, phraseAt(tokens, noun));
    if (answer.to > clause.rest.to || answer.from !== prep + 1) return [];
    const amount = /^(?:PERCENT|MONEY|QUANTITY)$/.test(tokens[noun]?.entity ?? '');
    return [{
      kind: amount ? 'quantity' : 'event', relation: `${lemma} ${link}`, sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
      asked: { ...phraseSide(tokens, 'tie', answer, put(deed, tied(deed, link, wh, range(prep, answer.to))), amount ? 'number' : typeOf(deed, noun)), role: amount ? 'amount' : 'tie' },
      safe: isTold(deed, [range(prep, answer.to)]) && !isPassiveUnseen(deed) && (amount || isAnswer(deed, answer)) && !vague.has(lemma) && !(isLoose(link) && !(link === 'as' && seen.has(lemma)) && tokens.slice(clause.rest.from, prep).some(({ dep }) => dep === 'dobj')),
    }];
  });
}

/** `What is it based on?` where the phrase ends a short clause, `To whom did she give the book in May?` elsewhere. */
function tied(deed: Deed, link: string, wh: string, gone: Range): string {
  const { clause, setting, attribution } = deed;
  const short = gone.to >= clause.rest.to && gone.from - clause.rest.from <= 1 && setting === '' && attribution === '';
  const [, word = ''] = new RegExp(`^${link} (what|which place)$`).exec(wh) ?? [];
  const asked = inverted(deed, clause, short && word !== '' && link !== 'as' ? word : wh, [gone]);
  return short && word !== '' && link !== 'as' ? asked.replace(/^w/, 'W').replace(/\?$/, ` ${link}?`) : asked;
}

/** `… named for the king` read as if it named: done to a thing, and nothing beside the verb says so. */
const isPassiveUnseen = ({ tokens, clause }: Deed): boolean => !clause.passive && /ed$/.test(lower(tokens[clause.verb])) && clause.helpers.every((at) => tokens[at]?.pos !== 'AUX')
  && childrenOf(tokens, clause.verb, 'dobj').length === 0 && /^(?:name|distribute|paint|publish|found|create|produce|release|locate|base|situate|call|make|host|design|build)$/.test(tokens[clause.verb]?.lemma ?? '');

/** Verbs that say what something is taken for. */
const seen = new Set('characterise characterize class classify consider define describe depict identify interpret label portray recognise recognize regard see treat use view know'.split(' '));

/** After an object these belong to it as often as to the verb. */
const isLoose = (link: string): boolean => /^(?:on|of|as|over|for)$/.test(link);

const titles = new Set('appoint elect name choose serve nominate'.split(' '));

/** Words that `in` belongs to: asked for as `in what`. */
const within = new Set('active believe common engage engaged interested invest involve involved participate rich specialise specialize'.split(' '));

const lemmaAbove = ({ tokens }: Deed, noun: number): string => tokens[tokens[tokens[noun]?.head ?? noun]?.head ?? noun]?.lemma ?? '';

/** The question words for what stands after a preposition; null where nothing natural can be asked. */
function tieWords(deed: Deed, link: string, noun: number): string | null {
  const { tokens } = deed;
  const { entity = '', tag } = tokens[noun] ?? {};
  if (/^(?:PERCENT|MONEY|QUANTITY)$/.test(entity)) {
    return ({ at: 'at what level', to: 'to what level', by: 'by how much', from: 'from what level', for: entity === 'MONEY' ? 'for how much' : null } as Readonly<Record<string, string | null>>)[link] ?? null;
  }
  if (link === 'in' ? !within.has(lemmaAbove(deed, noun)) : !/^(?:to|for|with|from|against|into|on|of|as|over|through)$/.test(link) || dateAt(tokens, noun) || childrenOf(tokens, noun, 'nummod').length > 0 || /^(?:time|example|instance|part|year|month|day|while|addition)$/.test(tokens[noun]?.lemma ?? '') || /^(?:DATE|TIME|CARDINAL|ORDINAL)$/.test(entity)) return null;
  if (/^(?:GPE|LOC|FAC)$/.test(entity)) return /^(?:to|from|into)$/.test(link) ? `${link} which place` : `${link} what`;
  if (tag === 'gerund') return `${link} doing what`;
  if (link === 'as') return 'as what';
  return `${link} ${isPerson(deed, noun) || (tag === null && tokens[noun]?.pos === 'NOUN' && askFor(tokens, phraseAt(tokens, noun), false) === 'Who') ? 'whom' : 'what'}`;
}

/** `… because it rained`, `… to raise money` → why? */
export function reasons(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const verb = childrenOf(tokens, clause.verb, 'advcl').find((at) => (lower(tokens[phraseAt(tokens, at).from]) === 'because' || at > clause.verb && tokens[at]?.tag === 'base' && lower(tokens[phraseAt(tokens, at).from]) === 'to'));
  if (verb === undefined || isNegated(deed)) return [];
  const whole = phraseAt(tokens, verb);
  const because = lower(tokens[whole.from]) === 'because';
  const answer = because ? range(whole.from + 1, whole.to) : whole;
  if (answer.to - answer.from < 3 || answer.to - answer.from > 14) return [];
  const until = whole.from < clause.verb ? clause.rest.to : Math.min(whole.from, clause.rest.to);
  const asked = inverted(deed, { ...clause, rest: range(clause.rest.from, until) }, because ? 'Why' : 'For what purpose');
  const inner = range(answer.from + (because ? 0 : 1), answer.to);
  return [{
    kind: 'cause', relation: 'reason', sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'reason', answer, put(deed, asked)), role: 'reason', accepted: [words(tokens, inner)].filter((text) => text !== words(tokens, answer)) },
    safe: isTold(deed, [whole]) && standsAlone(deed.reading, deed.sentence, [inner]) && !tokens.slice(answer.from, answer.to).some(({ pos, dep }) => pos === 'PRON' && dep !== 'poss' && dep !== 'expl'),
  }];
}
