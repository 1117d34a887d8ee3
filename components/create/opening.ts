/** Reading a file into the draft. It runs on while another screen is open; what came of it is kept until it is dealt with. */
import { problemOf } from '@/lib/core/problem';
import type { Problem } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { readFile, type Chapter, type ReadFile, type ReadProgress } from '@/lib/workers/documents-client';
import { beginDraft, type Draft } from './draft';
import { hold, useHeld } from './held';

export type Opening =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly name: string; readonly progress: ReadProgress | null }
  | { readonly status: 'failed'; readonly file: File; readonly problem: Problem }
  | { readonly status: 'chapters'; readonly name: string; readonly book: NonNullable<ReadFile['draft']>; readonly chapters: readonly Chapter[] };

const IDLE: Opening = { status: 'idle' };
const held = hold<Opening>(IDLE);
let running: AbortController | null = null;

export function useOpening(): Opening {
  return useHeld(held, IDLE);
}

/** Reads a file and begins a draft with it; another file that is being read is left. `isCut` reads the first pages of too many. */
export async function openFile(file: File, isCut = false): Promise<void> {
  running?.abort();
  const abort = new AbortController();
  running = abort;
  const show = (opening: Opening) => {
    if (running === abort) held.set(opening);
  };
  show({ status: 'running', name: file.name, progress: null });
  try {
    const onProgress = (progress: ReadProgress) => show({ status: 'running', name: file.name, progress });
    const { draft, problems, chapters } = await readFile(file, { isCut, onProgress, signal: abort.signal });
    if (running !== abort) return;
    const [problem] = problems;
    if (draft && chapters.length > 0) show({ status: 'chapters', name: file.name, book: draft, chapters });
    else if (!draft && problem) show({ status: 'failed', file, problem });
    else {
      if (draft) beginDraft({ ...draft, name: file.name, written: stated(draft, file.name) });
      show(IDLE);
    }
  } catch (error) {
    show(abort.signal.aborted ? IDLE : { status: 'failed', file, problem: problemOf(error) });
  }
}

/** Ends what is being read, or puts away what came of it. */
export function closeOpening(): void {
  running?.abort();
  running = null;
  held.set(IDLE);
}

/** Begins a draft with the chosen chapters of a book. */
export function takeChapters(opening: Extract<Opening, { status: 'chapters' }>, chosen: readonly Chapter[]): void {
  const { name, book } = opening;
  const [only] = chosen;
  const title = chosen.length === 1 && only ? m.create.chapterOf(book.title || name, only.title) : book.title;
  const draft = { ...book, title, text: chosen.map(({ text }) => text).join('\n\n') };
  beginDraft({ ...draft, name, written: stated(draft, name) });
  closeOpening();
}

/** What a file states beside its words stays when they are read again; a plain text has only its words. */
function stated(draft: Pick<Draft, 'title' | 'date' | 'url'>, name: string): Draft['written'] {
  if (/\.(?:txt|text|md|markdown|mdown)$/i.test(name)) return {};
  const fields = (['title', 'date', 'url'] as const).filter((field) => draft[field] !== '');
  return Object.fromEntries(fields.map((field) => [field, true]));
}
