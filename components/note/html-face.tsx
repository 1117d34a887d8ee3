/**
 * A card whose note type holds HTML, as it came from Anki. All of it is hostile: it is cleaned, then drawn in a frame
 * that runs no script and asks the network for nothing. Whatever can be pressed is drawn by the app, below the frame.
 */
'use client';

import { useMemo, useState } from 'react';
import { Button, TextField } from '@/components/ui';
import { htmlFaceOf } from '@/lib/core/html-cards';
import { mediaNames, soundsIn } from '@/lib/core/html-media';
import type { Note, NoteType, TemplateId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { Compared, Missing, Sound, Voice } from './html-controls';
import { Frame } from './html-frame';
import { namesOn, useMedia, usePage } from './html-media';

/** Scripts, which never run here and may be all that shows a part of the card; and masks that can be taken off. */
const NEEDS_UNCOVERING = /<script\b|\son[a-z]{3,20}\s*=|<svg data-masks/i;

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
  const media = useMedia(useMemo(() => namesOn(side.html, face.css), [side, face]));
  const page = usePage(side.html, face, media);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<readonly number[]>([]);
  const [hasHidden, setHasHidden] = useState(false);
  const [uncovered, setUncovered] = useState<typeof side | null>(null);
  const { typed: expected, withoutMarks } = face.question;
  const canUncover = hasHidden && uncovered !== side && NEEDS_UNCOVERING.test(side.html);
  return (
    <div className="grid gap-4">
      {page !== null && <Frame page={page} opened={opened} isUncovered={uncovered === side} onHidden={setHasHidden} />}
      {expected !== null && !shown && <TextField label={m.note.typeAnswer} value={typed} autoComplete="off" autoCapitalize="off" onChange={(event) => setTyped(event.target.value)} />}
      {expected !== null && shown && <Compared typed={typed} expected={expected} withoutMarks={withoutMarks} />}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {side.hints.map((hint, index) => (opened.includes(index) ? null : <Button key={`${shown} ${index}`} onClick={() => setOpened([...opened, index])}>{m.note.showHint(hint)}</Button>))}
        {sounds.map((name, index) => <Sound key={`${name} ${index}`} number={sounds.length > 1 ? index + 1 : 0} content={media?.get(name)} />)}
        {side.spoken.map((spoken, index) => <Voice key={`${shown} voice ${index}`} spoken={spoken} number={side.spoken.length > 1 ? index + 1 : 0} />)}
        {canUncover && <Button onClick={() => setUncovered(side)}>{m.note.uncover}</Button>}
      </div>
      {media && <Missing names={mediaNames(side.html).filter((name) => !media.has(name)).length} />}
    </div>
  );
}
