/** What a screen says when it has nothing to show: why, and the way on. */
import type { ReactNode } from 'react';

export function Empty({ title, text, action }: { readonly title: string; readonly text?: string | undefined; readonly action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 py-10">
      <h2 className="font-serif text-prompt">{title}</h2>
      {text ? <p className="max-w-prose text-soft">{text}</p> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
