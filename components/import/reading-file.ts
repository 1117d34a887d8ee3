/** A file on its way in: read in a worker, then laid beside the collection as a plan. */
import { useState } from 'react';
import { useCollection } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { clearFragment } from '@/components/link/use-fragment';
import type { BatchId, CollectionParts, Problem } from '@/lib/core/model';
import type { Parsed } from '@/lib/core/parsed';
import { problemOf } from '@/lib/core/problem';
import { parseFile } from '@/lib/workers/import-client';

export type Reading =
  | { readonly state: 'choosing' }
  /** `share`: how much of the file was read, from 0 to 1. */
  | { readonly state: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly state: 'refused'; readonly name: string; readonly problem: Problem; readonly file: File | null }
  | { readonly state: 'read'; readonly name: string; readonly parsed: Parsed; readonly here: CollectionParts }
  | { readonly state: 'done'; readonly batch: BatchId; readonly cards: number; readonly notes: number };

export interface FileReading {
  readonly reading: Reading;
  readonly open: (file: File | { readonly name: string; readonly text: string }, shownName: string) => Promise<void>;
  readonly startOver: () => void;
  readonly finish: (batch: BatchId, cards: number, notes: number) => void;
}

export function useFileReading(): FileReading {
  const collection = useCollection();
  const [reading, setReading] = useState<Reading>({ state: 'choosing' });
  const open: FileReading['open'] = async (file, name) => {
    const abort = new AbortController();
    const tell = (share: number) => setReading({ state: 'reading', name, share, cancel: () => abort.abort() });
    tell(0);
    try {
      const here = await collection.parts();
      const known = new Set((here.media ?? []).filter(({ deleted }) => !deleted).map(({ id }) => id));
      const parsed = await parseFile(file, abort.signal, ({ done, total }) => {
        if (!abort.signal.aborted) tell(done / total);
      }, known);
      if (!abort.signal.aborted) setReading({ state: 'read', name: nameOf(parsed, name), parsed, here });
    } catch (error) {
      setReading(abort.signal.aborted ? { state: 'choosing' } : { state: 'refused', name, problem: problemOf(error), file: file instanceof File ? file : null });
    }
  };
  return {
    reading,
    open,
    startOver: () => {
      clearFragment();
      setReading({ state: 'choosing' });
    },
    finish: (batch, cards, notes) => {
      clearFragment();
      setReading({ state: 'done', batch, cards, notes });
    },
  };
}

/** A link has no name but that of its deck. */
function nameOf({ format, parts: { decks } }: Parsed, name: string): string {
  const [deck] = [...decks].sort((a, b) => a.name.length - b.name.length);
  return format === 'deck-link' && deck ? readableName(deck.name) : name;
}
