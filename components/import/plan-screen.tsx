/** The plan of an import, with what can be chosen about it, and the one button that does it. */
'use client';

import { useMemo, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { InstallOffer, shouldOfferInstall } from '@/components/create/install-offer';
import { Button, LinkButton, Notice, Screen } from '@/components/ui';
import type { CollectionParts, Keeps, NoteType, NoteTypeId, Plan } from '@/lib/core/model';
import type { Matches, Parsed } from '@/lib/core/parsed';
import { planImport } from '@/lib/core/plan';
import type { TableMapping } from '@/lib/core/table-mapping';
import { messages as m } from '@/lib/messages';
import { PlanChoices } from './plan-choices';
import { PlanLists } from './plan-lists';
import { cardsIn } from './reading-file';

interface PlanScreenProps {
  readonly name: string;
  readonly parsed: Parsed;
  readonly here: CollectionParts;
  readonly onBack: () => void;
  readonly onApply: (plan: Plan) => void;
  /** Asks anew how a table is read. */
  readonly onMapping?: (() => void) | undefined;
}

export function PlanScreen({ name, parsed, here, onBack, onApply, onMapping }: PlanScreenProps) {
  const clock = useClock();
  const collection = useCollection();
  const [deck, setDeck] = useState<string | null>(null);
  const [matches, setMatches] = useState<Matches>(parsed.matches ?? 'update');
  const shared = useMemo(() => sharedTypes(parsed, here), [parsed, here]);
  const [keeps, setKeeps] = useState<ReadonlyMap<NoteTypeId, Keeps>>(() => new Map(shared.flatMap((type) => (type.keeps ? [[type.id, type.keeps] as const] : []))));
  const plan = useMemo(
    () => planImport(parsed, here, { matches, deck, keeps, moment: collection.moment(), randomBytes: clock.randomBytes }),
    [parsed, here, matches, deck, keeps, collection, clock],
  );
  const [isOffering, setIsOffering] = useState(false);
  const start = () => (here.cards.length === 0 && shouldOfferInstall() ? setIsOffering(true) : onApply(plan));
  return (
    <Screen title={name} back={onBack} focused
      footer={<Button variant="primary" size="large" className="w-full" disabled={plan.changes.length === 0} onClick={start}>{buttonWords(plan)}</Button>}>
      <div className="grid gap-6">
        <p>{m.importing.planLine(m.importing.formats[parsed.format], parsed.parts.notes.length)}</p>
        {parsed.table && onMapping && (
          <div className="-mt-4 flex flex-wrap items-center gap-x-4">
            <p className="text-sm text-soft">{readAs(parsed.table)}</p>
            <Button variant="quiet" className="-ms-3" onClick={onMapping}>{m.mapping.change}</Button>
          </div>
        )}
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
        <PlanLists plan={plan} />
        <PlanChoices deck={deck} onDeck={setDeck} matches={matches} onMatches={setMatches} shared={shared} keeps={keeps} onKeeps={setKeeps} />
      </div>
      <InstallOffer open={isOffering} text="" onClose={() => setIsOffering(false)} onContinue={() => { setIsOffering(false); onApply(plan); }} />
    </Screen>
  );
}

const readAs = ({ separator, uses }: TableMapping): string => m.mapping.readAs((m.mapping.separators as Readonly<Record<string, string>>)[separator] ?? m.mapping.otherSeparator(separator), uses.length);

/** Note types as they are here that are in the file too. */
function sharedTypes({ parts, notesAre }: Parsed, here: CollectionParts): NoteType[] {
  const inFile = new Set(parts.noteTypes.map(({ id }) => id));
  return notesAre === 'sides' ? [] : here.noteTypes.filter(({ id, deleted }) => !deleted && inFile.has(id));
}

function buttonWords({ changes, updated, conflicting }: Plan): string {
  const cards = cardsIn(changes);
  if (cards > 0) return m.importing.import(cards);
  const notes = updated.length + conflicting.filter(({ reason }) => reason === 'conflict-theirs').length;
  if (notes > 0) return m.importing.update(notes);
  return changes.length > 0 ? m.importing.importRest : m.importing.nothing;
}
