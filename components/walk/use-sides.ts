'use client';
/** What is said of a card: each side's words, and the sounds that came with it. */
import { useEffect, useMemo, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { faceOf } from '@/lib/core/cards';
import { htmlFaceOf, isHtml } from '@/lib/core/html-cards';
import type { Card, Note } from '@/lib/core/model';
import type { Play } from '@/lib/core/plays';
import { languageOfText } from '@/lib/core/spoken-language';
import { walk as w } from '@/lib/messages/en/walk';

export interface Sides {
  readonly promptText: string;
  readonly answerText: string;
  readonly prompt: readonly Play[];
  readonly answer: readonly Play[];
  /** Files that were asked for, as far as they are here. */
  readonly media: ReadonlyMap<string, Blob>;
}

/** Null until the sounds are read. `speed` 1 is the voice's own. */
export function useSides(card: Card, note: Note, speed: number): Sides | null {
  const collection = useCollection();
  const { noteTypes } = useView();
  const noteType = noteTypes.get(note.noteTypeId);
  const told = useMemo(() => {
    if (!noteType) return null;
    const { promptText, answerText } = faceOf(note, noteType, card.templateId);
    const html = isHtml(noteType) ? htmlFaceOf(note, noteType, card.templateId) : null;
    // Facts are found in English texts.
    const usual = note.fact ? 'en' : navigator.language;
    const voice = (text: string): Play[] => (text.trim() === '' ? [] : [{ kind: 'voice', language: languageOfText(text, usual), text: spoken(text), speed }]);
    // Where the card has its own voice for a side, ours is silent.
    const side = (text: string, plays: readonly Play[] = []): Play[] => (plays.some(({ kind }) => kind === 'voice') ? [...plays] : [...voice(text), ...plays]);
    return { promptText, answerText, prompt: side(promptText, html?.question.plays), answer: side(answerText, html?.answer.plays) };
  }, [card, note, noteType, speed]);
  const [media, setMedia] = useState<{ told: typeof told; media: ReadonlyMap<string, Blob> } | null>(null);
  useEffect(() => {
    let current = true;
    const names = told ? [...told.prompt, ...told.answer].flatMap((play) => (play.kind === 'file' ? [play.name] : [])) : [];
    void (names.length === 0 ? Promise.resolve(new Map<string, Blob>()) : collection.media(names)).then((found) => {
      if (current) setMedia({ told, media: found });
    });
    return () => {
      current = false;
    };
  }, [collection, told]);
  return told && media?.told === told ? { ...told, media: media.media } : null;
}

/** A gap is a word that says there is one. */
const spoken = (text: string): string => text.replace(/\[(?:\.\.\.|…)?\]|…|_{2,}/g, ` ${w.gap} `);
