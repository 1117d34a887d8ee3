/** A long text in parts that a small model can hold, none of which ends within a sentence. */
import type { Span } from '../core/model';

/** Words in a part, about 1,200 tokens: with the instruction and the answer it fits 4,096. */
export const CHUNK_WORDS = 900;

/** Parts of the stored text, in order, cut between its sentences. A sentence longer than a part is a part of its own. */
export function chunksOf(text: string, sentences: readonly Span[], words = CHUNK_WORDS): string[] {
  const chunks: Span[] = [];
  let count = 0;
  for (const { start, end } of sentences) {
    const length = text.slice(start, end).match(/\S+/g)?.length ?? 0;
    const open = chunks.at(-1);
    if (open && count + length <= words) {
      chunks[chunks.length - 1] = { start: open.start, end };
      count += length;
    } else {
      chunks.push({ start, end });
      count = length;
    }
  }
  return chunks.map(({ start, end }) => text.slice(start, end));
}
