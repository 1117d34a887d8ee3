/** A file on its way in: read in a worker, then laid beside the collection as a plan. */
import { useState } from 'react';
import { useCollection } from '@/components/collection';
import { useToast } from '@/components/ui';
import type { BatchId, CollectionParts, Plan, Problem } from '@/lib/core/model';
import type { Parsed } from '@/lib/core/parsed';
import { problemOf } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';
import { parseFile } from '@/lib/workers/import-client';
import { useTakeBack } from './recent-imports';

export type Reading =
  | { readonly state: 'choosing' }
  /** `share`: how much of the file was read, from 0 to 1. */
  | { readonly state: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly state: 'storing'; readonly name: string; readonly share: number; readonly cancel: () => void }
  /** Nothing was stored. */
  | { readonly state: 'failed'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly problem: Problem }
  | { readonly state: 'read'; readonly name: string; readonly parsed: Parsed; readonly here: CollectionParts }
  | { readonly state: 'done'; readonly batch: BatchId; readonly cards: number; readonly notes: number };

export interface FileReading {
  readonly reading: Reading;
  readonly open: (file: File | { readonly name: string; readonly text: string }, shownName: string) => Promise<void>;
  readonly startOver: () => void;
  readonly apply: (name: string, plan: Plan) => Promise<void>;
}

export const cardsIn = (changes: Plan['changes']): number => changes.filter((change) => change.type === 'put' && change.table === 'cards').length;

export function useFileReading(): FileReading {
  const collection = useCollection();
  const toast = useToast();
  const takeBack = useTakeBack();
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
      if (!abort.signal.aborted) setReading({ state: 'read', name, parsed, here });
    } catch (error) {
      setReading(abort.signal.aborted ? { state: 'choosing' } : { state: 'refused', name, problem: problemOf(error) });
    }
  };
  const apply: FileReading['apply'] = async (name, { changes, updated, conflicting }) => {
    const abort = new AbortController();
    const tell = (share: number) => setReading({ state: 'storing', name, share, cancel: () => abort.abort() });
    const cards = cardsIn(changes);
    const notes = updated.length + conflicting.length;
    tell(0);
    try {
      const batch = await collection.bring(changes, { label: m.importing.label(name), signal: abort.signal, onProgress: tell });
      toast({ text: cards > 0 ? m.importing.imported(cards) : m.importing.updatedDone(notes), action: { label: m.common.undo, run: () => void takeBack(batch) } });
      setReading({ state: 'done', batch, cards, notes });
    } catch {
      setReading(abort.signal.aborted ? { state: 'choosing' } : { state: 'failed', name });
    }
  };
  return {
    reading,
    open,
    startOver: () => setReading({ state: 'choosing' }),
    apply,
  };
}
