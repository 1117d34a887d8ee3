/** The search for facts in a text. It runs on while another screen is open, and its result is kept until the next search. */
import { generate, type Generated } from '@/lib/workers/generate-client';
import { problemOf } from '@/lib/core/problem';
import type { Problem } from '@/lib/core/model';
import { changeDraft, type Draft } from './draft';
import { hold, useHeld } from './held';

export interface FindingProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export type Finding =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly key: string; readonly progress: FindingProgress }
  | { readonly status: 'done'; readonly key: string; readonly generated: Generated }
  | { readonly status: 'failed'; readonly key: string; readonly problem: Problem };

const IDLE: Finding = { status: 'idle' };
const held = hold<Finding>(IDLE);
let running: AbortController | null = null;

export function useFinding(): Finding {
  return useHeld(held, IDLE);
}

/** What the result depends on: another title or date makes other questions. */
export function findingKey(draft: Draft): string {
  return JSON.stringify([draft.title, draft.date, draft.url, draft.format, draft.text]);
}

/** Searches the draft's text, unless that is being done or was done. A search of another text is ended. */
export async function find(draft: Draft): Promise<void> {
  const key = findingKey(draft);
  const now = held.get();
  if (now.status !== 'idle' && now.status !== 'failed' && now.key === key) return;
  running?.abort();
  const abort = new AbortController();
  running = abort;
  const show = (finding: Finding) => {
    if (running === abort) held.set(finding);
  };
  show({ status: 'running', key, progress: { stage: 'reading', done: 0, total: 0 } });
  try {
    const { title, text, format, date, url } = draft;
    const generated = await generate({ title, text, format, date, url }, (progress) => show({ status: 'running', key, progress }), abort.signal);
    show({ status: 'done', key, generated });
  } catch (error) {
    if (running !== abort) return;
    changeDraft({ step: 'text' });
    show(abort.signal.aborted ? IDLE : { status: 'failed', key, problem: problemOf(error) });
  }
}

export function cancelFinding(): void {
  running?.abort();
}
