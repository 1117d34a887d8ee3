import { Suspense } from 'react';
import { CardPage } from '@/components/decks/card-page';

export default function Page() {
  return (
    <Suspense>
      <CardPage />
    </Suspense>
  );
}
