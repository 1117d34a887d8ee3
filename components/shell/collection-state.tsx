'use client';
/** What stands in a screen's place while the collection opens or when it cannot be used, and what is said when it is gone. */
import type { ReactNode } from 'react';
import { useView } from '@/components/collection';
import { Button, LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { problemOf } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';

/** Nothing is drawn at first: opening takes a blink, and a spinner would only flash. */
export function Opening() {
  return (
    <main id="main" aria-busy="true" className="min-h-[calc(100dvh-var(--nav-height))]">
      <title>{m.common.appName}</title>
      <p className="sr-only">{m.common.loading}</p>
    </main>
  );
}

export function NotOpened({ error }: { readonly error: unknown }) {
  return (
    <main id="main" className="mx-auto max-w-2xl px-5 py-8">
      <title>{m.common.appName}</title>
      <Empty title={m.shell.notOpenedTitle} text={m.shell.notOpenedText} action={<Button variant="primary" onClick={() => location.reload()}>{m.shell.reload}</Button>} />
      <p className="text-sm text-soft">{m.shell.errorDetail(String(problemOf(error).values['detail'] ?? problemOf(error).code))}</p>
    </main>
  );
}

export function CollectionState({ children }: { readonly children: ReactNode }) {
  const { state } = useView();
  if (state === 'open') return children;
  return (
    <>
      <div className="mx-auto max-w-2xl px-5 pt-4">
        {state === 'stale' ? (
          <Notice tone="warn" action={<Button variant="primary" onClick={() => location.reload()}>{m.shell.reload}</Button>}>
            {m.shell.stale}
          </Notice>
        ) : (
          <Notice tone="warn" action={<LinkButton href="/settings">{m.shell.toBackup}</LinkButton>}>
            {m.shell.missing}
          </Notice>
        )}
      </div>
      {children}
    </>
  );
}
