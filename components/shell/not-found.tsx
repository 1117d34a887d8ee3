'use client';
/** An address that names no page. */
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import { messages as m } from '@/lib/messages';

export function NotFound() {
  return (
    <Screen title={m.common.appName}>
      <Empty title={m.shell.notFoundTitle} text={m.shell.notFoundText} action={<LinkButton variant="primary" href="/">{m.shell.toToday}</LinkButton>} />
    </Screen>
  );
}
