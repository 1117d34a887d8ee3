/**
 * Words → names (spaCy's entity recogniser): word by word, a name begins, goes on, ends, stands alone, or is none. A name never
 * crosses a sentence start, nor begins with white space.
 */
import type { Engine } from './matrix';
import { scoring, type Scorer } from './transitions';

/** From word `from` to before `to`. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The moves B-, I-, L- and U- begin at 0, 1, 2 and 3 times the number of labels. */
export interface NameMoves {
  readonly labels: readonly string[];
  /** Number of the move that makes a word no name. */
  readonly outside: number;
}

export interface NameContext {
  readonly length: number;
  /** 1 where a sentence starts. */
  readonly starts: Uint8Array;
  isSpace(word: number): boolean;
}

const LOOKS = 3;
const [BEGIN, IN, LAST, UNIT] = [0, 1, 2, 3];

/** Throws a RangeError when the moves do not stand in the order the recogniser counts on. */
export function nameMovesOf(names: readonly string[]): NameMoves {
  const labels = names.filter((name) => name.startsWith('B-')).map((name) => name.slice(2));
  const expected = [...'BILU'].flatMap((kind) => labels.map((label) => `${kind}-${label}`));
  if (expected.some((name, move) => names[move] !== name) || names.at(-1) !== 'O') throw new RangeError('unexpected order of name moves');
  return { labels, outside: names.length - 1 };
}

export function findNames(engine: Engine, scorer: Scorer, moves: NameMoves, vectors: Float32Array, context: NameContext): NameSpan[] {
  const score = scoring(engine, scorer, vectors);
  const words = new Int32Array(LOOKS);
  const size = moves.labels.length;
  const names: NameSpan[] = [];
  let open: { from: number; label: number } | null = null;
  for (let word = 0; word < context.length; word += 1) {
    words[0] = word;
    words[1] = open?.from ?? -1;
    words[2] = open === null ? -1 : word - 1;
    score(words);
    const move = bestMove(engine.floats, scorer.scores, moves, word, open?.label ?? null, context);
    const group = Math.floor(move / size);
    const label = move % size;
    if (move === moves.outside) continue;
    if (group === BEGIN) open = { from: word, label };
    if (group === UNIT) names.push({ from: word, to: word + 1, label: moves.labels[label] ?? '' });
    if (group === LAST && open !== null) {
      names.push({ from: open.from, to: word + 1, label: moves.labels[open.label] ?? '' });
      open = null;
    }
  }
  return names;
}

/** The first of the best-scored moves among those allowed. */
function bestMove(floats: Float32Array, scores: number, { labels, outside }: NameMoves, word: number, open: number | null, context: NameContext): number {
  const size = labels.length;
  const atEnd = word === context.length - 1 || context.starts[word + 1] === 1;
  if (open !== null) {
    const [goOn, end] = [IN * size + open, LAST * size + open];
    return !atEnd && (floats[scores + goOn] as number) >= (floats[scores + end] as number) ? goOn : end;
  }
  let best = outside;
  const space = context.isSpace(word);
  let highest = -Infinity;
  const consider = (from: number, to: number): void => {
    for (let move = from; move < to; move += 1) {
      const value = floats[scores + move] as number;
      if (value > highest) {
        best = move;
        highest = value;
      }
    }
  };
  if (!space && !atEnd) consider(BEGIN * size, BEGIN * size + size);
  if (!space) consider(UNIT * size, UNIT * size + size);
  consider(outside, outside + 1);
  return best;
}
