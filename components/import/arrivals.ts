/** What comes to the screen of imports by itself: a link in the address, files shared to the app or opened with it. */
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { openFile } from '@/components/create/opening';
import { useFragment } from '@/components/link/use-fragment';
import { useToast } from '@/components/ui';
import { pathOfLink } from '@/lib/core/link';
import { messages as m } from '@/lib/messages';
import { takeShared, watchOpenedFiles } from '@/lib/workers/offline-client';
import { arrivedFile, takeArrived } from './arrived';
import type { FileReading } from './reading-file';

export function useArrivals(open: FileReading['open']): void {
  const toast = useToast();
  const fragment = useFragment('deck');
  const openEvent = useEffectEvent((file: File) => void open(file, file.name));
  const openLink = useEffectEvent((text: string) => void open({ name: '', text }, m.links.deckName));
  const tellNothing = useEffectEvent(() => toast({ text: m.importing.sharedNothing, sticky: true }));
  useEffect(() => {
    if (fragment !== null) openLink(pathOfLink({ kind: 'deck', fragment }));
  }, [fragment]);
  useEffect(() => {
    const take = () => {
      const file = takeArrived();
      if (file) openEvent(file);
    };
    take();
    watchOpenedFiles((file) => openEvent(file));
    if (new URLSearchParams(window.location.search).has('shared')) {
      window.history.replaceState(null, '', window.location.pathname);
      void takeShared().then((shared) => (shared?.files[0] ? openEvent(shared.files[0]) : tellNothing()));
    }
    return arrivedFile.subscribe(take);
  }, []);
}

/** Carries a file that is no deck over to where documents are read. */
export function useToCreate(): (file: File) => void {
  const router = useRouter();
  return (file) => {
    void openFile(file);
    router.push('/create');
  };
}
