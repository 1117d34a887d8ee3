'use client';
/** Asking the assistant about the text at hand: what will be sent where, then its progress, then what held. */
import { useEffect, useRef, useState } from 'react';
import { Button, Notice, Progress, Sheet } from '@/components/ui';
import type { Problem } from '@/lib/core/model';
import { assistant as m } from '@/lib/messages/en/assistant';
import { chunksOf } from '@/lib/workers/assistant-client';
import { verifyProposed, type Generated } from '@/lib/workers/generate-client';
import { askChosen, problemWords, wordsOfError, type AskingProgress } from './asking';
import { ChoiceForm } from './choice-form';
import { hostOf, isOnThisDevice, isReady, useChosen, type Chosen } from './chosen';

type FoundFacts = Pick<Generated, 'facts' | 'rejections'>;

type State =
  | { readonly stage: 'before'; readonly failed: string | null }
  | { readonly stage: 'asking'; readonly progress: AskingProgress }
  | { readonly stage: 'done'; readonly proposed: number; readonly held: number; readonly problems: readonly Problem[] };

interface AskSheetProps {
  readonly generated: Generated;
  /** Facts that hold, and what did not, to be shown with the others. */
  readonly onFound: (found: FoundFacts) => void;
  readonly onClose: () => void;
}

export function AskSheet({ generated, onFound, onClose }: AskSheetProps) {
  const chosen = useChosen();
  const { state, ask, cancel } = useAsking(generated, onFound);
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Sheet open onClose={close} title={m.askTitle} footer={<Footer state={state} chosen={chosen} onAsk={() => ask(chosen)} onCancel={cancel} onClose={close} />}>
      {state.stage === 'before' && <Before generated={generated} chosen={chosen} failed={state.failed} />}
      {state.stage === 'asking' && (
        <div className="grid gap-3 py-2">
          <Progress value={state.progress.done} max={Math.max(1, state.progress.total)} label={state.progress.words} />
          <p role="status">{state.progress.words}</p>
        </div>
      )}
      {state.stage === 'done' && <Done {...state} />}
    </Sheet>
  );
}

function useAsking(generated: Generated, onFound: (found: FoundFacts) => void) {
  const [state, show] = useState<State>({ stage: 'before', failed: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (chosen: Chosen, signal: AbortSignal) => {
    const tell = (progress: AskingProgress) => {
      if (!signal.aborted) show({ stage: 'asking', progress });
    };
    const { document, sentences } = generated;
    tell({ done: 0, total: 1, words: m.starting });
    const { cards, problems } = await askChosen(chosen, { title: document.title, date: document.date, chunks: chunksOf(document.text, sentences) }, tell, signal);
    tell({ done: 1, total: 1, words: m.checking });
    const found = await verifyProposed(document, cards, generated.facts, signal);
    onFound(found);
    show({ stage: 'done', proposed: cards.length, held: found.facts.length, problems });
  };
  const ask = (chosen: Chosen) => {
    const abort = new AbortController();
    running.current = abort;
    run(chosen, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) show({ stage: 'before', failed: wordsOfError(error) });
    });
  };
  const cancel = () => {
    running.current?.abort();
    if (state.stage === 'asking') show({ stage: 'before', failed: null });
  };
  return { state, ask, cancel };
}

function Before({ generated, chosen, failed }: { readonly generated: Generated; readonly chosen: Chosen; readonly failed: string | null }) {
  const [isChoosing] = useState(!isReady(chosen));
  const { text } = generated.document;
  const host = hostOf(chosen.address);
  const words = text.match(/\S+/g)?.length ?? 0;
  return (
    <div className="grid gap-5">
      {failed !== null && <Notice tone="error">{failed}</Notice>}
      {isChoosing ? (
        <>
          <p>{m.intro}</p>
          <p className="text-soft">{m.chooseFirst}</p>
          <ChoiceForm chosen={chosen} />
        </>
      ) : (
        <p>{chosen.engine === 'browser' ? m.browserText : isOnThisDevice(host) ? m.leavesHere(host) : m.leaves(host)}</p>
      )}
      {isReady(chosen) && <p className="text-sm text-soft">{m.words(words, chunksOf(text, generated.sentences).length)}</p>}
    </div>
  );
}

function Done({ proposed, held, problems }: Extract<State, { readonly stage: 'done' }>) {
  return (
    <div className="grid gap-4">
      <p role="status" className="text-lg">{m.result(proposed, held)}</p>
      {proposed > 0 && <p className="text-soft">{m.resultMore}</p>}
      {problems.map((problem, index) => <Notice key={index} tone="warn">{problemWords(problem)}</Notice>)}
    </div>
  );
}

interface FooterProps {
  readonly state: State;
  readonly chosen: Chosen;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function Footer({ state, chosen, onAsk, onCancel, onClose }: FooterProps) {
  if (state.stage === 'asking') return <Button className="w-full" onClick={onCancel}>{m.cancel}</Button>;
  if (state.stage === 'done') return <Button variant="primary" className="w-full" onClick={onClose}>{m.done}</Button>;
  const words = chosen.engine === 'browser' ? m.sendBrowser : m.send(hostOf(chosen.address));
  return <Button variant="primary" className="w-full" disabled={!isReady(chosen)} onClick={onAsk}>{isReady(chosen) ? words : m.ask}</Button>;
}
