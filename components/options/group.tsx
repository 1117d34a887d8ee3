/** Options that belong together, folded away until a person looks for them. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui';
import type { Preset } from '@/lib/core/model';
import type { StudyOptions } from '@/lib/core/options';

/** What each group of options is given. */
export interface GroupProps {
  readonly options: StudyOptions;
  readonly set: (change: Partial<Preset>) => Promise<void>;
}

export function Group({ title, open = false, children }: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <details open={open} className="group border-b border-rule last:border-b-0">
      <summary className="flex min-h-13 cursor-pointer list-none items-center gap-3 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{title}</span>
        <Icon name="down" className="text-soft group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 pt-1 pb-7">{children}</div>
    </details>
  );
}
