/** A file on its way in: read in a worker, then laid beside the collection as a plan. */
import { useState } from 'react';
import { useCollection } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { clearFragment } from '@/components/link/use-fragment';
import { useToast } from '@/components/ui';
import type { BatchId, CollectionParts, Plan, Problem } from '@/lib/core/model';
import type { Parsed } from '@/lib/core/parsed';
import { problemOf } from '@/lib/core/problem';
import type { TableMapping } from '@/lib/core/table-mapping';
import { messages as m } from '@/lib/messages';
import { parseFile, parseTable } from '@/lib/workers/import-client';
import { useTakeBack } from './recent-imports';

/** What was opened, to be read once more. */
interface Source {
  /** As the file is called; empty for a pasted text. */
  readonly name: string;
  readonly content: Blob;
}

export type Reading =
  | { readonly state: 'choosing' }
  /** `share`: how much of the file was read, from 0 to 1. */
  | { readonly state: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly state: 'storing'; readonly name: string; readonly share: number; readonly cancel: () => void }
  /** Nothing was stored. */
  | { readonly state: 'failed'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly problem: Problem; readonly file: File | null }
  /** A table whose columns name nothing: the person says what they hold. */
  | { readonly state: 'mapping'; readonly name: string; readonly source: Source; readonly mapping: TableMapping; readonly here: CollectionParts }
  | { readonly state: 'read'; readonly name: string; readonly source: Source; readonly parsed: Parsed; readonly here: CollectionParts }
  | { readonly state: 'done'; readonly batch: BatchId; readonly cards: number; readonly notes: number };

export interface FileReading {
  readonly reading: Reading;
  readonly open: (file: File | { readonly name: string; readonly text: string }, shownName: string) => Promise<void>;
  readonly startOver: () => void;
  readonly apply: (name: string, plan: Plan) => Promise<void>;
  /** Reads a table as the person says. */
  readonly readAs: (mapping: TableMapping) => void;
  /** From the plan of a table back to how it is read. */
  readonly askMapping: () => void;
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
      if (abort.signal.aborted) return;
      const source = { name: file.name, content: file instanceof File ? file : new Blob([file.text]) };
      const { table: mapping } = parsed;
      if (mapping && parsed.format === 'csv' && !mapping.hasHeader) setReading({ state: 'mapping', name, source, mapping, here });
      else setReading({ state: 'read', name: nameOf(parsed, name), source, parsed, here });
    } catch (error) {
      setReading(abort.signal.aborted ? { state: 'choosing' } : { state: 'refused', name, problem: problemOf(error), file: file instanceof File ? file : null });
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
      clearFragment();
      setReading({ state: 'done', batch, cards, notes });
    } catch {
      setReading(abort.signal.aborted ? { state: 'choosing' } : { state: 'failed', name });
    }
  };
  const readAs = (mapping: TableMapping) => {
    if (reading.state !== 'mapping') return;
    const { name, source, here } = reading;
    parseTable(source.content, source.name, mapping).then(
      (parsed) => setReading({ state: 'read', name, source, parsed, here }),
      (error: unknown) => setReading({ state: 'refused', name, problem: problemOf(error), file: null }),
    );
  };
  const askMapping = () => {
    if (reading.state === 'read' && reading.parsed.table) setReading({ ...reading, state: 'mapping', mapping: reading.parsed.table });
  };
  return {
    reading,
    open,
    apply,
    readAs,
    askMapping,
    startOver: () => {
      clearFragment();
      setReading({ state: 'choosing' });
    },
  };
}

/** A link has no name but that of its deck. */
function nameOf({ format, parts: { decks } }: Parsed, name: string): string {
  const [deck] = [...decks].sort((a, b) => a.name.length - b.name.length);
  return format === 'deck-link' && deck ? readableName(deck.name) : name;
}
