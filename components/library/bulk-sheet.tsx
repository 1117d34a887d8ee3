/** What can be done with the chosen cards, each with undo. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { deleteNotesChanges } from '@/components/decks/changes';
import { ActionList, Sheet, type Action } from '@/components/ui';
import type { Change } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { library as w } from '@/lib/messages/en/library';
import { libraryCards } from '@/lib/workers/library-client';
import { manualAll } from './bulk-changes';
import { FlagForm, MoveForm, TagForm } from './bulk-forms';
import { ReplaceForm } from './replace-form';
import type { Layout } from './layout';
import { chosenOf, type Chosen, type Selection } from './selection';

interface BulkSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly selection: Selection;
  readonly by: Layout['by'];
  /** The cards were changed: nothing is chosen any more. */
  readonly onDone: () => void;
}

type Step = 'move' | 'tag' | 'flag' | 'replace';

export function BulkSheet({ open, onClose, selection, by, onDone }: BulkSheetProps) {
  const chosen = useChosen(open, selection, by);
  const [step, setStep] = useState<Step | null>(null);
  const close = () => {
    setStep(null);
    onClose();
  };
  const done = () => {
    close();
    onDone();
  };
  return (
    <Sheet open={open} onClose={close} title={step === null ? w.actTitle(chosen?.cards.length ?? 0) : TITLES[step](chosen?.notes.length ?? 0)}>
      {chosen === null ? <p role="status" className="text-soft">{m.common.loading}</p>
        : step === 'move' ? <MoveForm chosen={chosen} onDone={done} />
        : step === 'tag' ? <TagForm chosen={chosen} onDone={done} />
        : step === 'flag' ? <FlagForm chosen={chosen} onDone={done} />
        : step === 'replace' ? <ReplaceForm chosen={chosen} onDone={done} />
        : <Choices chosen={chosen} onStep={setStep} onDone={done} />}
    </Sheet>
  );
}

const TITLES: Readonly<Record<Step, (notes: number) => string>> = { move: () => w.move, tag: () => w.tag, flag: () => w.flag, replace: w.replaceIn };

function Choices({ chosen: { cards, notes }, onStep, onDone }: { readonly chosen: Chosen; readonly onStep: (step: Step) => void; readonly onDone: () => void }) {
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const run = async (changes: readonly Change[], said: string) => {
    if (await act(changes, said)) onDone();
  };
  const moment = collection.moment();
  const allSuspended = cards.every(({ id }) => view.schedules.get(id).suspended);
  const actions: readonly Action[] = [
    { icon: 'folder', label: w.move, run: () => onStep('move') },
    { icon: 'edit', label: w.tag, run: () => onStep('tag') },
    allSuspended
      ? { icon: 'play', label: w.unsuspend, run: () => void run(manualAll(cards, { type: 'unsuspend' }, moment), w.unsuspended(cards.length)) }
      : { icon: 'pause', label: w.suspend, run: () => void run(manualAll(cards, { type: 'suspend' }, moment), w.suspended(cards.length)) },
    { icon: 'flag', label: w.flag, run: () => onStep('flag') },
    { icon: 'search', label: w.replace, run: () => onStep('replace') },
    { icon: 'undo', label: w.reset, hint: w.resetHint, run: () => void run(manualAll(cards, { type: 'reset' }, moment), w.resetDone(cards.length)) },
    { icon: 'trash', label: w.remove(notes.length), hint: w.removeHint, run: () => void run(deleteNotesChanges(view, new Set(notes.map(({ id }) => id))), w.removed(notes.length)) },
  ];
  return <ActionList actions={actions} />;
}

/** Cards and notes of the selection, read when the sheet opens. */
function useChosen(open: boolean, selection: Selection, by: Layout['by']): Chosen | null {
  const collection = useCollection();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    const read = async (): Promise<Chosen> => {
      const { cards: known } = collection.getView();
      const found = (await libraryCards()).flatMap((id) => known.get(id) ?? []);
      const cards = chosenOf(selection, by, found);
      return { cards, notes: [...(await collection.notes([...new Set(cards.map(({ noteId }) => noteId))])).values()] };
    };
    void read().then((one) => {
      if (current) setChosen(one);
    });
    return () => {
      current = false;
      setChosen(null);
    };
  }, [open, selection, by, collection]);
  return chosen;
}
