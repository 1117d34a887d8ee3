/** In which order, one row for what, and with which columns. */
'use client';

import { Segmented, Select, Sheet, Switch } from '@/components/ui';
import type { SortKey } from '@/lib/core/search/sort';
import { library as w } from '@/lib/messages/en/library';
import { COLUMNS, SORTS, type Layout } from './layout';

interface ViewSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly layout: Layout;
  readonly onChange: (change: Partial<Layout>) => void;
}

export function ViewSheet({ open, onClose, layout, onChange }: ViewSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={w.view}>
      <div className="grid gap-5">
        <Select label={w.sort} value={layout.sort} onChange={(event) => onChange({ sort: event.target.value as SortKey })}>
          {SORTS.map((sort) => <option key={sort} value={sort}>{w.sorts[sort]}</option>)}
        </Select>
        <Segmented label={w.direction} hideLabel value={layout.descending ? 'down' : 'up'} options={[{ value: 'up', label: w.rising }, { value: 'down', label: w.falling }]}
          onChange={(value) => onChange({ descending: value === 'down' })} />
        <Segmented label={w.rows} value={layout.by} options={[{ value: 'cards', label: w.byCards }, { value: 'notes', label: w.byNotes }]} onChange={(by) => onChange({ by })} />
        <fieldset>
          <legend className="font-medium">{w.columns}</legend>
          {COLUMNS.map((column) => (
            <Switch key={column} label={w.column[column]} checked={layout.columns.includes(column)}
              onChange={(isShown) => onChange({ columns: COLUMNS.filter((one) => (one === column ? isShown : layout.columns.includes(one))) })} />
          ))}
        </fieldset>
      </div>
    </Sheet>
  );
}
