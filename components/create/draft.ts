/** The text a person is making decks of, with all they have said about it. Kept in localStorage until the decks are made. */
import type { DocumentFormat } from '@/lib/core/model';
import { NOT_ASSISTED, type Assisted } from './assisted';
import { hold, useHeld, type Held } from './held';
import { NO_CHOICES, type Choices } from './proposals';

export interface Draft {
  readonly text: string;
  readonly format: DocumentFormat;
  /** File name, or empty for a paste. */
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  /** Fields the person wrote: reading the text again leaves them alone. */
  readonly written: Readonly<Partial<Record<'title' | 'date' | 'url', true>>>;
  /** Codes of what reading the text found doubtful, such as its language. */
  readonly doubts: readonly string[];
  readonly step: 'text' | 'proposals';
  readonly choices: Choices;
  /** What an assistant proposed and the text bears out, and what it does not. */
  readonly assisted: Assisted;
}

export const NO_DRAFT: Draft = {
  text: '', format: 'text', name: '', title: '', date: '', url: '', written: {}, doubts: [], step: 'text', choices: NO_CHOICES, assisted: NOT_ASSISTED,
};

const KEY = 'factdeck.draft';
/** Longer drafts live only as long as the page: localStorage holds some five million characters for the whole app. */
const LONGEST_STORED = 1_000_000;

let held: Held<Draft> | null = null;

function store(): Held<Draft> {
  held ??= hold(load());
  return held;
}

/** The draft, as last left. */
export function useDraft(): Draft {
  return useHeld(store(), NO_DRAFT);
}

export function changeDraft(change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void {
  const draft = store().get();
  keep({ ...draft, ...(typeof change === 'function' ? change(draft) : change) });
}

export function hasDraft(): boolean {
  return store().get().text !== '';
}

/** Begins anew with a text, as pasted on another screen or read from a file. */
export function beginDraft(start: Partial<Draft>): void {
  keep({ ...NO_DRAFT, ...start });
}

export function clearDraft(): void {
  keep(NO_DRAFT);
}

/** The draft with another text in its box. A text mended stays what it was; one put in its place is a paste like any other. */
export function withText(text: string): (draft: Draft) => Partial<Draft> {
  return ({ text: before, name }) => {
    if (name === '' || isMended(before, text)) return { text };
    return { text, name: '', title: '', date: '', url: '', written: {} };
  };
}

/** More than half of what stood there still stands around the change. */
function isMended(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return start + end > before.length / 2;
}

function load(): Draft {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Draft> | null;
    return { ...NO_DRAFT, ...stored };
  } catch {
    return NO_DRAFT;
  }
}

function keep(draft: Draft): void {
  store().set(draft);
  try {
    const isEmpty = draft.text === '' && draft.url === '';
    if (isEmpty || draft.text.length > LONGEST_STORED) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the draft then lasts as long as the page, which is all it promises.
  }
}
