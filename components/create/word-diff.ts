/** Two wordings of a sentence, word by word: what stayed, what went, what came. */

export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** The longest common words stay; in the order of reading, what went stands before what came in its place. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const old = before.split(/\s+/).filter(Boolean);
  const now = after.split(/\s+/).filter(Boolean);
  const common = commonLengths(old, now);
  const pieces: { kind: DiffPiece['kind']; words: string[] }[] = [];
  const add = (kind: DiffPiece['kind'], word: string): void => {
    const open = pieces.at(-1);
    if (open?.kind === kind) open.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let at = 0;
  let to = 0;
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      add('same', old[at]!);
      at += 1;
      to += 1;
    } else if (at < old.length && (to === now.length || (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0))) {
      add('gone', old[at]!);
      at += 1;
    } else {
      add('new', now[to]!);
      to += 1;
    }
  }
  return pieces.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** [i][j]: how many words the ends of both from i and j on have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** The sentence that shares most words with a lost one, or null when none shares two in five. */
export function nearest(lost: string, sentences: readonly string[]): string | null {
  const wanted = wordSet(lost);
  let best: { readonly sentence: string; readonly share: number } | null = null;
  for (const sentence of sentences) {
    const words = wordSet(sentence);
    const both = [...words].filter((word) => wanted.has(word)).length;
    const share = both / (words.size + wanted.size - both || 1);
    if (share >= 0.4 && share > (best?.share ?? 0)) best = { sentence, share };
  }
  return best?.sentence ?? null;
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
