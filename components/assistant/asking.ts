/** One question to the chosen assistant, with what a person sees while it lasts. */
import { problemOf } from '@/lib/core/problem';
import type { Problem } from '@/lib/core/model';
import { assistant as m, assistantProblems } from '@/lib/messages/en/assistant';
import { problemText } from '@/lib/messages/problem-text';
import { askBrowser, askService, type AssistantAnswer, type AssistantRequest } from '@/lib/workers/assistant-client';
import type { Chosen } from './chosen';

export interface AskingProgress {
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

/** Rejects with an AbortError or a problem. */
export function askChosen(chosen: Chosen, request: AssistantRequest, show: (progress: AskingProgress) => void, signal: AbortSignal): Promise<AssistantAnswer> {
  const total = request.chunks.length;
  const progress = ({ part, cards }: { readonly part: number; readonly cards: number }): void => show({ done: part - 1, total, words: m.asking(part, total, cards) });
  if (chosen.engine === 'service') return askService(chosen, request, progress, signal);
  return askBrowser(request, progress, (share) => show({ done: share, total: 1, words: m.loading(Math.floor(share * 100)) }), signal);
}

export function problemWords(problem: Problem): string {
  return assistantProblems[problem.code]?.(problem.values) ?? problemText(problem);
}

export const wordsOfError = (error: unknown): string => problemWords(problemOf(error));
