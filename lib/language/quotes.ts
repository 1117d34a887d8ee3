/** Reported speech: words between quotation marks, however many sentences they run, and clauses that someone is said to say. */
import { childrenOf, readingOf, SUBJECTS, type ReadText } from './reference/text';
import type { AnnotatedSentence } from './annotated';

export interface Speech {
  readonly kind: 'quoted' | 'reported';
  /** Words spoken, from `from` to before `to`, without the marks. Indices into the document's words. */
  readonly from: number;
  readonly to: number;
  /** The verb of saying and the head word of who says it; null when the text does not say. */
  readonly verb: number | null;
  readonly speaker: number | null;
}

const SPEECH_VERBS: ReadonlySet<string> = new Set(
  ('say tell add ask reply answer respond state note explain argue claim declare announce warn insist admit write remark comment '
  + 'observe recall conclude suggest believe think stress emphasise emphasize acknowledge report testify confirm deny continue').split(' '),
);
/** A quotation that runs on longer than this was never closed. */
const LONGEST = 400;

export function speechOf(sentences: readonly AnnotatedSentence[]): Speech[] {
  const text = readingOf(sentences);
  const quoted = quotedSpans(text);
  const inside = new Uint8Array(text.words.length);
  for (const [from, to] of quoted) inside.fill(1, from, to);
  const direct = quoted.map(([from, to]): Speech => {
    const verb = verbOf(text, inside, from, to);
    const [speaker = null] = verb === null ? [] : childrenOf(text, verb, SUBJECTS).filter((at) => inside[at] !== 1);
    return { kind: 'quoted', from, to, verb, speaker };
  });
  return [...direct, ...reported(text, inside)].sort((a, b) => a.from - b.from);
}

/** Straight marks alternate; a curly opening one inside a quotation begins its next paragraph. */
function quotedSpans({ words }: ReadText): [number, number][] {
  const spans: [number, number][] = [];
  let open = -1;
  words.forEach(({ text }, at) => {
    if (open >= 0 && at - open > LONGEST) open = -1;
    if (text === '“' || text === '``' || (text === '"' && open < 0)) {
      if (open >= 0 && at > open) spans.push([open, at]);
      open = at + 1;
    } else if (open >= 0 && (text === '”' || text === "''" || text === '"')) {
      if (at > open) spans.push([open, at]);
      open = -1;
    }
  });
  return spans;
}

/** The verb of saying next to a quotation, in the sentences it touches or just after it. */
function verbOf(text: ReadText, inside: Uint8Array, from: number, to: number): number | null {
  const first = text.sentences[text.sentenceOf[from] ?? 0];
  const last = text.sentences[text.sentenceOf[Math.min(to + 1, text.words.length - 1)] ?? 0];
  const begin = first?.first ?? 0;
  const end = (last?.first ?? 0) + (last?.tokens.length ?? 0);
  let best: number | null = null;
  const distance = (at: number): number => (at < from ? from - at : at - to);
  for (let at = begin; at < end; at += 1) {
    const word = text.words[at];
    if (inside[at] === 1 || word?.pos !== 'VERB' || !SPEECH_VERBS.has(word.lemma) || childrenOf(text, at, SUBJECTS).length === 0) continue;
    if (best === null || distance(at) < distance(best)) best = at;
  }
  return best;
}

/** `The minister said that …`: the clause under the verb. */
function reported(text: ReadText, inside: Uint8Array): Speech[] {
  return text.words.flatMap((word, verb): Speech[] => {
    if (word.pos !== 'VERB' || !SPEECH_VERBS.has(word.lemma) || inside[verb] === 1) return [];
    const [speaker] = childrenOf(text, verb, SUBJECTS);
    const [clause] = childrenOf(text, verb, ['ccomp']);
    if (speaker === undefined || clause === undefined) return [];
    const [from, to] = [text.left[clause] ?? clause, (text.right[clause] ?? clause) + 1];
    const touched = inside.subarray(from, to).some((flag) => flag === 1) || (verb >= from && verb < to);
    return touched ? [] : [{ kind: 'reported', from, to, verb, speaker }];
  });
}
