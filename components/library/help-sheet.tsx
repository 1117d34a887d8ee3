/** What can be searched, by examples that can be tapped. */
'use client';

import { Sheet } from '@/components/ui';
import { library as w } from '@/lib/messages/en/library';

interface HelpSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChoose: (term: string) => void;
}

export function HelpSheet({ open, onClose, onChoose }: HelpSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={w.help}>
      <p className="pb-2 text-soft">{w.helpText}</p>
      <ul>
        {w.examples.map(([term, meaning]) => (
          <li key={term}>
            <button type="button" className="flex min-h-11 w-full flex-wrap items-baseline gap-x-3 rounded-card px-2 py-2 text-start hover:bg-rule/60" onClick={() => onChoose(term)}>
              <code dir="ltr" className="font-semibold">{term}</code>
              <span className="text-soft">{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
