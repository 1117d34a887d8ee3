/** Cards in an order that keeps apart what would give each other away ([U14]). */

export interface Shown {
  readonly noteId: string;
  /** The sentence a card is from; empty when it is from none. */
  readonly sentence: string;
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
  if (a.noteId === b.noteId || (a.sentence !== '' && a.sentence === b.sentence)) return true;
  return prints(a.prompt, b.answer) || prints(b.prompt, a.answer);
}

function prints(prompt: string, answer: string): boolean {
  return answer.length >= SHORTEST_ANSWER && prompt.toLowerCase().includes(answer.toLowerCase());
}
