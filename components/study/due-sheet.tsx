'use client';
/** Asks for the day a card comes back, as Anki does: so many days from today, or some day of a range. */
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { autofocus } from '@/components/ui/autofocus';
import { TextField } from '@/components/ui/fields';
import { Sheet } from '@/components/ui/sheet';
import { useToast } from '@/components/ui/toast';
import type { Card } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';
import { setDueChanges } from './card-changes';
import type { Desk } from './desk';
import { parseDays } from './due-days';

interface DueSheetProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function DueSheet({ desk, card, open, onClose }: DueSheetProps) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [typed, type] = useState('1');
  const range = parseDays(typed);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (range === null) return;
    const [drawn = 0] = clock.randomBytes(1);
    const days = range.from + (drawn % (range.to - range.from + 1));
    const batch = desk.remove([card.id], setDueChanges([card.id], days, collection.moment()), m.study.setDue);
    onClose();
    toast({ text: w.dueSet(days), action: { label: m.common.undo, run: () => desk.undo(batch) } });
  };
  return (
    <Sheet open={open} onClose={onClose} title={w.dueTitle}>
      <form className="grid gap-5" onSubmit={submit}>
        <TextField label={w.dueDays} hint={w.dueHint} value={typed} ref={autofocus} inputMode="text" autoComplete="off" error={range === null ? w.dueWrong : undefined} onChange={(event) => type(event.target.value)} />
        <Button type="submit">{m.study.setDue}</Button>
      </form>
    </Sheet>
  );
}
