'use client';
/** A screen that broke: what that means for the cards, and how to go on. */
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import { messages as m } from '@/lib/messages';

export function ScreenFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const actions = (
    <>
      <Button variant="primary" onClick={onRetry}>
        {m.common.retry}
      </Button>
      <Button onClick={() => location.reload()}>{m.shell.reload}</Button>
    </>
  );
  return (
    <Screen title={m.common.appName}>
      <Empty title={m.shell.errorTitle} text={m.shell.errorText} action={actions} />
      <p className="text-sm break-words text-soft select-text">{m.shell.errorDetail(error.message)}</p>
    </Screen>
  );
}
