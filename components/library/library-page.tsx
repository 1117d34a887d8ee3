/** `/library` shows all cards, `/library?q=` what a search finds. */
'use client';

import { useSearchParams } from 'next/navigation';
import { LibraryScreen } from './library-screen';

export function LibraryPage() {
  return <LibraryScreen initial={useSearchParams().get('q') ?? ''} />;
}
