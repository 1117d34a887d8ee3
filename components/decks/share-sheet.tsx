/** A deck for someone else: as a link that holds it, as a code of that link, or as a file. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { appAddress, copyLink } from '@/components/link/address';
import { MadeLink } from '@/components/link/made-link';
import { Button, Icon, Notice, Sheet, useToast } from '@/components/ui';
import { canShare, download, share, type FileToDeliver } from '@/components/ui/deliver';
import type { CollectionParts, Deck, NoteType } from '@/lib/core/model';
import { problemIn } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';
import { printFile } from '@/lib/workers/export-client';
import { leafOf } from './deck-tree';

interface ShareSheetProps {
  readonly deck: Deck;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ShareSheet({ deck, open, onClose }: ShareSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.links.shareTitle(leafOf(deck.name))}>
      <Sharing deck={deck} onClose={onClose} />
    </Sheet>
  );
}

/** What is sent: made before anything is tapped, since a share sheet opens only at once after a tap. */
interface Made {
  /** Null for a deck that is too large for one. */
  readonly link: string | null;
  readonly file: FileToDeliver;
  readonly cards: number;
  readonly hasPictures: boolean;
}

function Sharing({ deck, onClose }: Omit<ShareSheetProps, 'open'>) {
  const made = useMade(deck);
  const toast = useToast();
  if (made === null) return <p role="status" className="pb-3">{m.links.making}</p>;
  if (made === 'failed') return <Notice tone="error">{m.links.failed}</Notice>;
  const { link, file, cards, hasPictures } = made;
  const copy = async (text: string) => toast({ text: (await copyLink(text)) ? m.links.copied : m.links.notCopied });
  return (
    <div className="grid gap-4">
      {link === null ? (
        <Notice>
          <p className="font-medium">{m.links.tooLong}</p>
          <p className="text-soft">{m.links.tooLongText}</p>
        </Notice>
      ) : (
        <>
          <p>{m.links.inside}</p>
          <p className="text-sm text-soft">{m.links.insideShort(m.decks.cards(cards), link.length)}</p>
          <Button variant="primary" size="large" onClick={() => void copy(link)}>{m.links.copy}</Button>
          <MadeLink link={link} />
        </>
      )}
      {hasPictures && <Notice tone="warn">{m.links.noPictures}</Notice>}
      <FileButtons file={file} onClose={onClose} isFirst={link === null} />
    </div>
  );
}

function FileButtons({ file, onClose, isFirst }: { readonly file: FileToDeliver; readonly onClose: () => void; readonly isFirst: boolean }) {
  const toast = useToast();
  const look = isFirst ? ({ variant: 'primary', size: 'large' } as const) : {};
  const save = () => {
    download(file);
    toast({ text: m.decks.exported(file.name) });
    onClose();
  };
  const send = async () => {
    if (await share(file)) onClose();
  };
  if (!canShare(file.name, file.type)) return <Button {...look} onClick={save}><Icon name="download" size={18} />{m.links.saveFile}</Button>;
  return (
    <div className="flex flex-wrap gap-3">
      <Button {...look} className="flex-1 basis-40" onClick={() => void send().catch(save)}><Icon name="share" size={18} />{m.links.sendFile}</Button>
      <Button className="flex-1 basis-40" onClick={save}><Icon name="download" size={18} />{m.links.saveFile}</Button>
    </div>
  );
}

function useMade(deck: Deck): Made | 'failed' | null {
  const collection = useCollection();
  const [made, setMade] = useState<Made | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    void makeOf(deck, (id) => collection.parts([id])).catch(() => 'failed' as const).then((result) => current && setMade(result));
    return () => {
      current = false;
    };
  }, [collection, deck]);
  return made;
}

async function makeOf(deck: Deck, partsOf: (id: Deck['id']) => Promise<CollectionParts>): Promise<Made> {
  const parts = await partsOf(deck.id);
  const options = { title: leafOf(deck.name), date: '', schedules: false, documents: false, address: appAddress() };
  const file = await printFile(parts, 'deck-json', { ...options, forSharing: canShare('deck.json.txt', 'text/plain') });
  const link = await printFile(parts, 'deck-link', { ...options, forSharing: false }).then(({ bytes }) => new TextDecoder().decode(bytes), (error: unknown) => {
    if (problemIn(error)?.code === 'deck-link-too-long') return null;
    throw error;
  });
  return { link, file, cards: parts.cards.length, hasPictures: hasMedia(parts) };
}

/** Whether a note shows a picture or plays a sound: only fields of HTML do. */
function hasMedia({ notes, noteTypes }: CollectionParts): boolean {
  const html = new Map(noteTypes.map((type: NoteType) => [type.id, type.fields.filter(({ content }) => content === 'html').map(({ id }) => id)]));
  return notes.some(({ noteTypeId, fields }) => (html.get(noteTypeId) ?? []).some((id) => /<(?:img|audio|video|object)\b|\[sound:/i.test(fields[id] ?? '')));
}
