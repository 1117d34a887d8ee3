'use client';
/** The keys of the study screen and those of all screens, in a sheet. */
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';

export function KeyList({ open, onClose, keysOn }: { readonly open: boolean; readonly onClose: () => void; readonly keysOn: boolean }) {
  return (
    <Sheet open={open} onClose={onClose} title={m.study.keysTitle}>
      {keysOn ? null : <p className="pb-2 text-soft">{m.study.keysOff}</p>}
      <Keys list={w.keyList} />
      <h3 className="pt-6 pb-2 font-semibold">{w.keysEverywhere}</h3>
      <Keys list={w.keyListEverywhere} />
    </Sheet>
  );
}

function Keys({ list }: { readonly list: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-2">
      {list.map(([keys, meaning]) => (
        <div key={keys} className="contents">
          <dt className="font-semibold">{keys}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
