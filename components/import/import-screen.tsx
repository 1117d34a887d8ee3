/** Import: a file is read, what it would do is shown, and only then is it done. */
'use client';

import { Button, LinkButton, Notice, Progress, Screen } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { ChooseFile } from './choose-file';
import { PlanScreen } from './plan-screen';
import { useFileReading, type Reading } from './reading-file';
import { RecentImports, useTakenBack } from './recent-imports';

export function ImportScreen() {
  const files = useFileReading();
  const { open, startOver, finish } = files;
  const takenBack = useTakenBack();
  const reading: Reading = files.reading.state === 'done' && takenBack.has(files.reading.batch) ? { state: 'choosing' } : files.reading;
  if (reading.state === 'read') return <PlanScreen name={reading.name} parsed={reading.parsed} here={reading.here} onBack={startOver} onDone={finish} />;
  return (
    <Screen title={m.importing.title} back={reading.state === 'choosing' ? '/decks' : startOver} backKind="close" focused>
      {reading.state === 'reading' && (
        <div className="grid justify-items-start gap-4 py-8">
          <p role="status">{m.importing.reading(reading.name)}</p>
          <Progress value={Math.round(reading.share * 100)} max={100} label={m.importing.readingShare} />
          <p className="text-sm text-soft tabular-nums" aria-hidden>{m.importing.percent(reading.share)}</p>
          <Button onClick={reading.cancel}>{m.common.cancel}</Button>
        </div>
      )}
      {reading.state === 'refused' && <Refused reading={reading} />}
      {reading.state === 'done' && <Done cards={reading.cards} notes={reading.notes} onAnother={startOver} />}
      {(reading.state === 'choosing' || reading.state === 'refused') && <ChooseFile onOpen={open} />}
      {reading.state !== 'reading' && <RecentImports />}
    </Screen>
  );
}

function Refused({ reading }: { readonly reading: Extract<Reading, { state: 'refused' }> }) {
  const isText = reading.problem.code === 'format-document';
  return (
    <div className="pb-6">
      <Notice tone="error" action={isText ? <LinkButton href="/create">{m.importing.toCreate}</LinkButton> : undefined}>
        <p className="font-medium break-words">{m.importing.refused(reading.name)}</p>
        <p>{problemText(reading.problem)}</p>
        {reading.problem.where && <p className="text-sm text-soft">{m.importing.whereLine(reading.problem.where)}</p>}
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
