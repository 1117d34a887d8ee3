/** From a text to decks, in two steps. The draft and the search outlive the screen. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { useCollection } from '@/components/collection';
import { useToast } from '@/components/ui';
import { documentIdOf } from '@/lib/core/ids';
import { messages as m } from '@/lib/messages';
import { takeShared, watchOpenedFiles } from '@/lib/workers/offline-client';
import { withAssisted } from './assisted';
import { beginDraft, changeDraft, hasDraft, useDraft } from './draft';
import { find, findingKey, useFinding } from './finding';
import { openFile, useOpening } from './opening';
import { ProposalsStep } from './proposals-step';
import { TextStep } from './text-step';

export function CreateScreen() {
  const draft = useDraft();
  const finding = useFinding();
  const opening = useOpening();
  useShared(useSearchParams().get('shared') === '1');
  const wantsProposals = draft.step === 'proposals';
  useEffect(() => {
    if (wantsProposals) void find(draft);
  }, [wantsProposals, draft]);
  useFormerDecisions(wantsProposals ? draft.text : '');
  const isFound = wantsProposals && opening.status === 'idle' && finding.status === 'done' && finding.key === findingKey(draft);
  const found = isFound ? finding.generated : null;
  const generated = useMemo(() => found && withAssisted(found, draft.assisted), [found, draft.assisted]);
  if (generated) return <ProposalsStep draft={draft} generated={generated} />;
  return <TextStep draft={draft} finding={finding} />;
}

/** A text that is kept already comes with what was kept and dropped of it, until the person decides anew. */
function useFormerDecisions(text: string): void {
  const collection = useCollection();
  useEffect(() => {
    if (text === '') return;
    void collection.document(documentIdOf(text)).then((document) => {
      if (document) changeDraft(({ choices }) => ({ choices: { ...choices, decisions: { ...document.decisions, ...choices.decisions } } }));
    });
  }, [collection, text]);
}

/** Takes what another app shared, once, and files opened with the app. A file wins over a text: it is the whole of it. */
function useShared(isShared: boolean): void {
  const toast = useToast();
  useEffect(() => {
    watchOpenedFiles((file) => void openFile(file));
    if (isShared) {
      void beginWithShared().then((isFound) => {
        if (!isFound) toast({ text: m.create.sharedNothing, sticky: true });
      });
    }
  }, [isShared, toast]);
}

/** Resolves to false when there was nothing. */
async function beginWithShared(): Promise<boolean> {
  const shared = await takeShared();
  // After a reload there is nothing, but the draft of what was taken before.
  if (!shared) return hasDraft();
  const [file] = shared.files;
  if (file) {
    await openFile(file);
    return true;
  }
  const text = shared.text || shared.url;
  const url = shared.text ? shared.url : '';
  beginDraft({ text, title: shared.title, url, written: { ...(shared.title ? { title: true } : {}), ...(url ? { url: true } : {}) } });
  return true;
}
