/** Grammar of a sentence as a tree: children, edges and whole phrases. */
import { dateAdjunctAt } from './dates';
import { lower, range, type Range } from './ranges';
import type { Token } from '../language';

type Tokens = readonly Token[];

interface Edges {
  readonly children: readonly (readonly number[])[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const known = new WeakMap<Tokens, Edges>();

/** Children of each word, and the first and last word that hang on it. */
export function edgesOf(tokens: Tokens): Edges {
  const ready = known.get(tokens);
  if (ready) return ready;
  const children: number[][] = tokens.map(() => []);
  const left = tokens.map((_, at) => at);
  const right = tokens.map((_, at) => at);
  tokens.forEach(({ head }, at) => {
    if (head !== at) children[head]?.push(at);
    for (let above = head, below = at, steps = 0; above !== below && steps < tokens.length; steps += 1) {
      left[above] = Math.min(left[above] ?? at, at);
      right[above] = Math.max(right[above] ?? at, at);
      below = above;
      above = tokens[above]?.head ?? above;
    }
  });
  const edges = { children, left, right };
  known.set(tokens, edges);
  return edges;
}

/** What hangs on a word, in order; only by the relations given, if any are. */
export function childrenOf(tokens: Tokens, at: number, ...relations: readonly string[]): number[] {
  const all = edgesOf(tokens).children[at] ?? [];
  return all.filter((child) => relations.length === 0 || relations.includes(tokens[child]?.dep ?? ''));
}

/** From the first to the last word that hangs on the word at `at`, asides and all. */
export function spread(tokens: Tokens, at: number): Range {
  const { left, right } = edgesOf(tokens);
  return range(left[at] ?? at, (right[at] ?? at) + 1);
}

/** The phrase whose head is the word at `at`, without asides between commas and without joined clauses. */
export function phraseAt(tokens: Tokens, at: number): Range {
  const { left } = edgesOf(tokens);
  let from = left[at] ?? at;
  while (from < at && (tokens[from]?.pos === 'PUNCT' || tokens[from]?.pos === 'CCONJ') && !/^[“"($]$/.test(tokens[from]?.text ?? '')) from += 1;
  return range(from, endOf(tokens, at));
}

/** Where the phrase of a word ends: before an aside or a joined clause. */
export function endOf(tokens: Tokens, at: number): number {
  const { left, right } = edgesOf(tokens);
  const isVerb = tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX';
  let end = at + 1;
  for (const child of childrenOf(tokens, at)) {
    if (child < at) continue;
    const { dep = '', text = '' } = tokens[child] ?? {};
    if (dep === 'punct' || dep === 'cc') {
      if (child === end && /^(?:[-–/”"%’]|'s|’s)$/.test(text)) end = child + 1;
      continue;
    }
    const gap = tokens.slice(end, left[child] ?? child);
    if (gap.some(({ text: mark }) => /^[,;:—–(]$|^--$/.test(mark)) && !(dep === 'conj' && !isVerb) && !isPartOfName(tokens, at, child)) return end;
    if (dep === 'relcl' && /^(?:which|whose)$/.test(lower(tokens[left[child] ?? child]))) return end;
    if (dep === 'parataxis' || (dep === 'conj' && isVerb) || (dep === 'advcl' && isVerb && /^(?:if|although|though|while|unless)$/.test(lower(tokens[left[child] ?? child])))) return end;
    if (dep === 'conj' && (tokens[child]?.pos === 'VERB' || childrenOf(tokens, child, 'nsubj', 'nsubjpass').length > 0)) return end;
    end = endOf(tokens, child);
    if (end <= (right[child] ?? child)) return end;
  }
  return end;
}

/** `Paris, France`, `March 3, 1901`. */
const isPartOfName = (tokens: Tokens, at: number, child: number): boolean => {
  const [a, b] = [tokens[at]?.entity, tokens[child]?.entity];
  return (a === 'GPE' && b === 'GPE' && tokens[child]?.dep === 'appos') || (a === 'DATE' && b === 'DATE' && !/^\d{4}$/.test(tokens[at]?.text ?? ''));
};

/** `a folding table that weighed little` → `a folding table`: what a thing is, without what is told of it. Only for `a`, of which nothing need tell it apart. */
export function withoutRelative(tokens: Tokens, head: number, phrase: Range): Range {
  const clause = childrenOf(tokens, head, 'relcl', 'acl').find((at) => at > head && tokens[at]?.dep === 'relcl');
  const start = clause === undefined ? phrase.to : spread(tokens, clause).from;
  return /^an?$/.test(lower(tokens[phrase.from])) && start > head && start < phrase.to && start - phrase.from >= 3 ? range(phrase.from, start) : phrase;
}

/** `an ultimatum on March 2nd`: the date tells when it was given, and is no part of the thing. */
export function withoutDate(tokens: Tokens, { from, to }: Range): Range {
  for (let at = from + 1; at < to - 1; at += 1) if (dateAdjunctAt(tokens, at)?.adjunct.to === to) return range(from, at);
  return range(from, to);
}

/** Whether everything joined to the head by `and` is inside: half a list is no subject and no answer. */
export function isWhole(tokens: Tokens, head: number, { from, to }: Range): boolean {
  return childrenOf(tokens, head, 'conj').every((other) => other >= from && other < to && isWhole(tokens, other, { from, to }));
}
