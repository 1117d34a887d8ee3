'use client';
import { ScreenFailed } from '@/components/shell/screen-failed';

export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return <ScreenFailed error={error} onRetry={reset} />;
}
