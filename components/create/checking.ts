/** What the verifier says of a wording while it is typed. */
import { createContext, useContext, useEffect, useState } from 'react';
import type { Document } from '@/lib/core/model';
import { checkCard } from '@/lib/workers/generate-client';
import type { Wording } from './proposals';

/** The text that the cards on this screen are held against. */
export const CheckedText = createContext<Pick<Document, 'title' | 'text' | 'format'> | null>(null);

const PAUSE_MS = 250;

/** Reasons against the wording as it last rested; empty while nothing is known. */
export function useReasons({ question, answer }: Wording, quote: string): readonly string[] {
  const document = useContext(CheckedText);
  const key = JSON.stringify([question, answer, quote]);
  const [checked, setChecked] = useState<{ readonly key: string; readonly reasons: readonly string[] }>({ key: '', reasons: [] });
  useEffect(() => {
    if (!document || question.trim() === '' || answer.trim() === '') return;
    let current = true;
    const timer = setTimeout(() => {
      checkCard({ question: question.trim(), answer: answer.trim(), quote, document }).then(
        (reasons) => current && setChecked({ key, reasons }),
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, question, answer, quote, document]);
  return checked.key === key ? checked.reasons : [];
}
