/** An assistant's answer, piece by piece → cards. What does not have the shape asked for is counted, never guessed at. */
import { ASSISTANT_KINDS, type AssistantCard } from './model';

/** No answer to one part of a text is longer: what goes on for ever is cut off. */
export const LONGEST_ANSWER = 200_000;
const LONGEST_FIELD = 2_000;

export interface AnswerReader {
  /** The cards that the next piece of the answer completes. */
  readonly take: (piece: string) => readonly AssistantCard[];
  /** How the answer stands: `broken` until it closed as JSON. `refused` counts entries that were no cards. */
  readonly state: () => { readonly broken: boolean; readonly refused: number; readonly length: number };
}

/**
 * Reads an answer as it comes. Cards are taken one by one as their braces close, so that an answer that breaks off still gives
 * what it had said. Words or code fences around the JSON are passed over.
 */
export function answerReader(): AnswerReader {
  let [text, from, at, depth, refused] = ['', -1, 0, 0, 0];
  let [inText, escaped, closed] = [false, false, false];
  const take = (piece: string): AssistantCard[] => {
    text += piece;
    const cards: AssistantCard[] = [];
    for (; at < text.length; at += 1) {
      const letter = text[at];
      if (escaped) escaped = false;
      else if (inText && letter === '\\') escaped = true;
      else if (letter === '"' && depth > 0) inText = !inText;
      else if (!inText && letter === '{') {
        depth += 1;
        if (depth === 2) from = at;
      } else if (!inText && letter === '}' && depth > 0) {
        depth -= 1;
        if (depth === 0) closed = true;
        if (depth !== 1 || from < 0) continue;
        const card = cardIn(text.slice(from, at + 1));
        if (card) cards.push(card);
        else refused += 1;
        from = -1;
      }
    }
    return cards;
  };
  return { take, state: () => ({ broken: !closed || !/"cards"\s*:\s*\[/.test(text), refused, length: text.length }) };
}

function cardIn(json: string): AssistantCard | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { quote, question, answer, kind: named } = value as Readonly<Record<string, unknown>>;
  const kind = ASSISTANT_KINDS.find((known) => known === named);
  return kind && isWords(quote) && isWords(question) && isWords(answer) ? { quote, question, answer, kind } : null;
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_FIELD;
