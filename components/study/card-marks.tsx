'use client';
/** The flag of the card on the desk and the mark of its note, in words. */
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Icon } from '@/components/ui/icon';
import type { Card, Note } from '@/lib/core/model';
import { studyMore as w } from '@/lib/messages/en/study-more';
import { isMarked } from './card-changes';

export function CardMarks({ card, note }: { readonly card: Card; readonly note: Note }) {
  const collection = useCollection();
  const view = useView();
  const [marked, setMarked] = useState(isMarked(note));
  useEffect(() => {
    let current = true;
    void collection.notes([note.id]).then((notes) => {
      const now = notes.get(note.id);
      if (current && now) setMarked(isMarked(now));
    });
    return () => {
      current = false;
    };
  }, [collection, note.id, view]);
  const { flag } = view.schedules.get(card.id);
  if (flag === 0 && !marked) return null;
  return (
    <p role="status" className="flex gap-4 pt-4 text-sm font-medium">
      {flag > 0 ? <span className="flex items-center gap-1.5"><Icon name="flag" size={18} />{w.flagged(flag)}</span> : null}
      {marked ? <span className="flex items-center gap-1.5"><Icon name="check" size={18} />{w.marked}</span> : null}
    </p>
  );
}
