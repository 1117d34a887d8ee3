/** Imports of late, each to be taken back whole; what was changed or reviewed since stays. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { hold, useHeld } from '@/components/create/held';
import { Button, useToast } from '@/components/ui';
import type { BatchId, Instant } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

interface RecentImport {
  readonly id: BatchId;
  readonly label: string;
  readonly at: Instant;
}

const LOOKED_AT = 200;
const SHOWN = 5;

export function RecentImports() {
  const collection = useCollection();
  const view = useView();
  const takeBack = useTakeBack();
  const [imports, setImports] = useState<readonly RecentImport[]>([]);
  const gone = useTakenBack();
  useEffect(() => {
    let current = true;
    void collection.batches(LOOKED_AT).then((batches) => {
      if (current) setImports(batches.filter(({ label }) => m.importing.isLabel(label)).slice(0, SHOWN));
    });
    return () => {
      current = false;
    };
  }, [collection, view]);
  const left = imports.filter(({ id }) => !gone.has(id));
  if (left.length === 0) return null;
  return (
    <section className="pt-10" aria-labelledby="recent">
      <h2 id="recent" className="text-sm text-soft">{m.importing.recent}</h2>
      <ul className="divide-y divide-rule">
        {left.map(({ id, label, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 py-2">
            <span className="min-w-0 flex-1">
              <span className="block font-medium break-words">{m.importing.fileOf(label)}</span>
              <span className="block text-sm text-soft">{m.common.instant(at)}</span>
            </span>
            <Button variant="quiet" className="-me-3" aria-label={m.importing.takeBackOf(m.importing.fileOf(label))}
              onClick={() => void takeBack(id)}>
              {m.importing.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was taken back since the app was opened, from this list or from a message. */
const takenBack = hold<ReadonlySet<BatchId>>(new Set());
const NONE: ReadonlySet<BatchId> = new Set();

export function useTakenBack(): ReadonlySet<BatchId> {
  return useHeld(takenBack, NONE);
}

/** Takes an import back and says what stayed. */
export function useTakeBack(): (batch: BatchId) => Promise<void> {
  const collection = useCollection();
  const toast = useToast();
  return async (batch) => {
    try {
      const { kept, reverted } = await collection.undo(batch);
      const text = kept.length > 0 ? m.importing.takenBackExcept(kept.length) : reverted === 0 ? m.importing.takenBackNothing : m.importing.takenBack;
      takenBack.set(new Set([...takenBack.get(), batch]));
      toast({ text });
    } catch {
      toast({ text: m.decks.failed });
    }
  };
}
