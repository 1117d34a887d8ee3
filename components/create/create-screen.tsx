/** From a text to decks, in two steps. The draft and the search outlive the screen. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useCollection } from '@/components/collection';
import { documentIdOf } from '@/lib/core/ids';
import { takeShared, watchOpenedFiles } from '@/lib/workers/offline-client';
import { readDraft } from '@/lib/workers/generate-client';
import { beginDraft, changeDraft, useDraft } from './draft';
import { find, findingKey, useFinding } from './finding';
import { ProposalsStep } from './proposals-step';
import { TextStep } from './text-step';

export function CreateScreen() {
  const draft = useDraft();
  const finding = useFinding();
  useShared(useSearchParams().get('shared') === '1');
  const wantsProposals = draft.step === 'proposals';
  useEffect(() => {
    if (wantsProposals) void find(draft);
  }, [wantsProposals, draft]);
  useFormerDecisions(wantsProposals ? draft.text : '');
  if (wantsProposals && finding.status === 'done' && finding.key === findingKey(draft)) {
    return <ProposalsStep draft={draft} generated={finding.generated} />;
  }
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
  useEffect(() => watchOpenedFiles((file) => void beginWithFile(file)), []);
  useEffect(() => {
    if (!isShared) return;
    void takeShared().then(async (shared) => {
      if (!shared) return;
      const file = shared.files[0];
      if (file && (await beginWithFile(file))) return;
      const text = shared.text || shared.url;
      const url = shared.text ? shared.url : '';
      beginDraft({ text, title: shared.title, url, written: { ...(shared.title ? { title: true } : {}), ...(url ? { url: true } : {}) } });
    });
  }, [isShared]);
}

/** False when the file cannot be read as a text. */
async function beginWithFile(file: File): Promise<boolean> {
  const { draft } = await readDraft(new Uint8Array(await file.arrayBuffer()), file.name);
  if (draft) beginDraft({ ...draft, name: file.name });
  return draft !== null;
}
