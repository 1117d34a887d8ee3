/**
 * A card whose note type holds HTML, as it came from Anki. All of it is hostile: it is cleaned, then drawn in a frame
 * that runs no script and asks the network for nothing. Whatever can be pressed is drawn by the app, below the frame.
 */
'use client';

import { useMemo, useState, type RefObject } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Button, TextField } from '@/components/ui';
import { htmlFaceOf } from '@/lib/core/html-cards';
import { mediaNames } from '@/lib/core/html-media';
import { textOfHtml } from '@/lib/core/html-text';
import type { Card, Note, NoteType } from '@/lib/core/model';
import { studyOptions, USUAL_OPTIONS } from '@/lib/core/options';
import type { Rendered } from '@/lib/core/template';
import { messages as m } from '@/lib/messages';
import { Compared, Missing } from './html-controls';
import { Frame } from './html-frame';
import { namesOn, useMedia, usePage } from './html-media';
import { Plays, type CardPlayer } from './html-plays';

/** Scripts, which never run here and may be all that shows a part of the card; and masks that can be taken off. */
const NEEDS_UNCOVERING = /<script\b|\son[a-z]{3,20}\s*=|<svg data-masks/i;

/** Hints are closed again with the answer, as in Anki. */
const NONE: readonly number[] = [];

interface HtmlFaceProps {
  readonly card: Card;
  readonly note: Note;
  readonly noteType: NoteType;
  readonly shown: boolean;
  /** Filled with what the study screen's keys do. */
  readonly player?: RefObject<CardPlayer | null>;
}

export function HtmlFace({ card, note, noteType, shown, player }: HtmlFaceProps) {
  const view = useView();
  const options = studyOptions(view, card.deckId, useCollection().moment().studyDay) ?? USUAL_OPTIONS;
  const deckName = view.decks.get(card.deckId)?.name ?? '';
  const { flag } = view.schedules.get(card.id);
  const face = useMemo(() => htmlFaceOf(note, noteType, card.templateId, { deckName, flag }), [note, noteType, card.templateId, deckName, flag]);
  const side = shown ? face.answer : face.question;
  const media = useMedia(useMemo(() => namesOn(face), [face]));
  const page = usePage(side.html, face, media);
  const [typed, setTyped] = useState('');
  const [shownHints, setShownHints] = useState<{ side: typeof side; opened: readonly number[] }>({ side, opened: NONE });
  const opened = shownHints.side === side ? shownHints.opened : NONE;
  const [hasHidden, setHasHidden] = useState(false);
  const [uncovered, setUncovered] = useState<typeof side | null>(null);
  const { typed: expected, withoutMarks } = face.question;
  const inScripts = face.inScripts[shown ? 'answer' : 'question'];
  const canUncover = uncovered !== side && (inScripts.length > 0 || (hasHidden && NEEDS_UNCOVERING.test(side.html)));
  return (
    <div className="grid gap-4">
      {page !== null && <Frame page={page} opened={opened} isUncovered={uncovered === side} onHidden={setHasHidden} />}
      {uncovered === side && inScripts.map((text) => <p key={text} dir="auto" className="whitespace-pre-line">{text}</p>)}
      {expected !== null && !shown && <TextField label={m.note.typeAnswer} value={typed} autoComplete="off" autoCapitalize="off" onChange={(event) => setTyped(event.target.value)} />}
      {expected !== null && shown && <Compared typed={typed} expected={expected} withoutMarks={withoutMarks} />}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {side.hints.map((hint, index) => (opened.includes(index) ? null : <Button key={`${shown} ${index}`} onClick={() => setShownHints({ side, opened: [...opened, index] })}>{m.note.showHint(hint)}</Button>))}
        <Plays face={face} shown={shown} media={media} options={options} player={player} />
        {canUncover && <Button onClick={() => setUncovered(side)}>{m.note.uncover}</Button>}
      </div>
      {isBlank(side) && <p className="text-soft">{m.note.blankSide}</p>}
      {media && <Missing names={missingOn(side.html, side.plays.flatMap((play) => (play.kind === 'file' ? [play.name] : [])), media)} />}
    </div>
  );
}

/** A side that shows nothing and says nothing, as when its field was emptied. */
const isBlank = ({ html, plays, hints }: Rendered): boolean => plays.length + hints.length === 0 && textOfHtml(html).text === '' && !/<(?:img|svg|video|audio|table|hr)\b|data-typed|[[]\$|\\[([]|[[]latex/i.test(html);

const missingOn = (html: string, sounds: readonly string[], media: ReadonlyMap<string, Blob>): number =>
  new Set([...mediaNames(html), ...sounds].filter((name) => !media.has(name))).size;
