/** Clauses of a sentence by its tree: who does what, where a verb stands, and what stands around it. */
import { childrenOf, edgesOf, endOf, isWhole, phraseAt } from './tree';
import { dateAdjunctAt } from './dates';
import { lower, range, type Range } from './ranges';
import { speechVerbs } from './lexicon';
import type { Clause } from './clauses';
import type { Token } from '../language';

type Tokens = readonly Token[];

export interface TreeClause extends Clause {
  /** The head of the subject as it stands in the sentence. */
  readonly subjectHead: number;
  readonly passive: boolean;
  /** What follows the verb: head words of the parts inside `rest`. */
  readonly parts: readonly number[];
  /** The head of who says it; null when the text itself does. */
  readonly speaker: number | null;
  readonly kind: 'main' | 'said' | 'relative' | 'participle';
}

/** The clauses of a sentence that it states as true, or reports that somebody said. Nothing under `if`, in questions or quotations. */
export function treeClauses(tokens: Tokens): TreeClause[] {
  const quoted = quotedIn(tokens);
  return tokens.flatMap((token, verb) => {
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || quoted[verb]) return [];
    const clause = clauseOf(tokens, verb);
    return clause && !quoted[clause.subjectHead] ? [clause] : [];
  });
}

function clauseOf(tokens: Tokens, verb: number): TreeClause | null {
  const place = placeOf(tokens, verb);
  if (!place) return null;
  const owner = place.shares;
  const own = childrenOf(tokens, verb, 'nsubj', 'nsubjpass')[0];
  const told = own ?? childrenOf(tokens, owner, 'nsubj', 'nsubjpass')[0];
  const subjectHead = told === undefined ? undefined : namedBeside(tokens, told) ?? told;
  if (subjectHead === undefined || subjectHead > verb || childrenOf(tokens, verb, 'expl').length > 0) return null;
  const antecedent = place.kind === 'relative' && isRelative(tokens[subjectHead]) ? tokens[place.top]?.head : undefined;
  if (antecedent === undefined && isRelative(tokens[subjectHead])) return null;
  const subject = antecedent === undefined ? withoutYear(tokens, phraseAt(tokens, subjectHead)) : beforeRelative(tokens, antecedent, place.top);
  if (subject.to > verb || subject.to - subject.from > 14 || !isWhole(tokens, antecedent ?? subjectHead, subject)) return null;
  const helpers = place.kind === 'participle' ? childrenOf(tokens, verb, 'advmod').filter((at) => at === verb - 1) : helpersOf(tokens, verb, own === undefined ? owner : verb);
  const finite = tokens[helpers.find((at) => tokens[at]?.pos === 'AUX') ?? verb];
  if (place.kind !== 'participle' && finite?.tag !== 'past' && finite?.tag !== 'third' && finite?.tag !== 'base') return null;
  const { parts, end } = partsAfter(tokens, verb);
  const passive = helpers.some((at) => tokens[at]?.dep === 'auxpass');
  return {
    lead: own === undefined ? [] : leadOf(tokens, verb, subject), subject, apposition: null, helpers, verb, rest: range(verb + 1, end), tail: range(end, tokens.length),
    subjectHead: antecedent ?? subjectHead, passive, parts, speaker: place.speaker, kind: place.kind,
  };
}

/** `Between 1881 and 1893 Perez …`: the year is none of her names. */
const withoutYear = (tokens: Tokens, { from, to }: Range): Range => range(from > 0 && to > from + 1 && /^(?:1\d|20)\d\d$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.pos === 'PROPN' ? from + 1 : from, to);

/** `Her father, Ivo Perez, …`: the name beside a person's role is who is meant. */
function namedBeside(tokens: Tokens, head: number): number | undefined {
  if (tokens[head]?.pos !== 'NOUN') return undefined;
  return childrenOf(tokens, head, 'appos').find((at) => tokens[at]?.pos === 'PROPN' && tokens[at]?.entity === 'PERSON' && childrenOf(tokens, at, 'conj').length === 0 && childrenOf(tokens, head, 'conj').length === 0);
}

interface Place {
  readonly kind: TreeClause['kind'];
  readonly speaker: number | null;
  /** The verb whose subject a joined verb shares. */
  readonly shares: number;
  /** The verb at the head of the relative clause. */
  readonly top: number;
}

/** Where a verb stands in its sentence; null where what it says is not stated. */
function placeOf(tokens: Tokens, verb: number): Place | null {
  let at = verb;
  let shares = verb;
  while (tokens[at]?.dep === 'conj' && /^(?:VERB|AUX)$/.test(tokens[tokens[at]?.head ?? at]?.pos ?? '')) {
    if (childrenOf(tokens, at, 'nsubj', 'nsubjpass').length > 0 && shares === verb) shares = at;
    at = tokens[at]?.head ?? at;
    if (childrenOf(tokens, shares, 'nsubj', 'nsubjpass').length === 0) shares = at;
  }
  const token = tokens[at];
  const marks = childrenOf(tokens, at, 'mark').map((mark) => lower(tokens[mark]));
  const hedged = marks.some((mark) => !/^(?:that|after|because|although|though|whereas)$/.test(mark));
  if (!token || hedged || childrenOf(tokens, at, 'advmod').some((word) => /^(?:when|where|how|why)$/.test(lower(tokens[word])))) return null;
  if (token.dep === 'ROOT') return { kind: 'main', speaker: null, shares, top: at };
  if (token.dep === 'advcl') return adverbialPlace(tokens, at, shares, marks);
  if (token.dep === 'ccomp') {
    const saying = tokens[token.head];
    const [speaker] = childrenOf(tokens, token.head, 'nsubj');
    const plain = childrenOf(tokens, token.head, 'neg', 'aux').every((word) => lower(tokens[word]) === 'has' || lower(tokens[word]) === 'have');
    const stated = placeOf(tokens, token.head)?.kind === 'main';
    return saying && speaker !== undefined && plain && stated && speechVerbs.has(saying.lemma) ? { kind: 'said', speaker, shares, top: at } : null;
  }
  if (token.dep !== 'relcl' || tokens.slice(token.head, at).every(({ text }) => text !== ',')) return null;
  const outer = verbAbove(tokens, token.head);
  const around = outer === null ? null : placeOf(tokens, outer);
  return around && around.kind === 'main' ? { kind: 'relative', speaker: null, shares, top: at } : null;
}

/** `…, after two men were hurt`: true of itself. `X struck, killing nine`: of the subject of what it follows, in the past. */
function adverbialPlace(tokens: Tokens, at: number, shares: number, marks: readonly string[]): Place | null {
  const { head = at, tag, dep } = tokens[at] ?? {};
  const around = dep === 'advcl' && head !== at ? placeOf(tokens, head) : null;
  if (!around || around.kind === 'relative' || around.kind === 'participle') return null;
  const own = childrenOf(tokens, at, 'nsubj', 'nsubjpass').length > 0;
  if (own) return marks.some((mark) => mark !== 'that') && around.speaker === null ? { kind: 'main', speaker: null, shares, top: at } : null;
  const past = tokens[head]?.tag === 'past' && childrenOf(tokens, head, 'aux', 'auxpass', 'neg').length === 0;
  return tag === 'gerund' && at > head && past && marks.length === 0 && shares === at && tokens.slice(head, at).some(({ text }) => text === ',') && childrenOf(tokens, at, 'aux', 'neg').length === 0
    ? { kind: 'participle', speaker: around.speaker, shares: head, top: at } : null;
}

function verbAbove(tokens: Tokens, noun: number): number | null {
  for (let at = noun, steps = 0; steps < tokens.length; steps += 1) {
    const head = tokens[at]?.head ?? at;
    if (head === at) return null;
    if (/^(?:VERB|AUX)$/.test(tokens[head]?.pos ?? '')) return head;
    at = head;
  }
  return null;
}

const isRelative = (token: Token | undefined): boolean => /^(?:who|which|that|whom)$/.test(lower(token));

function beforeRelative(tokens: Tokens, noun: number, verb: number): Range {
  const whole = phraseAt(tokens, noun);
  return range(whole.from, Math.min(whole.to, edgesOf(tokens).left[verb] ?? whole.to));
}

function helpersOf(tokens: Tokens, verb: number, owner: number): number[] {
  const own = childrenOf(tokens, verb, 'aux', 'auxpass', 'neg', 'advmod').filter((at) => at < verb);
  const near = own.filter((at) => tokens.slice(at, verb).every(({ pos, dep }) => pos === 'AUX' || pos === 'ADV' || pos === 'PART' || dep === 'advmod' || dep === 'neg'));
  const hasOwn = near.some((at) => tokens[at]?.pos === 'AUX');
  const shared = tokens[verb]?.tag === 'participle' || tokens[verb]?.tag === 'base' ? childrenOf(tokens, owner, 'aux', 'auxpass', 'neg').filter((at) => at < owner && owner !== verb) : [];
  return hasOwn ? near : [...shared, ...near];
}

const follows = new Set('dobj dative attr acomp oprd prep prt agent xcomp ccomp npadvmod advmod pcomp nummod advcl'.split(' '));

/** The parts after a verb, up to the first that a comma or a conjunction sets apart. */
function partsAfter(tokens: Tokens, verb: number): { readonly parts: number[]; readonly end: number } {
  const { left, right } = edgesOf(tokens);
  const parts: number[] = [];
  let end = verb + 1;
  for (const child of childrenOf(tokens, verb).filter((at) => at > verb)) {
    if (!follows.has(tokens[child]?.dep ?? '') || (left[child] ?? child) !== end || /^(?:if|although|though|while|unless)$/.test(lower(tokens[left[child] ?? child]))) break;
    parts.push(child);
    end = endOf(tokens, child);
    if (isDone(tokens, child) || tokens[child]?.dep === 'acomp') parts.push(...partsAfter(tokens, child).parts.filter((part) => part < end));
    if (end <= (right[child] ?? child)) break;
  }
  return { parts, end };
}

/** `… to lower the rate`: what it says of its verb belongs to the clause. */
const isDone = (tokens: Tokens, at: number): boolean => tokens[at]?.dep === 'xcomp' && /^(?:base|gerund)$/.test(tokens[at]?.tag ?? '');

/** What stands in front of the subject, without commas. */
function leadOf(tokens: Tokens, verb: number, subject: Range): Range[] {
  const { left } = edgesOf(tokens);
  return childrenOf(tokens, verb, 'prep', 'advmod', 'npadvmod', 'advcl').filter((at) => at < subject.from)
    .map((at) => {
      const dated = dateAdjunctAt(tokens, left[at] ?? at)?.adjunct;
      const alone = dated && !/^(?:and|or|to|–|-)$/.test(lower(tokens[dated.to]));
      return alone ? dated : phraseAt(tokens, at);
    }).filter(({ to }) => to <= subject.from);
}

function quotedIn(tokens: Tokens): boolean[] {
  let open = false;
  return tokens.map(({ text }) => {
    if (text === '“' || (text === '"' && !open)) open = true;
    else if (text === '”' || text === '"') open = false;
    return open;
  });
}
