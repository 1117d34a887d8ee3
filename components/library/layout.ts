/** How this device shows the library: remembered here, and not part of the collection. */
import { useCallback, useState } from 'react';
import type { SortKey } from '@/lib/core/search/sort';
import { library as w } from '@/lib/messages/en/library';

export type Column = keyof typeof w.column;

export interface Layout {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly by: 'cards' | 'notes';
  readonly columns: readonly Column[];
}

const KEY = 'factdeck.library';
const INITIAL: Layout = { sort: 'added', descending: true, by: 'cards', columns: ['deck', 'due'] };

export const COLUMNS = Object.keys(w.column) as readonly Column[];
export const SORTS = Object.keys(w.sorts) as readonly SortKey[];

export function useLayout(): readonly [Layout, (change: Partial<Layout>) => void] {
  const [layout, setLayout] = useState(read);
  const change = useCallback((some: Partial<Layout>) => {
    setLayout((before) => {
      const next = { ...before, ...some };
      write(next);
      return next;
    });
  }, []);
  return [layout, change];
}

/** What is stored may be of another version: what it does not say as it should is as at first. */
function read(): Layout {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Layout, unknown>>;
    return {
      sort: SORTS.find((sort) => sort === kept.sort) ?? INITIAL.sort,
      descending: typeof kept.descending === 'boolean' ? kept.descending : INITIAL.descending,
      by: kept.by === 'notes' ? 'notes' : 'cards',
      columns: Array.isArray(kept.columns) ? COLUMNS.filter((column) => (kept.columns as unknown[]).includes(column)) : INITIAL.columns,
    };
  } catch {
    return INITIAL;
  }
}

function write(layout: Layout): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(layout));
  } catch {
    // A full or forbidden storage costs a preference, nothing else.
  }
}
