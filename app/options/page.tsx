import { Suspense } from 'react';
import { OptionsPage } from '@/components/options/options-page';

export default function Page() {
  return (
    <Suspense>
      <OptionsPage />
    </Suspense>
  );
}
