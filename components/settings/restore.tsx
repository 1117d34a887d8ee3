'use client';
/** Restoring a backup: the file is read first, what it would replace is shown, and only then is it done. */
import { useRef, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { download } from '@/components/ui/deliver';
import { Notice } from '@/components/ui/notice';
import { Sheet } from '@/components/ui/sheet';
import { useToast } from '@/components/ui/toast';
import type { CollectionParts, Problem } from '@/lib/core/model';
import { parseFile } from '@/lib/workers/import-client';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { backupOf } from './backup';
import { Comparison } from './comparison';
import { reasonOf } from './reason';

interface Read {
  readonly file: CollectionParts;
  readonly here: CollectionParts;
  /** What of the file could not be read and would be missing. */
  readonly losses: readonly Problem[];
}

export function Restore() {
  const collection = useCollection();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const open = async (file: File) => {
    setReading(true);
    try {
      const parsed = await parseFile(file);
      if (parsed.format === 'backup') setRead({ file: parsed.parts, here: await collection.parts(), losses: parsed.problems.filter(({ severity }) => severity === 'error') });
      else toast({ text: m.settings.restoreNotBackup });
    } catch (error) {
      toast({ text: m.settings.restoreFailed(reasonOf(error)), sticky: true });
    }
    setReading(false);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={m.settings.restore}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      <Button className="justify-self-start" disabled={reading} onClick={() => input.current?.click()}>
        {reading ? m.settings.restoreReading : m.settings.restore}
      </Button>
      <Sheet open={read !== null} onClose={() => setRead(null)} title={m.settings.restoreTitle}>
        {read ? <Plan read={read} onDone={() => setRead(null)} /> : null}
      </Sheet>
    </>
  );
}

function Plan({ read, onDone }: { readonly read: Read; readonly onDone: () => void }) {
  const collection = useCollection();
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const isEmpty = read.here.cards.every(({ deleted }) => deleted);
  const run = async () => {
    setRunning(true);
    try {
      await collection.restore(read.file);
      toast({ text: m.settings.restoreDone });
      onDone();
    } catch (error) {
      toast({ text: m.settings.restoreFailed(reasonOf(error)), sticky: true });
      setRunning(false);
    }
  };
  return (
    <div className="grid gap-5 pb-2">
      {isEmpty ? null : <p>{m.settings.restoreText}</p>}
      <Comparison here={read.here} file={read.file} />
      {read.losses[0] ? <Notice tone="warn">{m.settings.restoreLosses(read.losses.length, read.losses[0].where, problemText(read.losses[0]))}</Notice> : null}
      <div className="grid gap-2">
        {isEmpty ? null : <Button onClick={() => void backupOf(collection, false).then(download)}>{m.settings.restoreSaveFirst}</Button>}
        <Button variant="primary" size="large" disabled={running} onClick={() => void run()}>
          {running ? m.settings.restoreRunning : isEmpty ? m.settings.restoreRunEmpty : m.settings.restoreRun}
        </Button>
        {isEmpty ? null : <p className="text-sm text-soft">{m.settings.restoreAddInstead}</p>}
      </div>
    </div>
  );
}
