/** One card of the library: what it asks, what it answers, and the chosen columns. */
import Link from 'next/link';
import { useCollection } from '@/components/collection';
import { Icon, IconButton } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { library as w } from '@/lib/messages/en/library';
import type { LibraryRow } from '@/lib/workers/library-client';
import { cellOf } from './cells';
import type { Column, Layout } from './layout';

interface RowProps {
  readonly row: LibraryRow;
  readonly layout: Layout;
  readonly onMore: () => void;
  readonly isSelected?: boolean;
  /** Given while rows are chosen: a tap anywhere chooses. */
  readonly onToggle?: () => void;
}

export function Row({ row, layout, onMore, isSelected, onToggle }: RowProps) {
  if (onToggle) {
    return (
      <label className={`flex items-start gap-3 ${isSelected ? 'bg-rule/50' : ''}`}>
        <input type="checkbox" checked={isSelected} onChange={onToggle} aria-label={w.selectRow(row.prompt)} className="ms-1 mt-4.5 size-5 shrink-0 accent-ink" />
        <Content row={row} layout={layout} />
      </label>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <Link href={`/card?note=${encodeURIComponent(row.note)}`} className="min-w-0 flex-1"><Content row={row} layout={layout} /></Link>
      <IconButton label={m.decks.cardMore(row.prompt)} className="-me-3 mt-1.5" onClick={onMore}><Icon name="more" /></IconButton>
    </div>
  );
}

function Content({ row, layout: { columns } }: Pick<RowProps, 'row' | 'layout'>) {
  const moment = useCollection().moment();
  const cells = columns.map((column) => [column, cellOf(column, row, moment)] as const);
  return (
    <span className="library-row block min-w-0 flex-1 py-3 lg:grid" style={{ ['--columns' as string]: columns.length }}>
      <span dir="auto" className="line-clamp-2 font-serif text-lg break-words lg:text-base">{row.prompt}</span>
      <span dir="auto" className="line-clamp-1 font-serif text-lg font-semibold break-words lg:line-clamp-2 lg:text-base">{row.answer}</span>
      <span className="block pt-0.5 text-sm text-soft lg:hidden">{cells.filter(([, text]) => text !== '').map(([column, text]) => said(column, text)).join(' · ')}</span>
      {cells.map(([column, text]) => <span key={column} className="line-clamp-2 hidden text-sm break-words text-soft tabular-nums lg:block">{text}</span>)}
    </span>
  );
}

/** Where no head stands over it a bare number would say nothing. */
const said = (column: Column, text: string): string => (NUMBERS.has(column) ? w.labelled(w.column[column].toLowerCase(), text) : text);

const NUMBERS: ReadonlySet<Column> = new Set(['interval', 'stability', 'difficulty', 'added', 'edited']);
