/** What an assistant is told and what it gives: the words between this app and a language model that the person chose. */
import type { FactKind } from '../core/model';

/** Where an OpenAI-compatible service answers, and as whom it is asked. */
export interface Endpoint {
  /** As the person wrote it; address.ts makes the place of each question of it. */
  readonly address: string;
  readonly model: string;
  /** Empty where none is needed. */
  readonly key: string;
}

/** A card as an assistant proposes it. Nothing in it is believed before the verifier has seen the document. */
export interface AssistantCard {
  readonly quote: string;
  readonly question: string;
  readonly answer: string;
  readonly kind: FactKind;
}

/** The kinds an assistant is told of. */
export const ASSISTANT_KINDS = ['position', 'event', 'quantity', 'quotation', 'cause'] as const satisfies readonly FactKind[];

export interface AssistantMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/**
 * Asks one thing of a model. `onText` is given each piece of the answer as it comes. Rejects with a problem, or with an AbortError once
 * `signal` is aborted.
 */
export type Ask = (messages: readonly AssistantMessage[], schema: object, onText: (piece: string) => void, signal: AbortSignal) => Promise<void>;
