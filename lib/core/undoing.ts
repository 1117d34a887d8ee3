/** Which operations are cancelled: an `undone` names an operation or a batch, and undoing an `undone` is redo. */
import type { Operation, UndoTarget } from './model';

export interface Undoing {
  add(undo: Extract<Operation, { kind: 'undone' }>): void;
  isUndone(operation: Operation): boolean;
  /** Whether there is any `undone` at all. */
  any(): boolean;
  /** What the undoings name, each once. */
  targets(): readonly UndoTarget[];
}

/** Knows of no `undone` yet; they may be added in any order. */
export function createUndoing(): Undoing {
  const byTarget = new Map<string, Operation[]>();
  const of = (target: UndoTarget): readonly Operation[] => byTarget.get(targetKey(target)) ?? [];
  const cancels = (undo: Operation, operation: Operation): boolean =>
    undo !== operation && (undo.batch === null || undo.batch !== operation.batch) && !isUndone(undo);
  const isUndone = (operation: Operation): boolean =>
    of(operation).some((undo) => cancels(undo, operation))
    || (operation.batch !== null && of({ batch: operation.batch }).some((undo) => cancels(undo, operation)));
  return {
    add: (undo) => {
      const key = targetKey(undo.target);
      byTarget.set(key, [...(byTarget.get(key) ?? []), undo]);
    },
    isUndone,
    any: () => byTarget.size > 0,
    targets: () => [...byTarget.values()].flatMap(([undo]) => (undo?.kind === 'undone' ? [undo.target] : [])),
  };
}

/** An operation's number, or a batch, as text. */
export const targetKey = (target: UndoTarget): string => ('device' in target ? `${target.device} ${target.n}` : target.batch);
