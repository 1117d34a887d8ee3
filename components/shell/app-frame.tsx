'use client';
/** What every page stands in: the collection, messages at the foot, and the navigation. */
import { lazy, Suspense, type ReactNode } from 'react';
import { CollectionProvider } from '@/components/collection';
import { ToastProvider } from '@/components/ui/toast';
import { messages as m } from '@/lib/messages';
import { CollectionState, NotOpened, Opening } from './collection-state';
import { Navigation } from './navigation';
import { Offline } from './offline';
import { Theme } from './theme';

/** Pressed after the first paint, if at all. */
const GlobalKeys = lazy(() => import('./global-keys').then((module) => ({ default: module.GlobalKeys })));

export function AppFrame({ children }: { readonly children: ReactNode }) {
  return (
    <ToastProvider>
      <a href="#main" className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-40 focus:rounded-card focus:bg-sheet focus:p-3 focus:font-semibold">
        {m.shell.skip}
      </a>
      <CollectionProvider loading={<Opening />} failed={(error) => <NotOpened error={error} />}>
        <Theme />
        <CollectionState>{children}</CollectionState>
        <Suspense><GlobalKeys /></Suspense>
      </CollectionProvider>
      <Navigation />
      <Offline />
    </ToastProvider>
  );
}
