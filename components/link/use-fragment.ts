/** What a link of ours brings in the address of the page. */
import { useSyncExternalStore } from 'react';
import { linkIn, type LinkKind } from '@/lib/core/link';

/** The fragment of a link of this kind; null where there is none. */
export function useFragment(kind: LinkKind): string | null {
  return useSyncExternalStore(onHashChange, () => fragmentHere(kind), () => null);
}

/** Takes the link out of the address, so that a reload does not bring it again. */
export function clearFragment(): void {
  if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname);
}

function fragmentHere(kind: LinkKind): string | null {
  const link = linkIn(window.location.hash);
  return link?.kind === kind ? link.fragment : null;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
