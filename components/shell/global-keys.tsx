'use client';
/** Listens for Anki's keys for places, on every screen where nothing is being typed and no quiz is under way. */
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useView } from '@/components/collection';
import type { DeckId } from '@/lib/core/model';
import { placeOfKey } from './place-keys';

const DeckChooser = lazy(() => import('./deck-chooser').then((module) => ({ default: module.DeckChooser })));
const KeyList = lazy(() => import('@/components/study/key-list').then((module) => ({ default: module.KeyList })));

export function GlobalKeys() {
  const { settings } = useView();
  const router = useRouter();
  const [open, setOpen] = useState<'chooser' | 'keys' | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!settings.keys || event.repeat || isElsewhere(event)) return;
    const act = placeOfKey(event.key, deckHere());
    if (!act) return;
    // Firefox would search in the page.
    if (event.key === '/') event.preventDefault();
    const focused = document.querySelector('[data-focused]') !== null && !isStudy();
    // The keys of the screen itself come first, whenever it began to listen.
    setTimeout(() => {
      if (event.defaultPrevented !== (event.key === '/') || focused) return;
      if ('go' in act) router.push(act.go);
      else setOpen(act.open);
    });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === 'chooser' ? <DeckChooser onClose={close} /> : null}
      {open === 'keys' ? <KeyList open onClose={close} keysOn={settings.keys} /> : null}
    </Suspense>
  );
}

const segment = (): string => location.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
const isStudy = (): boolean => segment() === 'study';

/** The deck whose page is shown. */
function deckHere(): DeckId | null {
  return segment() === 'deck' ? (new URLSearchParams(location.search).get('id') as DeckId | null) : null;
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  return target !== null && (target.isContentEditable || target.closest('input, textarea, select') !== null);
}
