/** An import that was broken off after all of it had been laid aside: it is written now, or forgotten. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Button, Notice, useToast } from '@/components/ui';
import type { BatchId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { Working } from './working';

interface Waiting {
  readonly id: BatchId;
  readonly label: string;
}

export function PendingImports() {
  const collection = useCollection();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    let current = true;
    void collection.pending().then((found) => {
      if (current) setWaiting(found);
    });
    return () => {
      current = false;
    };
  }, [collection]);
  return waiting.map((one) => <PendingImport key={one.id} pending={one} onGone={() => setWaiting(waiting.filter(({ id }) => id !== one.id))} />);
}

function PendingImport({ pending: { id, label }, onGone }: { readonly pending: Waiting; readonly onGone: () => void }) {
  const collection = useCollection();
  const toast = useToast();
  const [working, setWorking] = useState<{ readonly share: number; readonly abort: AbortController } | null>(null);
  const name = m.importing.fileOf(label);
  const finish = async () => {
    const abort = new AbortController();
    setWorking({ share: 0, abort });
    try {
      await collection.finishPending(id, { signal: abort.signal, onProgress: (share) => setWorking({ share, abort }) });
      toast({ text: m.importing.pendingDone(name) });
      onGone();
    } catch {
      if (!abort.signal.aborted) toast({ text: m.importing.failed });
      setWorking(null);
    }
  };
  const drop = async () => {
    await collection.forgetPending(id);
    onGone();
  };
  if (working !== null) return <Working words={m.importing.storing(name)} label={m.importing.storingShare} share={working.share} onCancel={() => working.abort.abort()} />;
  return (
    <div className="pb-6">
      <Notice>
        <p className="font-medium break-words">{m.importing.pending(name)}</p>
        <p className="text-soft">{m.importing.pendingText}</p>
        <div className="flex flex-wrap gap-3 pt-3">
          <Button variant="primary" onClick={() => void finish()}>{m.importing.pendingFinish}</Button>
          <Button onClick={() => void drop()}>{m.importing.pendingForget}</Button>
        </div>
      </Notice>
    </div>
  );
}
