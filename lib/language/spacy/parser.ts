/**
 * Words → heads and labels: spaCy's arc-eager parser with sentence breaks. A stack and a buffer of words; each step takes the
 * best-scored of the moves that are allowed: shift, reduce, an arc to the left or right, or a sentence break.
 */
import type { Engine } from './matrix';
import { scoring, type Scorer } from './transitions';

export interface Parse {
  /** Index of each word's head; its own where it has none. */
  readonly heads: Int32Array;
  readonly labels: string[];
}

/** Moves by kind: their numbers from `from` to before `to`, and the label of each. */
export interface ParserMoves {
  readonly labels: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly stop: number;
}

const SHIFT = 0;
const REDUCE = 1;
const LOOKS = 8;

/** Throws a RangeError when the moves do not stand in the order the parser counts on. */
export function parserMovesOf(names: readonly string[]): ParserMoves {
  const right = names.findIndex((name) => name.startsWith('R-'));
  const stop = names.indexOf('B-ROOT');
  const ordered = names.every((name, at) =>
    at < 2 ? name === 'SD'[at] : name.startsWith(at < right ? 'L-' : at < stop ? 'R-' : 'B-'));
  if (!ordered || stop !== names.length - 1) throw new RangeError('unexpected order of parser moves');
  return { labels: names.map((name) => name.slice(2)), left: 2, right, stop };
}

interface State {
  readonly length: number;
  readonly stack: number[];
  /** Words put back in front of the buffer, the next one last. */
  readonly returned: number[];
  next: number;
  readonly heads: Int32Array;
  readonly labels: string[];
  /** The latest child on each side, and the child before it on the same side. */
  readonly lastLeft: Int32Array;
  readonly lastRight: Int32Array;
  readonly before: Int32Array;
  readonly unshiftable: Uint8Array;
  readonly starts: Uint8Array;
}

/** `vectors` are those that `narrow` gives, one for each word. */
export function parse(engine: Engine, scorer: Scorer, moves: ParserMoves, vectors: Float32Array, length: number): Parse {
  const none = (): Int32Array => new Int32Array(length).fill(-1);
  const state: State = {
    length, stack: [], returned: [], next: 0, heads: none(), labels: new Array<string>(length).fill('ROOT'), lastLeft: none(),
    lastRight: none(), before: none(), unshiftable: new Uint8Array(length), starts: new Uint8Array(length),
  };
  const score = scoring(engine, scorer, vectors);
  const words = new Int32Array(LOOKS);
  while (state.stack.length > 0 || bufferLength(state) > 0) {
    look(state, words);
    score(words);
    const move = bestMove(state, moves, engine.floats, scorer.scores);
    if (move < 0) break;
    take(state, move, moves);
  }
  return { heads: state.heads.map((head, word) => (head < 0 ? word : head)), labels: state.labels };
}

const bufferLength = (state: State): number => state.length - state.next + state.returned.length;

function buffered(state: State, index: number): number {
  const { returned, next, length } = state;
  if (index < returned.length) return returned[returned.length - 1 - index] as number;
  const word = next + index - returned.length;
  return word < length ? word : -1;
}

const stacked = ({ stack }: State, index: number): number => stack[stack.length - 1 - index] ?? -1;

function look(state: State, words: Int32Array): void {
  const b0 = buffered(state, 0);
  const s0 = stacked(state, 0);
  words[0] = b0;
  words[1] = buffered(state, 1);
  words[2] = s0;
  words[3] = stacked(state, 1);
  words[4] = stacked(state, 2);
  words[5] = state.lastLeft[b0] ?? -1;
  words[6] = state.lastLeft[s0] ?? -1;
  words[7] = state.lastRight[s0] ?? -1;
}

/** The first of the best-scored moves among those allowed; -1 when none is. */
function bestMove(state: State, { left, right, stop }: ParserMoves, floats: Float32Array, scores: number): number {
  const depth = state.stack.length;
  const size = bufferLength(state);
  const b0 = buffered(state, 0);
  const b1 = buffered(state, 1);
  const atStart = state.starts[b0] === 1;
  let best = -1;
  let highest = -Infinity;
  const consider = (from: number, to: number): void => {
    for (let move = from; move < to; move += 1) {
      const score = floats[scores + move] as number;
      if (score > highest || best < 0) {
        best = move;
        highest = score;
      }
    }
  };
  if (depth === 0 || (size >= 2 && !atStart && state.unshiftable[b0] !== 1)) consider(SHIFT, SHIFT + 1);
  if (depth > 0) consider(REDUCE, REDUCE + 1);
  if (depth > 0 && size > 0 && !atStart) consider(left, right);
  if (depth > 0 && size > 0 && !atStart) consider(right, stop);
  if (size >= 2 && b1 === b0 + 1 && state.starts[b1] !== 1) consider(stop, stop + 1);
  return best;
}

function take(state: State, move: number, { labels, left, right, stop }: ParserMoves): void {
  const { stack, returned } = state;
  const b0 = buffered(state, 0);
  const s0 = stacked(state, 0);
  if (move === SHIFT) {
    push(state);
  } else if (move === REDUCE) {
    stack.pop();
    if (state.heads[s0] === -1 && stack.length > 0) {
      state.unshiftable[s0] = 1;
      returned.push(s0);
    }
  } else if (move < right && move >= left) {
    addArc(state, b0, s0, labels[move] ?? '');
    state.unshiftable[b0] = 0;
    stack.pop();
  } else if (move < stop) {
    addArc(state, s0, b0, labels[move] ?? '');
    push(state);
  } else {
    state.starts[buffered(state, 1)] = 1;
  }
}

function push(state: State): void {
  const word = state.returned.pop();
  state.stack.push(word ?? state.next);
  if (word === undefined) state.next += 1;
}

function addArc(state: State, head: number, child: number, label: string): void {
  const old = state.heads[child] as number;
  if (old >= 0) {
    const side = old > child ? state.lastLeft : state.lastRight;
    if (side[old] === child) side[old] = state.before[child] as number;
  }
  const side = head > child ? state.lastLeft : state.lastRight;
  state.before[child] = side[head] as number;
  side[head] = child;
  state.heads[child] = head;
  state.labels[child] = label;
}
