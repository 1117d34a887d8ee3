/** `/deck?id=` shows a deck, `/deck?document=` a kept text. */
'use client';

import { useSearchParams } from 'next/navigation';
import type { DeckId, DocumentId } from '@/lib/core/model';
import { DeckScreen } from './deck-screen';
import { DocumentScreen } from './document-screen';

export function DeckPage() {
  const params = useSearchParams();
  const document = params.get('document');
  return document ? <DocumentScreen key={document} id={document as DocumentId} /> : <DeckScreen key={params.get('id')} id={(params.get('id') ?? '') as DeckId} />;
}
