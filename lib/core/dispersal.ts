/** Cards in an order that keeps apart what would give each other away ([U14]). */

export interface Shown {
  readonly noteId: string;
  /** Where in which text its quote stands; null when it is from none. */
  readonly quote: { readonly document: string; readonly start: number; readonly end: number } | null;
  readonly prompt: string;
  readonly answer: string;
}

/** So many other cards stand between two that are kin, as far as there are others. */
const DISTANCE = 4;
/** Shorter answers stand in prompts by chance. */
const SHORTEST_ANSWER = 4;

/** The cards in nearly their order: one that is kin to a card just before it waits for the next that is not. */
export function apart<T extends Shown>(cards: readonly T[]): T[] {
  const left = [...cards];
  const out: T[] = [];
  while (left.length > 0) {
    const recent = out.slice(-DISTANCE);
    const free = left.findIndex((card) => !recent.some((before) => areKin(before, card)));
    out.push(...left.splice(Math.max(0, free), 1));
  }
  return out;
}

function areKin(a: Shown, b: Shown): boolean {
  if (a.noteId === b.noteId || overlap(a.quote, b.quote)) return true;
  return prints(a.prompt, b.answer) || prints(b.prompt, a.answer);
}

/** Quotes of one sentence, or of a sentence and a clause of it. */
function overlap(a: Shown['quote'], b: Shown['quote']): boolean {
  return a !== null && b !== null && a.document === b.document && a.start < b.end && b.start < a.end;
}

function prints(prompt: string, answer: string): boolean {
  return answer.length >= SHORTEST_ANSWER && prompt.toLowerCase().includes(answer.toLowerCase());
}
