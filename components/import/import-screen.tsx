/** Import: a file is read, what it would do is shown, and only then is it done. */
'use client';

import { Button, LinkButton, Notice, Screen } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { useArrivals, useToCreate } from './arrivals';
import { ChooseFile } from './choose-file';
import { MappingScreen } from './mapping-screen';
import { PendingImports } from './pending-imports';
import { PlanScreen } from './plan-screen';
import { useFileReading, type Reading } from './reading-file';
import { RecentImports, useTakenBack } from './recent-imports';
import { Working } from './working';

export function ImportScreen() {
  const files = useFileReading();
  const { open, startOver, apply, readAs, askMapping } = files;
  useArrivals(open);
  const takenBack = useTakenBack();
  const reading: Reading = files.reading.state === 'done' && takenBack.has(files.reading.batch) ? { state: 'choosing' } : files.reading;
  if (reading.state === 'read') return <PlanScreen name={reading.name} parsed={reading.parsed} here={reading.here} onBack={startOver} onApply={(plan) => void apply(reading.name, plan)} onMapping={reading.parsed.table ? askMapping : undefined} />;
  if (reading.state === 'mapping') return <MappingScreen name={reading.name} file={reading.source.content} mapping={reading.mapping} onBack={startOver} onRead={readAs} />;
  return (
    <Screen title={m.importing.title} back={reading.state === 'choosing' ? '/decks' : reading.state === 'storing' ? reading.cancel : startOver} backKind="close" focused>
      {reading.state === 'reading' && <Working words={m.importing.reading(reading.name)} label={m.importing.readingShare} share={reading.share} onCancel={reading.cancel} />}
      {reading.state === 'storing' && <Working words={m.importing.storing(reading.name)} label={m.importing.storingShare} share={reading.share} onCancel={reading.cancel} />}
      {reading.state === 'failed' && <Notice tone="error">{m.importing.failed}</Notice>}
      {reading.state === 'refused' && <Refused reading={reading} />}
      {reading.state === 'done' && <Done cards={reading.cards} notes={reading.notes} onAnother={startOver} />}
      {(reading.state === 'choosing' || reading.state === 'refused' || reading.state === 'failed') && <ChooseFile onOpen={open} />}
      {reading.state === 'choosing' && <PendingImports />}
      {reading.state !== 'reading' && reading.state !== 'storing' && <RecentImports />}
    </Screen>
  );
}

function Refused({ reading }: { readonly reading: Extract<Reading, { state: 'refused' }> }) {
  const toCreate = useToCreate();
  const { file, problem } = reading;
  const isText = problem.code === 'format-document';
  const action = file ? <Button onClick={() => toCreate(file)}>{m.importing.toCreate}</Button> : <LinkButton href="/create">{m.importing.toCreate}</LinkButton>;
  return (
    <div className="pb-6">
      <Notice tone="error" action={isText ? action : undefined}>
        <p className="font-medium break-words">{m.importing.refused(reading.name)}</p>
        <p>{problemText(problem)}</p>
        {problem.where && <p className="text-sm text-soft">{m.importing.whereLine(problem.where)}</p>}
      </Notice>
    </div>
  );
}

function Done({ cards, notes, onAnother }: { readonly cards: number; readonly notes: number; readonly onAnother: () => void }) {
  return (
    <div className="grid justify-items-start gap-5 py-8">
      <h2 className="font-serif text-prompt">{cards > 0 ? m.importing.imported(cards) : notes > 0 ? m.importing.updatedDone(notes) : m.importing.mediaAdded}</h2>
      <p className="text-soft">{m.importing.doneText}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton variant="primary" href="/decks">{m.importing.toDecks}</LinkButton>
        <Button onClick={onAnother}>{m.importing.another}</Button>
      </div>
    </div>
  );
}
