/** Who holds which position: a title before a name, or an apposition after it. */
import { isPlural, headOf, lower, range, words, type Range } from './ranges';
import type { Reading } from './reading';
import { basePhrase, longPhrase } from './phrases';
import { isNameShaped, nameAtEnd, nameRuns } from './names';
import { organisationWords, roleNouns, singleRoles } from './lexicon';
import { attributed, statementsIn, type Statement } from './speech';
import { dateAdjunctAt } from './dates';
import { isPastHere, timeOf } from './era';
import { question, said, verbal } from './questions';
import { childrenOf, phraseAt } from './tree';
import { standsAlone } from './context';
import { isNegated, type Candidate, type CandidateSide } from './candidate';
import type { Token } from '../language';

interface Holding {
  readonly holder: Range;
  readonly position: Range;
}

/** Finds holders and positions in one sentence. A position that is no office (`a painter`) is asked one way only. */
export function findPositions(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const holdings = nameRuns(tokens).flatMap((run) => [titleBefore(tokens, run), roleThenName(tokens, run), appositionAfter(tokens, run)])
    .filter((holding): holding is Holding => holding !== null);
  for (const holding of appositions(tokens)) if (!holdings.some(({ holder }) => holder.from < holding.holder.to && holding.holder.from < holder.to)) holdings.push(holding);
  const told = reading.swaps[sentence] ?? [];
  return [...holdings.flatMap((holding) => candidatesOf(reading, sentence, tokens, holding)), ...statementsIn(tokens, told).flatMap((statement) => posts(reading, sentence, statement))];
}

/** What the grammar takes for a post beside a name, in a list too: `by Ana Perez, chair of the union, and Jon Lie, head of the port`. */
function appositions(tokens: readonly Token[]): Holding[] {
  return nameRuns(tokens).flatMap((run): Holding[] => {
    const head = run.to - 1;
    const post = isNameShaped(tokens, run) ? childrenOf(tokens, head, 'appos')[0] : undefined;
    if (post === undefined || post < run.to || tokens[run.to]?.text !== ',' || !isRole(tokens[post]) || tokens[head]?.entity !== 'PERSON') return [];
    const position = phraseAt(tokens, post);
    return position.from === run.to + 1 && headIsRole(tokens, position) && !isPlural(tokens, position) && position.to - position.from >= 3 ? [{ holder: run, position }] : [];
  });
}

/** `X served as head of …`, `X was appointed director of …`, `X became …`, `X was a Polish chemist`. */
function posts(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const holder = personOf(reading, statement);
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const passive = clause.helpers.some((at) => tokens[at]?.lemma === 'be');
  const named = passive && /^(?:appoint|elect|name|make)$/.test(lemma);
  const as = lower(tokens[clause.rest.from]) === 'as';
  if (holder === '' || statement.condition || isNegated(statement) || !(named || (!passive && (lemma === 'become' || (lemma === 'be' && clause.helpers.length === 0) || (lemma === 'serve' && as))))) return [];
  const position = longPhrase(tokens, clause.rest.from + (as ? 1 : 0), { attach: 'all' });
  if (!position || position.to > clause.rest.to || !headIsRole(tokens, position) || isPlural(tokens, position)) return [];
  const date = dateAdjunctAt(tokens, position.to)?.adjunct ?? clause.lead.find(({ from, to }) => dateAdjunctAt(tokens, from)?.adjunct.to === to);
  const when = date ? said(statement, date) : '';
  const { front } = verbal(statement, clause);
  const asked = named ? question('To what position', front, holder, lemma === 'make' ? 'appointed' : words(tokens, range(clause.verb, clause.verb + 1)), when)
    : lemma === 'serve' ? question('As what', front, holder, 'serve', when) : lemma === 'become' ? question('What', front, holder, 'become', when) : question('Who', front, holder);
  const text = words(tokens, position);
  const single = lemma !== 'be' || text.split(' ').length >= 3;
  return [{
    kind: 'position', relation: lemma === 'be' ? 'be' : 'hold', sentence, subject: clause.subject, object: position, reverse: null,
    asked: { role: 'position', answer: position, answerType: 'phrase', accepted: shortForms(tokens, position), question: attributed(statement, asked) },
    safe: single && standsAlone(reading, sentence, [position]),
  }];
}

/** The full name of the person a clause is about; empty when it is about somebody or something else. */
function personOf(reading: Reading, { tokens, clause, swaps }: Statement): string {
  const { from, to } = clause.subject;
  const swap = swaps.find((candidate) => candidate.from === from && candidate.to === to);
  const name = swap?.text ?? words(tokens, clause.subject);
  return reading.names.people.has(name) ? name : '';
}

/** `French Minister of Culture Ana Perez`, `the agency's director Ana Perez`. */
function titleBefore(tokens: readonly Token[], run: Range): Holding | null {
  const holder = nameAtEnd(tokens, run) ?? (isNameShaped(tokens, run) && isRole(tokens[run.from - 1]) ? run : null);
  if (!holder) return null;
  const start = titleStart(tokens, holder.from);
  if (start < 0 || start >= holder.from || isPlural(tokens, range(start, holder.from))) return null;
  const position = range(start, holder.from);
  return headIsRole(tokens, position) ? { holder, position } : null;
}

/** Where the title that ends at `end` begins: modifiers of the nearest role noun, with what stands between it and the name. */
function titleStart(tokens: readonly Token[], end: number): number {
  let role = end - 1;
  while (role >= Math.max(0, end - 12) && !isRole(tokens[role])) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|CCONJ|PART|NUM)$/.test(tokens[role]?.pos ?? '') && tokens[role]?.text !== '-') return -1;
    role -= 1;
  }
  if (!isRole(tokens[role])) return -1;
  const between = tokens[role + 1];
  if (role + 1 < end && !/^(?:of|to|for|at|in)$/.test(lower(between))) return -1;
  let from = role;
  while (isModifier(tokens, from - 1)) from -= 1;
  return lower(tokens[from]) === 'and' ? from + 1 : from;
}

const isRole = (token: Token | undefined): boolean => token !== undefined && (roleNouns.has(token.lemma) || roleNouns.has(lower(token))) && token.pos !== 'VERB';

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.text === ',') return false;
  if (token.text === '-' && !token.spaced) return true;
  if (lower(token) === 'and') return tokens[at - 1]?.pos === 'ADJ' || (isRole(tokens[at - 1]) && isRole(tokens[at + 1]));
  return /^(?:ADJ|NOUN|PROPN|DET)$/.test(token.pos) && !(token.pos === 'DET' && /^(?:no|every|each|some|any|these|those|this|that)$/.test(lower(token)));
}

/** The head of the phrase, before any `of`, is a role: `director of the bank`, not `the bank of the director`. */
function headIsRole(tokens: readonly Token[], position: Range): boolean {
  const stop = tokens.findIndex(({ pos }, at) => at > position.from && at < position.to && pos === 'ADP');
  const head = tokens[(stop < 0 ? position.to : stop) - 1];
  return head !== undefined && (roleNouns.has(head.lemma) || roleNouns.has(lower(head)));
}

/** `the state prosecutor, Ana Perez,`. */
function roleThenName(tokens: readonly Token[], run: Range): Holding | null {
  if (!isNameShaped(tokens, run) || tokens[run.from - 1]?.text !== ',' || !/^[,.;]$/.test(tokens[run.to]?.text ?? '')) return null;
  const end = run.from - 1;
  for (let from = Math.max(0, end - 12); from < end; from += 1) {
    if (lower(tokens[from]) !== 'the' && !/^(?:its|their)$/.test(lower(tokens[from]))) continue;
    const phrase = longPhrase(tokens, from, { attach: 'all' });
    if (phrase?.to === end && headIsRole(tokens, phrase) && !isPlural(tokens, phrase) && lower(tokens[from]) === 'the') {
      return { holder: run, position: phrase };
    }
  }
  return null;
}

/** `Ana Perez, a senior fellow at the institute,`. Not one item of a list, and never another name. */
function appositionAfter(tokens: readonly Token[], run: Range): Holding | null {
  const name = nameAtEnd(tokens, run) ?? (isNameShaped(tokens, run) ? run : null);
  if (!name || tokens[run.to]?.text !== ',') return null;
  const adverb = /^(?:then|now|currently|formerly)$/.test(lower(tokens[run.to + 1])) ? 1 : 0;
  const whole = longPhrase(tokens, run.to + 1 + adverb, { attach: 'all' });
  const comma = tokens.findIndex(({ text }, at) => at > run.to && text === ',');
  const phrase = whole && comma > 0 && comma < whole.to ? range(whole.from, comma) : whole;
  if (!phrase || !headIsRole(tokens, phrase) || isPlural(tokens, phrase)) return null;
  const close = tokens[phrase.to];
  const beforeName = tokens[name.from - 1];
  const inList = close?.text === ';' || beforeName?.text === ';' || beforeName?.text === ':' || (close?.text === ',' && tokens[phrase.to + 1]?.pos === 'PROPN' && lower(tokens[phrase.to + 1]) !== 'i');
  if (inList || !close || !/^(?:[,.—–)]|who)$/.test(close.text)) return null;
  return { holder: name, position: phrase };
}

function candidatesOf(reading: Reading, sentence: number, tokens: readonly Token[], { holder, position }: Holding): Candidate[] {
  const trimmed = trimmedTitle(tokens, position, holder);
  const name = words(tokens, holder);
  const text = words(tokens, trimmed);
  if (/^(?:its|their|his|her|our|my|this|that|two|three|four)\b/i.test(text) || !/[\s-]/.test(text) || / and .*(?:'s|’s)/.test(text)) return [];
  const complement = hasComplement(tokens, trimmed);
  const past = isPastHere(reading, sentence, holder) || /\b(?:former|late|then|ex)\b/i.test(text) || /^(?:then|formerly)$/.test(lower(tokens[position.from - 1]));
  const office = isOffice(tokens, trimmed, complement);
  const when = past ? yearBeside(tokens) : timeOf(reading);
  const fact = { kind: 'position', relation: 'hold', sentence, subject: holder, object: trimmed } as const;
  const positionSide: CandidateSide = {
    role: 'position', answer: trimmed, answerType: 'phrase', accepted: shortForms(tokens, trimmed),
    question: office ? question('What position did', name, 'hold', when) : `Who ${past ? 'was' : 'is'} ${name}?`,
  };
  const accepted = acceptedNames(reading, name);
  const holderSide = office && !/\bformer\b/i.test(text) && (complement || (isOnePost(tokens, trimmed) && !past)) ? { role: 'holder', answer: holder, answerType: 'person' as const, accepted, question: holderQuestion(tokens, trimmed, when) } : null;
  const main: Candidate = { ...fact, asked: positionSide, reverse: holderSide, safe: !/\b(?:future|first|last|next)\b/.test(text) && (office ? complement || isDemonymTitle(tokens, trimmed) : isDescriptive(tokens, trimmed)) };
  const place = organisationSide(tokens, trimmed, name, when);
  return place ? [main, { ...fact, relation: 'work at', object: place.answer, asked: place, reverse: null, safe: true }] : [main];
}

/** `in 1961`, when that is the one date of the sentence. */
function yearBeside(tokens: readonly Token[]): string {
  const dates = tokens.flatMap((_, at) => dateAdjunctAt(tokens, at) ?? []).filter(({ date }) => date.hasYear);
  const years = new Set(tokens.flatMap(({ text }) => (/^(?:1\d|20)\d\d$/.test(text) ? [text] : [])));
  const [only] = dates;
  return only && dates.length === 1 && years.size <= 1 ? words(tokens, only.adjunct).replace(/^[A-Z]/, (first) => first.toLowerCase()) : '';
}

/** A title in front of a name loses its article, and any title what only tells how new it is. */
function trimmedTitle(tokens: readonly Token[], position: Range, holder: Range): Range {
  let { from } = position;
  if (lower(tokens[from]) === 'the' && titleIsBefore(position, holder)) from += 1;
  if (lower(tokens[from]) === 'newly') from += 2;
  if (/^(?:incoming|outgoing|newly-elected|longtime|veteran)$/.test(lower(tokens[from]))) from += 1;
  return range(Math.min(from, position.to - 1), position.to);
}

const titleIsBefore = (position: Range, holder: Range): boolean => position.from < holder.from;

const hasComplement = (tokens: readonly Token[], position: Range): boolean =>
  tokens.slice(position.from, position.to).some((token) => /^(?:of|at|for|to|in|with)$/.test(lower(token)));

/** `South Korean President`, `NASA Administrator`: modified by a name. */
function isDemonymTitle(tokens: readonly Token[], position: Range): boolean {
  const inner = tokens.slice(position.from, position.to - 1);
  return inner.some(({ pos, text }) => (pos === 'PROPN' || (pos === 'ADJ' && /^\p{Lu}/u.test(text))) && !roleNouns.has(text.toLowerCase()) && !/^(?:Prime|Vice|Deputy|Acting|Chief|Former|General|Foreign|Crown)$/.test(text));
}

const portfolio = /^(?:interior|foreign|finance|defen[cs]e|prime|justice|health|education|trade|energy|labou?r|agriculture|transport|vice|deputy|attorney|affairs)$/;

/** `Turkish Interior Minister`: one name and a post that one person holds. */
function isOnePost(tokens: readonly Token[], position: Range): boolean {
  const names = tokens.slice(position.from, position.to - 1).filter((token) => !portfolio.test(lower(token)));
  return singleRoles.has(lower(tokens[position.to - 1])) && names.length === 1 && /^\p{Lu}/u.test(names[0]?.text ?? '');
}

/** An office is a post someone holds; an occupation (`painter`, `economist`) is only what someone is. */
function isOffice(tokens: readonly Token[], position: Range, complement: boolean): boolean {
  const head = headOf(tokens, position);
  const text = lower(head);
  return singleRoles.has(text) || singleRoles.has(head?.lemma ?? '') || /^(?:fellow|professor|researcher|lecturer|officer|representative|senator|deputy|adviser|advisor|analyst|spokes\w+|chief|leader|editor|partner|counsel|justice|judge|executive|scientist|correspondent)$/.test(text) && complement;
}

/** Says more than one word about somebody who is not an office-holder. */
const isDescriptive = (tokens: readonly Token[], position: Range): boolean =>
  position.to - position.from >= 3 && tokens.slice(position.from, position.to).some(({ pos }, at) => at > 0 && (pos === 'ADJ' || pos === 'PROPN')) && /^(?:a|an)$/.test(lower(tokens[position.from]));

/** `a senior fellow at X` is one of many: the question asks who is named as one. */
function holderQuestion(tokens: readonly Token[], position: Range, when: string): string {
  const text = words(tokens, position);
  const article = lower(tokens[position.from]);
  if (article === 'a' || article === 'an') return question('Who was named as', text, when);
  if (article === 'the') return question('Who was', text, when);
  const capital = /^\p{Lu}/u.test(tokens[position.from]?.text ?? '');
  const owner = /[’']s /.test(text);
  return question(capital && !owner ? 'Who was the' : 'Who was', text, when);
}

/** `At which institution is … a senior fellow?` when the position ends in `at` a named body. */
function organisationSide(tokens: readonly Token[], position: Range, name: string, when: string): CandidateSide | null {
  const at = tokens.findLastIndex((token, index) => index > position.from && index < position.to && lower(token) === 'at');
  const body = at < 0 ? null : basePhrase(tokens, at + 1);
  if (!body || body.to !== position.to || !tokens.slice(body.from, body.to).some(({ pos }) => pos === 'PROPN')) return null;
  const post = words(tokens, range(position.from, at));
  return {
    role: 'organisation', answer: body, answerType: 'organisation', question: question('At which', bodyNoun(tokens, body), 'was', name, post, when),
    accepted: [words(tokens, body).replace(/^[Tt]he /, '')],
  };
}

/** What sort of body it is, unless that word would give it away. */
function bodyNoun(tokens: readonly Token[], body: Range): string {
  const head = lower(tokens[body.to - 1]);
  return /^(?:university|college|school|museum|hospital|newspaper|laboratory)$/.test(head) ? 'institution' : organisationWords.has(head) ? 'institution' : 'organization';
}

function shortForms(tokens: readonly Token[], position: Range): string[] {
  const text = words(tokens, position);
  const bare = text.replace(/^(?:a|an|the) /i, '');
  const at = tokens.findLastIndex((token, index) => index > position.from && index < position.to && lower(token) === 'at');
  const withoutBody = at > 0 && at < position.to ? words(tokens, range(position.from, at)).replace(/^(?:a|an|the) /i, '') : '';
  return [bare, withoutBody].filter((form) => form !== '' && form !== text);
}

/** A surname alone is right where the text itself uses it alone. */
function acceptedNames(reading: Reading, name: string): string[] {
  const surname = name.split(' ').at(-1) ?? '';
  return reading.names.bySurname.get(surname)?.full === name && reading.names.alone.has(surname) ? [surname] : [];
}
