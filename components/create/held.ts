/** Values that outlive the component that shows them, so that work goes on while another screen is open. */
import { useSyncExternalStore } from 'react';

export interface Held<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

/** Holds a value in memory and tells listeners of each change. */
export function hold<T>(initial: T): Held<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The held value, kept current. `atBuild` is what the prerendered page shows. */
export function useHeld<T>(held: Held<T>, atBuild: T): T {
  return useSyncExternalStore(held.subscribe, held.get, () => atBuild);
}
