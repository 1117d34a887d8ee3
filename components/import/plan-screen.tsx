/** The plan of an import, with what can be chosen about it, and the one button that does it. */
'use client';

import { useMemo, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { InstallOffer, shouldOfferInstall } from '@/components/create/install-offer';
import { Button, LinkButton, Notice, Screen, useToast } from '@/components/ui';
import type { BatchId, CollectionParts, Plan } from '@/lib/core/model';
import type { Matches, Parsed, Protected } from '@/lib/core/parsed';
import { planImport } from '@/lib/core/plan';
import { messages as m } from '@/lib/messages';
import { PlanChoices } from './plan-choices';
import { PlanLists } from './plan-lists';
import { useTakeBack } from './recent-imports';

interface PlanScreenProps {
  readonly name: string;
  readonly parsed: Parsed;
  readonly here: CollectionParts;
  readonly onBack: () => void;
  readonly onDone: (batch: BatchId, cards: number, notes: number) => void;
}

export function PlanScreen({ name, parsed, here, onBack, onDone }: PlanScreenProps) {
  const clock = useClock();
  const collection = useCollection();
  const [deck, setDeck] = useState<string | null>(null);
  const [matches, setMatches] = useState<Matches>(parsed.matches ?? 'update');
  const [protects, setProtects] = useState<Protected>({ fields: new Set(), tags: false });
  const fields = useMemo(() => sharedFields(parsed, here), [parsed, here]);
  const plan = useMemo(
    () => planImport(parsed, here, { matches, deck, protects, moment: collection.moment(), randomBytes: clock.randomBytes }),
    [parsed, here, matches, deck, protects, collection, clock],
  );
  const { isRunning, hasFailed, run } = useApply(name, plan, onDone);
  const [isOffering, setIsOffering] = useState(false);
  const start = () => (here.cards.length === 0 && shouldOfferInstall() ? setIsOffering(true) : void run());
  return (
    <Screen title={name} back={onBack} focused
      footer={<Button variant="primary" size="large" className="w-full" disabled={isRunning || plan.changes.length === 0} onClick={start}>{buttonWords(plan, isRunning)}</Button>}>
      <div className="grid gap-6">
        <p>{m.importing.planLine(m.importing.formats[parsed.format], parsed.parts.notes.length)}</p>
        {parsed.format === 'backup' && (
          <Notice action={<LinkButton href="/settings">{m.importing.toSettings}</LinkButton>}>
            <p className="font-medium">{m.importing.isBackup}</p>
            <p className="text-soft">{m.importing.isBackupText}</p>
          </Notice>
        )}
        {parsed.format === 'anki-package' && (
          <Notice>
            <p className="font-medium">{m.importing.ankiTitle}</p>
            <p className="text-soft">{m.importing.ankiText}</p>
            {(parsed.parts.media ?? []).length > 0 && <p className="text-soft">{m.importing.ankiMedia((parsed.parts.media ?? []).length)}</p>}
          </Notice>
        )}
        {hasFailed && <Notice tone="error">{m.importing.failed}</Notice>}
        <PlanLists plan={plan} />
        <PlanChoices deck={deck} onDeck={setDeck} matches={matches} onMatches={setMatches} fields={fields} protects={protects} onProtects={setProtects} />
      </div>
      <InstallOffer open={isOffering} text="" onClose={() => setIsOffering(false)} onContinue={() => { setIsOffering(false); void run(); }} />
    </Screen>
  );
}

/** Fields of note types that are in the file and here. */
function sharedFields({ parts, notesAre }: Parsed, here: CollectionParts): string[] {
  const known = new Set(here.noteTypes.filter(({ deleted }) => !deleted).map(({ id }) => id));
  return notesAre === 'sides' ? [] : [...new Set(parts.noteTypes.filter(({ id }) => known.has(id)).flatMap(({ fields }) => fields.map(({ name }) => name)))];
}

function buttonWords(plan: Plan, isRunning: boolean): string {
  const cards = cardsIn(plan);
  if (isRunning) return m.importing.importing(plan.added.length + plan.updated.length);
  if (cards > 0) return m.importing.import(cards);
  if (plan.updated.length > 0) return m.importing.update(plan.updated.length);
  const media = mediaIn(plan);
  return media > 0 ? m.importing.media(media) : m.importing.nothing;
}

function cardsIn(plan: Plan): number {
  return plan.changes.filter((change) => change.type === 'put' && change.table === 'cards').length;
}

function doneWords(cards: number, plan: Plan): string {
  if (cards > 0) return m.importing.imported(cards);
  return plan.updated.length > 0 ? m.importing.updatedDone(plan.updated.length) : m.importing.mediaDone(mediaIn(plan));
}

/** Pictures and sounds that come later than their cards. */
const mediaIn = (plan: Plan): number => plan.changes.filter((change) => change.type === 'put' && change.table === 'media').length;

/** Commits the plan once, and offers to take it back. */
function useApply(name: string, plan: Plan, onDone: (batch: BatchId, cards: number, notes: number) => void) {
  const collection = useCollection();
  const toast = useToast();
  const takeBack = useTakeBack();
  const [state, setState] = useState<'open' | 'running' | 'failed'>('open');
  const run = async () => {
    if (state === 'running') return;
    setState('running');
    const cards = cardsIn(plan);
    try {
      const batch = await collection.commit(plan.changes, { label: m.importing.label(name) });
      const text = doneWords(cards, plan);
      toast({ text, action: { label: m.common.undo, run: () => void takeBack(batch) } });
      onDone(batch, cards, plan.updated.length);
    } catch {
      setState('failed');
    }
  };
  return { isRunning: state === 'running', hasFailed: state === 'failed', run };
}
