'use client';
/** Keys of a question: 1 to 9 or A to I choose an option, Enter answers. */
import { useEffectEvent, useLayoutEffect } from 'react';

interface QuizKeys {
  readonly options: readonly string[];
  /** False while a field has the keys. */
  readonly isOpen: boolean;
  readonly onChoose: (option: string) => void;
  readonly onAnswer: () => void;
}

export function useQuizKeys({ options, isOpen, onChoose, onAnswer }: QuizKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || event.defaultPrevented || event.repeat || isElsewhere(event)) return;
    const option = event.key.length === 1 ? options[placeOf(event.key)] : undefined;
    if (option !== undefined) onChoose(option);
    else if (event.key === 'Enter') onAnswer();
    else return;
    event.preventDefault();
  });
  // Before the question is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function placeOf(key: string): number {
  const digit = '123456789'.indexOf(key);
  return digit >= 0 ? digit : 'abcdefghi'.indexOf(key.toLowerCase());
}

/** With a modifier it is the browser's key; in a sheet or on a button it is theirs. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  return event.key === 'Enter' && target?.closest('button, a, summary') != null;
}
