/** A part of the settings under its heading. */
import type { ReactNode } from 'react';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-b border-rule py-7 first:pt-3 last:border-b-0">
      <h2 className="pb-4 text-sm text-soft">{title}</h2>
      <div className="grid gap-5">{children}</div>
    </section>
  );
}
