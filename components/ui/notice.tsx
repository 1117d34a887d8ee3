/** A message in the page. An icon and its words say the tone; colour only helps. */
import type { ReactNode } from 'react';
import { Icon } from './icon';

type NoticeTone = 'info' | 'warn' | 'error';

export function Notice({ tone = 'info', children, action }: { readonly tone?: NoticeTone | undefined; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className="flex gap-3 rounded-card border border-rule bg-sheet p-4">
      <Icon name={tone === 'info' ? 'info' : 'warning'} className={COLOURS[tone]} />
      <div className="min-w-0 flex-1">
        <div>{children}</div>
        {action ? <div className="mt-3 flex flex-wrap gap-3">{action}</div> : null}
      </div>
    </div>
  );
}

const COLOURS: Readonly<Record<NoticeTone, string>> = { info: 'text-soft', warn: 'text-warn', error: 'text-accent' };
