/** Clauses and phrases → questions in correct English. */
import { words, headOf, isPlural, lower, type Range, type Swap } from './ranges';
import { countries, isPersonWord, organisationWords, personNouns } from './lexicon';
import type { Clause } from './clauses';
import type { Token } from '../language';

export interface Wording {
  readonly tokens: readonly Token[];
  readonly swaps: readonly Swap[];
}

/** The words of a range for a question: swaps made, brackets left out, no capital but that of a name. */
export function said({ tokens, swaps }: Wording, phrase: Range): string {
  const text = words(tokens, phrase, swaps).replace(/\s\((?:[^()“”"]{1,40})\)/g, '');
  const first = tokens[phrase.from];
  const swapped = swaps.some(({ from }) => from === phrase.from);
  const keepsCapital = swapped || (first?.pos === 'PROPN' && !isOnlyFirst(tokens, phrase)) || isNamed(first) || (/^(?:NOUN|VERB|ADJ|X)$/.test(first?.pos ?? '') && first?.common === false) || first?.text === 'I' || /^\p{Lu}[\p{Lu}\d.]/u.test(first?.text ?? '') || /^\p{Lu}$/u.test(first?.text ?? '') && first?.text !== 'A';
  return keepsCapital ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** An English word that has its capital from the start of the sentence alone, whatever the model takes it for: `Oxygen was found …`. */
const isOnlyFirst = (tokens: readonly Token[], { from, to }: Range): boolean => from === 0 && tokens[0]?.common === true && tokens[0].entity === '' && !(to > 1 && tokens[1]?.pos === 'PROPN');

/** `Chinese`, `October`; not `The` of a name. */
const isNamed = (token: Token | undefined): boolean => token !== undefined && token.pos !== 'DET' && /^(?:NORP|PERSON|ORG|GPE|LOC|FAC|LANGUAGE|EVENT)$/.test(token.entity);

/** A sentence that ends in a question mark, its first letter a capital, spaces mended. */
export function question(...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(' ').replace(/\s+/g, ' ').replace(/\s\((?:[^()“”"]{1,40})\)/g, '').replace(/[,.](?=[”"]$)/, '').replace(/\s+([,.;?!])/g, '$1').replace(/,\s*(?=,)/g, '').replace(/[,;:.\s]+$/, '').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}

/** The rest of a clause less the ranges dropped. */
export function restWords(wording: Wording, rest: Range, drop: readonly Range[] = []): string {
  const parts: string[] = [];
  let from = rest.from;
  for (const gone of [...drop].sort((a, b) => a.from - b.from)) {
    if (gone.from < rest.from || gone.to > rest.to) continue;
    if (gone.from > from) parts.push(said(wording, { from, to: gone.from }));
    from = gone.to;
  }
  if (rest.to > from) parts.push(said(wording, { from, to: rest.to }));
  return parts.join(' ').replace(/^,\s*/, '').trim();
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export interface Verbal {
  /** The auxiliary that goes before the subject. */
  readonly front: string;
  /** What stays behind it: adverbs and the verb in its form. */
  readonly after: string;
}

/** `announced` → `did … announce`; `has risen` → `has … risen`; `was` → `was …`. */
export function verbal(wording: Wording, clause: Pick<Clause, 'helpers' | 'verb'>): Verbal {
  const { tokens } = wording;
  const verb = tokens[clause.verb];
  const front = clause.helpers.find((at) => tokens[at]?.pos === 'AUX');
  const others = clause.helpers.filter((at) => at !== front && !isLink(tokens[at])).map((at) => tokens[at]?.text ?? '');
  if (front !== undefined) return { front: unContracted(tokens[front]), after: [...others, verb?.text ?? ''].join(' ') };
  if (verb?.lemma === 'be') return { front: unContracted(verb), after: others.join(' ') };
  const aux = verb?.tag === 'third' ? 'does' : verb?.tag === 'base' ? 'do' : 'did';
  return { front: aux, after: [...others, baseOf(verb)].join(' ') };
}

/** Adverbs that tie a sentence to the one before it. */
const isLink = (token: Token | undefined): boolean => /^(?:then|also|thus|therefore|however|instead|still|again|later|consequently|moreover|furthermore|meanwhile|nevertheless|nonetheless|subsequently|finally|eventually|already|initially)$/.test(lower(token));

/** Some lemmas are the model's guess; the verbs below are those it gets wrong. */
function baseOf(verb: Token | undefined): string {
  const text = lower(verb);
  const wrong: Readonly<Record<string, string>> = { found: 'find', left: 'leave', felt: 'feel', saw: 'see', lay: 'lie', bore: 'bear', wound: 'wind', ground: 'grind', founded: 'found', lied: 'lie' };
  return wrong[text] ?? verb?.lemma ?? text;
}

const unContracted = (token: Token | undefined): string => {
  const text = lower(token);
  return ({ "'s": 'is', "'re": 'are', "'ve": 'have', "'ll": 'will', "'d": 'would', wo: 'will', ca: 'can' } as Readonly<Record<string, string>>)[text] ?? text;
};

/** `wh` + inverted clause. `drop`: parts of the rest to leave out; `until`: where to cut the rest. */
export function inverted(wording: Wording, clause: Clause, wh: string, drop: readonly Range[] = [], until = clause.rest.to): string {
  const { front, after } = verbal(wording, clause);
  const rest = { from: clause.rest.from, to: Math.min(until, clause.rest.to) };
  return question(wh, front, said(wording, clause.subject), after, restWords(wording, rest, drop));
}

/** `wh` in the subject's place: `Who founded the bank?` A plural verb becomes singular after `who` and `what`. */
export function subjectAsked(wording: Wording, clause: Clause, wh: string, drop: readonly Range[] = [], until = clause.rest.to): string {
  const { tokens } = wording;
  const plural = isPlural(tokens, clause.subject) && !/^Which/.test(wh);
  const group = [...clause.helpers.filter((at) => !isLink(tokens[at])), clause.verb].map((at, index) => {
    const token = tokens[at];
    const first = index === 0 || clause.helpers.slice(0, index).every((helper) => tokens[helper]?.pos === 'ADV');
    return plural && first && token?.pos !== 'ADV' ? singular(token) : unContractedIfAux(token);
  });
  const rest = { from: clause.rest.from, to: Math.min(until, clause.rest.to) };
  return question(wh, ...group, restWords(wording, rest, drop));
}

const unContractedIfAux = (token: Token | undefined): string => (token?.pos === 'AUX' ? unContracted(token) : token?.text ?? '');

function singular(token: Token | undefined): string {
  const text = lower(token);
  const forms: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', "'re": 'is', "'ve": 'has' };
  if (forms[text]) return forms[text];
  return token?.pos === 'VERB' && token.tag === 'base' ? thirdPerson(text) : unContractedIfAux(token);
}

export function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** `control` → `controlling`. */
export function gerund(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || /(?:trol|mit|fer|cur|pel|gin|get|set|put|plan|ban|drop|stop|cut)$/.test(verb);
  return doubles ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** `Who`, `Which country`, `Which organization` or `What` for a phrase. */
export function askFor(tokens: readonly Token[], phrase: Range, isPerson: boolean): 'Who' | 'Which country' | 'What' {
  const head = headOf(tokens, phrase);
  const text = lower(head);
  const size = phrase.to - phrase.from;
  if (size <= 2 && countries.has(text)) return 'Which country';
  const people = isPersonPhrase(tokens, phrase) || personNouns.has(head?.lemma ?? '') || organisationWords.has(head?.lemma ?? '');
  return isPerson || people ? 'Who' : 'What';
}

/** `a clockmaker`, or a name behind what its bearer is: `the guide Ivo Perez`. */
export function isPersonPhrase(tokens: readonly Token[], phrase: Range): boolean {
  const head = headOf(tokens, phrase);
  const before = head ? tokens.slice(phrase.from, tokens.indexOf(head)) : [];
  return isPersonWord(head?.lemma ?? '') || (head?.pos === 'PROPN' && before.some(({ pos, lemma }, at) => pos === 'NOUN' && isPersonWord(lemma) && before.slice(at + 1).every((next) => next.pos === 'PROPN')));
}
