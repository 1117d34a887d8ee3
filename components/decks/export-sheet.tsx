/** A deck as a file: which format, with or without the person's progress, saved or shared. */
'use client';

import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button, Icon, Notice, Sheet, Switch, useToast } from '@/components/ui';
import { canShare, download, share } from '@/components/ui/deliver';
import { dateOfDay } from '@/lib/core/day';
import type { Deck } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { printFile } from '@/lib/workers/export-client';
import { leafOf } from './deck-tree';

type ExportFormat = keyof typeof m.decks.formats;

const HAS_SCHEDULE: ReadonlySet<ExportFormat> = new Set(['deck-json', 'anki-package']);
/** Share sheets take texts and tables; packages of other programs they refuse. */
const SHAREABLE: ReadonlySet<ExportFormat> = new Set(['deck-json', 'anki-text', 'csv', 'terms']);
const FORMATS = Object.keys(m.decks.formats) as readonly ExportFormat[];

interface ExportSheetProps {
  readonly deck: Deck;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ExportSheet({ deck, open, onClose }: ExportSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.decks.exportTitle(leafOf(deck.name))}>
      <ExportForm deck={deck} onClose={onClose} />
    </Sheet>
  );
}

function ExportForm({ deck, onClose }: Omit<ExportSheetProps, 'open'>) {
  const [format, setFormat] = useState<ExportFormat>('deck-json');
  const [withSchedule, setWithSchedule] = useState(false);
  const [isLatest, setIsLatest] = useState(false);
  const { state, deliver } = useDelivery(deck, format, { withSchedule, isLatest }, onClose);
  const isBusy = state === 'busy';
  return (
    <div className="grid gap-5">
      <FormatChoice value={format} onChange={setFormat} />
      {HAS_SCHEDULE.has(format) && <Switch label={m.decks.withSchedule} hint={m.decks.withScheduleHint} checked={withSchedule} onChange={setWithSchedule} />}
      {format === 'anki-package' && <Switch label={m.decks.latest} hint={m.decks.latestHint} checked={isLatest} onChange={setIsLatest} />}
      {state === 'failed' && <Notice tone="error">{m.decks.exportFailed}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button className="flex-1" disabled={isBusy} onClick={() => void deliver(false)}><Icon name="download" size={18} />{isBusy ? m.decks.exporting : m.decks.download}</Button>
        {SHAREABLE.has(format) && canShare('deck.txt', 'text/plain') && <Button className="flex-1" disabled={isBusy} onClick={() => void deliver(true)}><Icon name="share" size={18} />{m.decks.share}</Button>}
      </div>
    </div>
  );
}

/** Prints the deck in a worker and hands the file over. */
function useDelivery(deck: Deck, format: ExportFormat, { withSchedule, isLatest }: { readonly withSchedule: boolean; readonly isLatest: boolean }, onClose: () => void) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const deliver = async (isShared: boolean) => {
    setState('busy');
    try {
      const date = dateOfDay(Math.floor((clock.now() + clock.zoneMinutes() * 60_000) / 86_400_000));
      const parts = await collection.parts([deck.id], format === 'anki-package' ? 'contents' : 'names');
      const file = await printFile(parts, format, {
        title: leafOf(deck.name), date, schedules: HAS_SCHEDULE.has(format) && withSchedule, documents: true, forSharing: isShared,
        anki: { isWhole: false, isLatest, at: clock.now(), zoneMinutes: clock.zoneMinutes(), rolloverHour: collection.getView().settings.rolloverHour },
      });
      if (isShared) {
        if (await share(file)) onClose();
      } else {
        download(file);
        toast({ text: m.decks.exported(file.name) });
        onClose();
      }
      setState('open');
    } catch {
      setState('failed');
    }
  };
  return { state, deliver };
}

function FormatChoice({ value, onChange }: { readonly value: ExportFormat; readonly onChange: (format: ExportFormat) => void }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{m.decks.exportFormat}</legend>
      {FORMATS.map((format) => (
        <label key={format} className="flex min-h-11 gap-3 py-2">
          <input type="radio" name="format" value={format} checked={format === value} onChange={() => onChange(format)} className="mt-0.5 size-5 shrink-0 accent-ink" />
          <span>
            <span className="block font-medium">{m.decks.formats[format]}</span>
            <span className="block text-sm text-soft">{m.decks.formatHints[format]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
