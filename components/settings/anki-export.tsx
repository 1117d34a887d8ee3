'use client';
/** The whole collection for Anki, said plainly: there it takes the place of everything. */
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { download } from '@/components/ui/deliver';
import { Switch } from '@/components/ui/switch';
import { useToast } from '@/components/ui/toast';
import { messages as m } from '@/lib/messages';
import { printFile } from '@/lib/workers/export-client';
import { reasonOf } from './reason';

export function AnkiExport() {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [isLatest, setIsLatest] = useState(false);
  const [making, setMaking] = useState(false);
  const run = async () => {
    setMaking(true);
    try {
      const file = await printFile(await collection.parts(undefined, 'contents'), 'anki-package', {
        title: m.common.appName, date: '', schedules: true, documents: false, forSharing: false,
        anki: { isWhole: true, isLatest, at: clock.now(), zoneMinutes: clock.zoneMinutes(), rolloverHour: collection.getView().settings.rolloverHour },
      });
      download(file);
      toast({ text: m.settings.backupDone(file.name) });
    } catch (error) {
      toast({ text: m.settings.backupFailed(reasonOf(error)) });
    }
    setMaking(false);
  };
  return (
    <details>
      <summary className="flex min-h-11 items-center font-medium">{m.settings.ankiExport}</summary>
      <div className="grid justify-items-start gap-4 pt-2">
        <p>{m.settings.ankiExportText}</p>
        <Switch label={m.decks.latest} hint={m.decks.latestHint} checked={isLatest} onChange={setIsLatest} />
        <Button disabled={making} onClick={() => void run()}>{making ? m.settings.backupMaking : m.settings.ankiExportSave}</Button>
      </div>
    </details>
  );
}
