/** The older version of a text that is being read, as the collection keeps it. */
import { useEffect, useMemo, useState } from 'react';
import { useCollection } from '@/components/collection';
import type { Document, DocumentId } from '@/lib/core/model';
import { viewOf } from '@/lib/core/view';
import type { Collection } from '@/lib/store';
import type { Generated } from '@/lib/workers/generate-client';
import { differenceOf, isVersionOf, type Difference, type Former } from './difference';
import type { Draft } from './draft';

export interface Change extends Difference {
  readonly former: Former;
  /** The text itself is kept already; otherwise it replaces the older one. */
  readonly isKept: boolean;
}

/** Undefined while the collection is asked; null when the text is new, or when the person says that it is another one. */
export function useChange(draft: Draft, generated: Generated): Change | null | undefined {
  const collection = useCollection();
  const [found, setFound] = useState<{ readonly id: DocumentId; readonly former: Former | null } | null>(null);
  const { document, facts } = generated;
  const { title, url } = draft;
  useEffect(() => {
    let current = true;
    void formerOf(collection, document, title, url).then((former) => {
      if (current) setFound({ id: document.id, former });
    }, () => {
      if (current) setFound({ id: document.id, former: null });
    });
    return () => {
      current = false;
    };
  }, [collection, document, title, url]);
  const isKnown = found?.id === document.id;
  const former = isKnown && !draft.choices.isSeparate ? found.former : null;
  return useMemo(() => {
    if (!isKnown) return undefined;
    if (!former) return null;
    const words = viewOf(document.text, document.format).text;
    return { ...differenceOf(former, document.text, words, facts), former, isKept: former.document.id === document.id };
  }, [isKnown, former, document, facts]);
}

/** The text itself where it is kept; else the latest kept text with its address, or with its title and a sentence of it. */
async function formerOf(collection: Collection, document: Document, title: string, url: string): Promise<Former | null> {
  const itself = await collection.document(document.id);
  const latest = itself ?? (await olderVersion(collection, document, title, url));
  if (!latest) return null;
  const versions: DocumentId[] = [];
  for (let version: Document | null = latest; version && !versions.includes(version.id); version = version.replaces ? await collection.document(version.replaces) : null) {
    versions.push(version.id);
  }
  const notes = await Promise.all(versions.map((id) => collection.notesOfDocument(id)));
  return { document: latest, versions, notes: notes.flat() };
}

async function olderVersion(collection: Collection, document: Document, title: string, url: string): Promise<Document | null> {
  const name = title.trim().toLowerCase();
  const address = url.trim();
  const alike = [...collection.getView().documents.values()]
    .filter((head) => head.id !== document.id && ((address !== '' && head.url === address) || (name !== '' && head.title.trim().toLowerCase() === name)))
    .sort((a, b) => b.addedAt - a.addedAt);
  for (const head of alike) {
    const kept = await collection.document(head.id);
    if (kept && ((address !== '' && kept.url === address) || isVersionOf(kept.text, document.text))) return kept;
  }
  return null;
}
