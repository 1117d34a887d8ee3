/** From a text to decks, in two steps. The draft and the search outlive the screen. */
'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { useCollection } from '@/components/collection';
import { arrivedFile } from '@/components/import/arrived';
import { useToast } from '@/components/ui';
import { documentIdOf } from '@/lib/core/ids';
import { messageLink, pathOfLink } from '@/lib/core/link';
import { messages as m } from '@/lib/messages';
import { isDeckFile } from '@/lib/workers/import-client';
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
  const router = useRouter();
  useEffect(() => {
    const go = (path: string) => router.replace(path);
    watchOpenedFiles((file) => void sortFile(file, go));
    if (isShared) {
      void beginWithShared(go).then((isFound) => {
        if (!isFound) toast({ text: m.create.sharedNothing, sticky: true });
      });
    }
  }, [isShared, toast, router]);
}

type Go = (path: string) => void;

/** A deck goes on to the screen of imports, a text becomes the draft. */
async function sortFile(file: File, go: Go): Promise<void> {
  if (!(await isDeckFile(file))) return openFile(file);
  arrivedFile.set(file);
  go('/import');
}

/** Resolves to false when there was nothing. */
async function beginWithShared(go: Go): Promise<boolean> {
  const shared = await takeShared();
  // After a reload there is nothing, but the draft of what was taken before.
  if (!shared) return hasDraft();
  const [file] = shared.files;
  if (file) {
    await sortFile(file, go);
    return true;
  }
  const link = messageLink(`${shared.text} ${shared.url}`);
  if (link) {
    go(pathOfLink(link));
    return true;
  }
  const text = shared.text || shared.url;
  const url = shared.text ? shared.url : '';
  beginDraft({ text, title: shared.title, url, written: { ...(shared.title ? { title: true } : {}), ...(url ? { url: true } : {}) } });
  return true;
}
