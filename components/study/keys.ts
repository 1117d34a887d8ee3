/** Anki's keys for studying. What a key means depends only on the key and on whether the answer is shown. */
import type { Rating } from '@/lib/core/model';

/** What is done with the card on the desk. */
export type CardAct =
  | 'edit' | 'copy' | 'bury' | 'buryNote' | 'suspend' | 'suspendNote' | 'wrong' | 'info' | 'previousInfo' | 'keys' | 'mark' | 'setDue' | 'reset' | 'options' | 'menu'
  | 'autoAdvance' | 'walk';
/** What is done with the sounds of the card, and with one's own voice. */
export type SoundAct = 'replay' | 'pause' | 'backward' | 'forward' | 'record' | 'playOwn';

export type KeyAction =
  | { readonly type: 'reveal' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: Plain }
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
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = stroke;
  if (ctrlKey || metaKey) return actionWithControl(stroke);
  if (altKey) return null;
  if (key === ' ' || key === 'Enter') return revealed ? { type: 'rate', rating: 'good' } : { type: 'reveal' };
  if (revealed) {
    const rating = (twoButtons ? TWO : FOUR)[key];
    if (rating) return { type: 'rate', rating };
  }
  const type = (shiftKey ? SHIFTED[code] : undefined) ?? LETTERS[key.length === 1 ? key.toLowerCase() : key];
  return type ? { type } : null;
}

function actionWithControl({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): KeyAction | null {
  const digit = /^Digit([1-7])$/.exec(code)?.[1];
  if (altKey) return named(WITH_ALT[code]);
  if (shiftKey) return named(WITH_SHIFT[code]);
  if (digit !== undefined) return { type: 'flag', flag: Number(digit) };
  if ((ctrlKey && key === 'Delete') || (metaKey && key === 'Backspace')) return { type: 'wrong' };
  return named(WITH_CONTROL[key.toLowerCase()]);
}

const named = (type: Plain | undefined): KeyAction | null => (type ? { type } : null);

type Plain = 'undo' | 'redo' | 'source' | CardAct | SoundAct;

const FOUR: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };
const TWO: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'good', 3: 'good' };

const LETTERS: Readonly<Record<string, Plain>> = {
  u: 'undo', z: 'undo', e: 'edit', '-': 'bury', '=': 'buryNote', '@': 'suspend', '!': 'suspendNote', i: 'info', '?': 'keys', s: 'source', '*': 'mark', o: 'options', m: 'menu',
  r: 'replay', F5: 'replay', 5: 'pause', 6: 'backward', 7: 'forward', v: 'playOwn',
};
/** By the key's place, as capital letters are letters too. */
const SHIFTED: Readonly<Record<string, Plain>> = { KeyA: 'autoAdvance', KeyV: 'record' };
const WITH_ALT: Readonly<Record<string, Plain>> = { KeyN: 'reset', KeyI: 'previousInfo', KeyE: 'copy' };
const WITH_SHIFT: Readonly<Record<string, Plain>> = { KeyD: 'setDue', KeyZ: 'redo' };
const WITH_CONTROL: Readonly<Record<string, Plain>> = { z: 'undo', y: 'redo' };
