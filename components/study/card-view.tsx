'use client';
/** A card as it is studied: where it is from, the prompt, and once shown the answer with the sentence that says it. */
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import { useView } from '@/components/collection';
import { AnswerText, PromptText } from '@/components/note/card-face';
import type { CardPlayer } from '@/components/note/html-plays';
import { Quote } from '@/components/note/quote';
import { faceOf } from '@/lib/core/cards';
import { isHtml } from '@/lib/core/html-cards';
import type { Card, Note } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

/** Only those who brought cards from Anki load what draws them. */
const HtmlFace = lazy(() => import('@/components/note/html-face').then((module) => ({ default: module.HtmlFace })));

interface CardViewProps {
  readonly card: Card;
  readonly note: Note;
  readonly revealed: boolean;
  readonly onShowSource: () => void;
  /** Filled by a card that plays something. */
  readonly player: RefObject<CardPlayer | null>;
}

export function CardView({ card, note, revealed, onShowSource, player }: CardViewProps) {
  const view = useView();
  const noteType = view.noteTypes.get(note.noteTypeId);
  const answer = useRef<HTMLDivElement>(null);
  const prompt = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A screen reader follows the focus: to the new prompt, then to the answer. The key of this element changes with the card.
    const shown = (revealed ? answer : prompt).current;
    shown?.focus({ preventScroll: true });
    if (revealed) shown?.scrollIntoView({ block: 'nearest' });
  }, [revealed]);
  if (!noteType) return <p>{m.study.missing}</p>;
  const face = faceOf(note, noteType, card.templateId);
  const html = isHtml(noteType);
  return (
    <article className="pt-6">
      <p className="text-sm text-soft">{m.study.context(deckLeaf(view.decks.get(card.deckId)?.name ?? ''), note.source?.title ?? '', note.source?.section ?? '', note.source?.date ?? '')}</p>
      <div ref={prompt} tabIndex={-1} className="pt-3 outline-none">
        {html ? <Suspense><HtmlFace card={card} note={note} noteType={noteType} shown={revealed} player={player} /></Suspense> : <PromptText parts={face.prompt} />}
      </div>
      {revealed && html ? <div ref={answer} tabIndex={-1} className="sr-only">{face.answerText}</div> : null}
      {revealed && !html ? (
        <>
          <div ref={answer} tabIndex={-1} className="mt-6 border-t border-rule pt-5 outline-none">
            <h2 className="sr-only">{m.study.answer}</h2>
            <AnswerText parts={face.answer} />
          </div>
          <div className="pt-6">
            <Quote note={note} templateId={card.templateId} onShow={onShowSource} />
          </div>
        </>
      ) : null}
    </article>
  );
}

/** `A::B::C` → `C`. */
export function deckLeaf(name: string): string {
  return name.slice(name.lastIndexOf('::') + (name.includes('::') ? 2 : 1));
}
