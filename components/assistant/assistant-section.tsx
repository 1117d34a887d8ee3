'use client';
/** The assistant in the settings: chosen, explained and tried. */
import { useEffect, useRef, useState } from 'react';
import { Section } from '@/components/settings/section';
import { Button } from '@/components/ui';
import { assistant as m } from '@/lib/messages/en/assistant';
import { askChosen, wordsOfError } from './asking';
import { ChoiceForm } from './choice-form';
import { isReady, useChosen } from './chosen';

export function AssistantSection() {
  const chosen = useChosen();
  const { words, isTrying, run } = useTrial();
  return (
    <Section title={m.section}>
      <p>{m.intro}</p>
      <ChoiceForm chosen={chosen} />
      {isReady(chosen) && (
        <div className="grid justify-items-start gap-2">
          <Button disabled={isTrying} onClick={() => run(chosen)}>{m.try}</Button>
          <p role="status" className="text-sm text-soft">{words ?? m.tryHint}</p>
        </div>
      )}
    </Section>
  );
}

function useTrial() {
  const [words, setWords] = useState<string | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = (chosen: Parameters<typeof askChosen>[0]) => {
    const abort = new AbortController();
    running.current = abort;
    setIsTrying(true);
    setWords(m.trying);
    askChosen(chosen, { title: m.tryTitle, date: '', chunks: [m.tryText] }, (progress) => setWords(progress.words), abort.signal)
      .then(({ cards }) => m.tried(cards.length), wordsOfError)
      .then((said) => {
        if (abort.signal.aborted) return;
        setWords(said);
        setIsTrying(false);
      });
  };
  return { words, isTrying, run };
}
