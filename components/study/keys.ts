/** Anki's keys for studying. What a key means depends only on the key and on whether the answer is shown. */
import type { Rating } from '@/lib/core/model';

export type KeyAction =
  | { readonly type: 'reveal' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: 'undo' | 'edit' | 'bury' | 'buryNote' | 'suspend' | 'suspendNote' | 'info' | 'keys' | 'source' | 'mark' | 'setDue' | 'reset' | 'wrong' | 'options' | 'menu' | 'replay' | 'hold' }
  | { readonly type: 'skip'; readonly seconds: number }
  | { readonly type: 'flag'; readonly flag: number };

/** The part of a keyboard event that decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key's place, whatever the layout and the other keys held make of it. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Null for a key that means nothing here. With two buttons, 2 is Good. */
export function actionOfKey(stroke: Stroke, revealed: boolean, twoButtons: boolean): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey } = stroke;
  if (ctrlKey || metaKey) return actionWithControl(stroke);
  if (altKey) return null;
  if (key === ' ' || key === 'Enter') return revealed ? { type: 'rate', rating: 'good' } : { type: 'reveal' };
  if (revealed) {
    const rating = (twoButtons ? TWO : FOUR)[key];
    if (rating) return { type: 'rate', rating };
  }
  const skip = SKIPS[key];
  if (skip !== undefined) return { type: 'skip', seconds: skip };
  const type = LETTERS[key.toLowerCase()];
  return type ? { type } : null;
}

function actionWithControl({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): KeyAction | null {
  const digit = /^Digit([1-7])$/.exec(code)?.[1];
  if (altKey) return code === 'KeyN' ? { type: 'reset' } : null;
  if (shiftKey) return code === 'KeyD' ? { type: 'setDue' } : null;
  if (digit !== undefined) return { type: 'flag', flag: Number(digit) };
  if ((ctrlKey && key === 'Delete') || (metaKey && key === 'Backspace')) return { type: 'wrong' };
  return key.toLowerCase() === 'z' ? { type: 'undo' } : null;
}

const FOUR: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };
const TWO: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'good', 3: 'good' };

/** Seconds to go back or on in what plays. */
const SKIPS: Readonly<Record<string, number>> = { 6: -5, 7: 5 };

const LETTERS: Readonly<Record<string, Exclude<KeyAction['type'], 'reveal' | 'rate' | 'flag' | 'skip'>>> = {
  u: 'undo', z: 'undo', e: 'edit', '-': 'bury', '=': 'buryNote', '@': 'suspend', '!': 'suspendNote', i: 'info', '?': 'keys', s: 'source', '*': 'mark', o: 'options', m: 'menu', r: 'replay', 5: 'hold',
};
