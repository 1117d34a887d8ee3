/** The rows in sight, whatever the length of the list. On a wide screen they are a table with the chosen columns. */
'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCollection } from '@/components/collection';
import { CardMenu } from '@/components/decks/card-menu';
import type { ShownCard } from '@/components/decks/deck-notes';
import { faceOf } from '@/lib/core/cards';
import { library as w } from '@/lib/messages/en/library';
import type { LibraryRow } from '@/lib/workers/library-client';
import type { Layout } from './layout';
import { Row } from './library-row';
import { isSelected, toggled, type Selection } from './selection';
import type { Found } from './use-library';

interface LibraryListProps {
  readonly found: Found;
  readonly layout: Layout;
  readonly want: (from: number, to: number) => void;
  /** Null while nothing is being chosen. */
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** Pixels, before a row is measured. */
const ROW_HEIGHT = 92;

export function LibraryList({ found, layout, want, selection, onSelect }: LibraryListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const menu = useMenu();
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({ count: found.found, estimateSize: () => ROW_HEIGHT, overscan: 10, scrollMargin: top });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => want(first, last + 1), [want, first, last, found]);
  return (
    <>
      <Heads layout={layout} isSelecting={selection !== null} />
      <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }} aria-label={w.title}>
        {items.map(({ index, key, start }) => {
          const row = found.rows.get(index);
          return (
            <li key={key} data-index={index} ref={virtualizer.measureElement} aria-setsize={found.found} aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 border-b border-rule" style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}>
              {row ? (
                <Row row={row} layout={layout} onMore={() => menu.open(row)}
                  {...(selection ? { isSelected: isSelected(selection, row), onToggle: () => onSelect(toggled(selection, row)) } : {})} />
              ) : <div className="h-22" aria-hidden="true" />}
            </li>
          );
        })}
      </ul>
      <CardMenu shown={menu.shown} onClose={menu.close} />
    </>
  );
}

/** Over the columns; on a phone each row names its own. */
function Heads({ layout: { columns }, isSelecting }: { readonly layout: Layout; readonly isSelecting: boolean }) {
  return (
    <div aria-hidden="true" className={`library-row hidden border-b border-edge py-1 text-sm text-soft lg:grid ${isSelecting ? 'ps-9' : 'pe-10'}`} style={{ ['--columns' as string]: columns.length }}>
      <span>{w.prompt}</span>
      <span>{w.answer}</span>
      {columns.map((column) => <span key={column}>{w.column[column]}</span>)}
    </div>
  );
}

/** What can be done with one card, once its note is read. */
function useMenu() {
  const collection = useCollection();
  const [shown, setShown] = useState<ShownCard | null>(null);
  const open = async ({ card: id, note: noteId }: LibraryRow) => {
    const view = collection.getView();
    const card = view.cards.get(id);
    const note = (await collection.notes([noteId])).get(noteId);
    const type = note && view.noteTypes.get(note.noteTypeId);
    if (card && type) setShown({ card, note, face: faceOf(note, type, card.templateId) });
  };
  return { shown, open: (row: LibraryRow) => void open(row), close: () => setShown(null) };
}
