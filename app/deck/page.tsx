import { Suspense } from 'react';
import { DeckPage } from '@/components/decks/deck-page';

export default function Page() {
  return (
    <Suspense>
      <DeckPage />
    </Suspense>
  );
}
