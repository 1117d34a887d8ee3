/** Asks an assistant about each part of a text, one after the other, and gathers its cards. */
import { problemIn } from '../core/problem';
import { answerReader, LONGEST_ANSWER } from './answer';
import { CARDS_SCHEMA, messagesFor } from './prompt';
import type { Ask, AssistantCard } from './model';
import type { Problem } from '../core/model';

export interface AssistantRequest {
  readonly title: string;
  readonly date: string;
  /** Parts of the text, as chunksOf cuts it. */
  readonly chunks: readonly string[];
}

export interface AssistantProgress {
  readonly part: number;
  readonly parts: number;
  /** Cards so far. */
  readonly cards: number;
}

export interface AssistantAnswer {
  readonly cards: readonly AssistantCard[];
  /** What went wrong with single parts; the cards of the others are there. */
  readonly problems: readonly Problem[];
}

/** After one of these no other part would fare better. */
const final = new Set(['assistant-unreachable', 'assistant-refused', 'assistant-not-there', 'assistant-address-wrong', 'assistant-address-open', 'assistant-built-in']);

/** Rejects with an AbortError once cancelled, and with a problem when there is one and not a single card. */
export async function askAssistant(ask: Ask, { title, date, chunks }: AssistantRequest, onProgress: (progress: AssistantProgress) => void, signal: AbortSignal): Promise<AssistantAnswer> {
  const cards: AssistantCard[] = [];
  const problems: Problem[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const tell = (): void => onProgress({ part: index + 1, parts: chunks.length, cards: cards.length });
    tell();
    const failed = await askOnce(ask, messagesFor(title, date, chunk), signal, (found) => {
      cards.push(...found);
      tell();
    });
    if (failed) problems.push({ ...failed, values: { ...failed.values, part: index + 1, parts: chunks.length } });
    if (failed && final.has(failed.code)) break;
  }
  const [first] = problems;
  if (first && cards.length === 0) throw Object.assign(new Error(first.code), { problem: first });
  return { cards, problems };
}

/** The problem of one part, or null. */
async function askOnce(ask: Ask, messages: ReturnType<typeof messagesFor>, signal: AbortSignal, onCards: (cards: readonly AssistantCard[]) => void): Promise<Problem | null> {
  const reader = answerReader();
  const stopping = new AbortController();
  const end = (): void => stopping.abort();
  let isTooLong = false;
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    await ask(messages, CARDS_SCHEMA, (piece) => {
      const found = reader.take(piece);
      if (found.length > 0) onCards(found);
      if (reader.state().length <= LONGEST_ANSWER) return;
      isTooLong = true;
      end();
    }, stopping.signal);
  } catch (error) {
    if (signal.aborted) throw error;
    if (!isTooLong) return problemIn(error) ?? Promise.reject(error);
  } finally {
    signal.removeEventListener('abort', end);
  }
  const { broken, refused } = reader.state();
  return broken || refused > 0 ? { code: 'assistant-broken', where: '', values: { refused }, severity: 'warning' } : null;
}
