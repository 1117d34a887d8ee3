'use client';
/** Says once that the app is ready offline, and asks before a new version takes over. */
import { useEffect } from 'react';
import { useToast } from '@/components/ui/toast';
import { applyUpdate, watchOffline } from '@/lib/workers/offline-client';
import { messages as m } from '@/lib/messages';

const TOLD = 'factdeck.told-offline';

export function Offline() {
  const toast = useToast();
  useEffect(() => {
    const update = async (): Promise<void> => {
      if (!(await applyUpdate())) toast({ text: m.shell.updateHeld, sticky: true });
    };
    return watchOffline({
      onReady: () => {
        if (localStorage.getItem(TOLD) !== null) return;
        localStorage.setItem(TOLD, '1');
        toast({ text: m.shell.readyOffline });
      },
      onWaiting: () => toast({ text: m.shell.newVersion, sticky: true, action: { label: m.shell.update, run: () => void update() } }),
    });
  }, [toast]);
  return null;
}
