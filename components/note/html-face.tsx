/**
 * A card whose note type holds HTML, as it came from Anki. All of it is hostile: it is cleaned, then drawn in a frame
 * that runs no script and asks the network for nothing. Whatever can be pressed is drawn by the app, below the frame.
 */
'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Button, Icon, TextField } from '@/components/ui';
import { htmlFaceOf } from '@/lib/core/html-cards';
import type { Note, NoteType, TemplateId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { cleanHtml, pageOf } from './html-page';
import { mediaNames, soundsIn } from '@/lib/core/html-media';

interface HtmlFaceProps {
  readonly note: Note;
  readonly noteType: NoteType;
  readonly templateId: TemplateId;
  readonly deckName: string;
  readonly shown: boolean;
}

export function HtmlFace({ note, noteType, templateId, deckName, shown }: HtmlFaceProps) {
  const face = useMemo(() => htmlFaceOf(note, noteType, templateId, deckName), [note, noteType, templateId, deckName]);
  const side = shown ? face.answer : face.question;
  const sounds = useMemo(() => soundsIn(side.html), [side]);
  const media = useMedia(useMemo(() => mediaNames(`${side.html}\n${face.css}`), [side, face]));
  const page = usePage(side.html, face, media);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<readonly number[]>([]);
  return (
    <div className="grid gap-4">
      {page !== null && <Frame page={page} opened={opened} />}
      {face.question.typed !== null && !shown && <TextField label={m.note.typeAnswer} value={typed} autoComplete="off" autoCapitalize="off" onChange={(event) => setTyped(event.target.value)} />}
      {face.question.typed !== null && shown && <Compared typed={typed} expected={face.question.typed} />}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {side.hints.map((hint, index) => (opened.includes(index) ? null : <Button key={`${shown} ${index}`} onClick={() => setOpened([...opened, index])}>{m.note.showHint(hint)}</Button>))}
        {sounds.map((name, index) => <Sound key={`${name} ${index}`} number={sounds.length > 1 ? index + 1 : 0} content={media?.get(name)} />)}
      </div>
      {media && <Missing names={mediaNames(side.html).filter((name) => !media.has(name)).length} />}
    </div>
  );
}

/** The media of a side as addresses that live as long as the card is shown; null until they are read. */
function useMedia(names: readonly string[]): ReadonlyMap<string, Blob> | null {
  const collection = useCollection();
  const [found, setFound] = useState<{ names: readonly string[]; media: ReadonlyMap<string, Blob> } | null>(null);
  useEffect(() => {
    let current = true;
    const show = (media: ReadonlyMap<string, Blob>) => {
      if (current) setFound({ names, media });
    };
    if (names.length === 0) show(new Map());
    else collection.media(names).then(show, () => show(new Map()));
    return () => {
      current = false;
    };
  }, [collection, names]);
  return found?.names === names ? found.media : null;
}

function usePage(html: string, face: { readonly css: string; readonly className: string }, media: ReadonlyMap<string, Blob> | null): string | null {
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    if (!media) return;
    let current = true;
    const urls = new Map([...media].map(([name, content]) => [name, URL.createObjectURL(content)]));
    const isDark = document.documentElement.dataset['theme'] === 'dark' || (document.documentElement.dataset['theme'] !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    void cleanHtml(html, urls).then((clean) => {
      if (current) setPage(pageOf(clean, face, isDark, urls));
    });
    return () => {
      current = false;
      for (const url of urls.values()) URL.revokeObjectURL(url);
    };
  }, [html, face, media]);
  return page;
}

/** As tall as what is in it. Nothing in it can be pressed: a page without scripts hears nothing in some browsers. */
function Frame({ page, opened }: { readonly page: string; readonly opened: readonly number[] }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const [isLoaded, setIsLoaded] = useState(0);
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    if (!body || isLoaded === 0) return;
    for (const hint of body.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = !opened.includes(Number(hint.dataset['hint']));
    const measure = () => setHeight(Math.ceil(frame.current?.contentDocument?.documentElement.scrollHeight ?? 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    return () => observer.disconnect();
  }, [isLoaded, opened]);
  return (
    <iframe ref={frame} title={m.note.cardFrame} sandbox="allow-same-origin" srcDoc={page} tabIndex={-1} onLoad={() => setIsLoaded((count) => count + 1)}
      className="block w-full rounded-card border-0 bg-transparent" style={{ height: Math.max(height, 48) }} />
  );
}

function Compared({ typed, expected }: { readonly typed: string; readonly expected: string }) {
  const isRight = typed.trim() === expected.trim();
  if (typed.trim() === '') return null;
  return (
    <p className={isRight ? 'text-good' : 'text-warn'}>
      {isRight ? m.note.typedRight(typed) : m.note.typedOther(typed, expected)}
    </p>
  );
}

function Sound({ number, content }: { readonly number: number; readonly content: Blob | undefined }) {
  const playing = useRef<HTMLAudioElement | null>(null);
  useEffect(() => () => {
    playing.current?.pause();
    if (playing.current) URL.revokeObjectURL(playing.current.src);
  }, []);
  const canPlay = content !== undefined && /^(audio|video)\//.test(content.type);
  const play = () => {
    if (!content) return;
    playing.current ??= new Audio(URL.createObjectURL(content));
    playing.current.currentTime = 0;
    void playing.current.play().catch(() => undefined);
  };
  return <Button disabled={!canPlay} onClick={play}><Icon name="play" size={18} />{canPlay ? m.note.play(number) : m.note.noSound}</Button>;
}

function Missing({ names }: { readonly names: number }) {
  return names > 0 ? <p className="text-sm text-soft">{m.note.mediaMissing(names)}</p> : null;
}
