'use client';
/** The keys of the study screen, in a sheet. */
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';

export function KeyList({ open, onClose, keysOn }: { readonly open: boolean; readonly onClose: () => void; readonly keysOn: boolean }) {
  return (
    <Sheet open={open} onClose={onClose} title={m.study.keysTitle}>
      {keysOn ? null : <p className="pb-2 text-soft">{m.study.keysOff}</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {w.keyList.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold whitespace-nowrap">{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
