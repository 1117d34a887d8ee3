/** The foot while cards are chosen: how many, and the door to what can be done with them. */
'use client';

import { useState } from 'react';
import { Button } from '@/components/ui';
import { library as w } from '@/lib/messages/en/library';
import { BulkSheet } from './bulk-sheet';
import type { Layout } from './layout';
import { countOf, EVERYTHING, NOTHING, type Selection } from './selection';
import type { Found } from './use-library';

interface BulkBarProps {
  readonly selection: Selection;
  readonly found: Found;
  readonly by: Layout['by'];
  readonly onDone: () => void;
  readonly onChange: (selection: Selection) => void;
}

export function BulkBar({ selection, found, by, onDone, onChange }: BulkBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const count = countOf(selection, found.found);
  return (
    <div className="flex items-center gap-2">
      <Button variant="quiet" className="-ms-3" onClick={() => onChange(count === found.found ? NOTHING : EVERYTHING)}>
        {count === found.found ? w.selectNone : w.selectAll(found.found)}
      </Button>
      <Button variant="primary" className="ms-auto" disabled={count === 0} onClick={() => setIsOpen(true)}>{w.act(count)}</Button>
      <BulkSheet open={isOpen} onClose={() => setIsOpen(false)} selection={selection} by={by} onDone={onDone} />
    </div>
  );
}
