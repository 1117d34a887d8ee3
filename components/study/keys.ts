/** Anki's keys for studying. What a key means depends only on the key and on whether the answer is shown. */
import type { Rating } from '@/lib/core/model';

export type KeyAction =
  | { readonly type: 'reveal' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: 'undo' | 'edit' | 'bury' | 'buryNote' | 'suspend' | 'suspendNote' | 'info' | 'keys' | 'source' };

/** The part of a keyboard event that decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Null for a key that means nothing here. With two buttons, 2 is Good. */
export function actionOfKey({ key, ctrlKey, metaKey, altKey }: Stroke, revealed: boolean, twoButtons: boolean): KeyAction | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z') return { type: 'undo' };
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ' || key === 'Enter') return revealed ? { type: 'rate', rating: 'good' } : { type: 'reveal' };
  if (revealed) {
    const rating = (twoButtons ? TWO : FOUR)[key];
    if (rating) return { type: 'rate', rating };
  }
  const type = LETTERS[key.toLowerCase()];
  return type ? { type } : null;
}

const FOUR: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };
const TWO: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'good', 3: 'good' };

const LETTERS: Readonly<Record<string, Exclude<KeyAction['type'], 'reveal' | 'rate'>>> = {
  u: 'undo', z: 'undo', e: 'edit', '-': 'bury', '=': 'buryNote', '@': 'suspend', '!': 'suspendNote', i: 'info', '?': 'keys', s: 'source', 
};
