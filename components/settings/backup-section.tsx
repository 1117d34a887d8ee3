'use client';
/** The whole collection as one file, and back. */
import { useState } from 'react';
import { useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { canShare, download, share, type FileToDeliver } from '@/components/ui/deliver';
import { useToast } from '@/components/ui/toast';
import { messages as m } from '@/lib/messages';
import { AnkiExport } from './anki-export';
import { backupOf } from './backup';
import { reasonOf } from './reason';
import { Restore } from './restore';
import { Section } from './section';

export function BackupSection() {
  return (
    <Section title={m.settings.backupSection}>
      <p>{m.settings.backupText}</p>
      <Save />
      <Restore />
      <AnkiExport />
    </Section>
  );
}

function Save() {
  const collection = useCollection();
  const toast = useToast();
  const [making, setMaking] = useState(false);
  const run = async (deliver: (file: FileToDeliver) => Promise<void> | void, forSharing: boolean) => {
    setMaking(true);
    try {
      await deliver(await backupOf(collection, forSharing));
    } catch (error) {
      toast({ text: m.settings.backupFailed(reasonOf(error)) });
    }
    setMaking(false);
  };
  const save = (file: FileToDeliver) => {
    download(file);
    toast({ text: m.settings.backupDone(file.name) });
  };
  const send = async (file: FileToDeliver) => {
    await share(file);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button variant="primary" disabled={making} onClick={() => void run(save, false)}>
        {making ? m.settings.backupMaking : m.settings.backupSave}
      </Button>
      {canShare('a.txt', 'text/plain') ? (
        <Button disabled={making} onClick={() => void run(send, true)}>
          {m.settings.backupShare}
        </Button>
      ) : null}
    </div>
  );
}
