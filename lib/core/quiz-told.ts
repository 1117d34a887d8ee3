/** How the notes at hand use a name: what one of them asks for as a person is no organisation elsewhere, and what things lie in is a place. */
import type { AnswerType } from './model';
import type { QuizItem } from './quiz-items';

export interface Told {
  /** Whether a name is known to be of another type than the answer to this item. */
  readonly isOtherType: (name: string, item: QuizItem) => boolean;
}

const NAMED: readonly (AnswerType | null)[] = ['person', 'organisation', 'place'];

/** Made when first asked: most quizzes of a large collection never do. */
export function toldIn(all: readonly QuizItem[]): Told {
  let types: ReadonlyMap<string, ReadonlySet<AnswerType>> | null = null;
  const texts = new Map<string, string>();
  const textOf = (documentId: string): string => {
    const known = texts.get(documentId) ?? [...new Set(all.flatMap(({ source }) => (source?.documentId === documentId ? [source.before, source.quote, source.after] : [])))].join('\n');
    texts.set(documentId, known);
    return known;
  };
  return {
    isOtherType: (name, { answerType, answer, source }) => {
      if (answerType === null || !NAMED.includes(answerType)) return false;
      types ??= typesIn(all);
      const known = types.get(keyOf(name));
      if (known !== undefined && !known.has(answerType)) return true;
      if (answerType === 'place' || source?.documentId == null) return false;
      const text = textOf(source.documentId);
      return isLiedIn(name, text) && !isLiedIn(answer, text);
    },
  };
}

/** `in Harwick`: things lie in a place; people and bodies are met `at` or `with`. */
function isLiedIn(name: string, text: string): boolean {
  return text.includes(` in ${name}`) || text.includes(`In ${name}`);
}

function typesIn(all: readonly QuizItem[]): ReadonlyMap<string, ReadonlySet<AnswerType>> {
  const types = new Map<string, Set<AnswerType>>();
  for (const { answer, accepted, answerType } of all) {
    if (answerType === null || !NAMED.includes(answerType)) continue;
    for (const name of [answer, ...accepted]) types.set(keyOf(name), (types.get(keyOf(name)) ?? new Set()).add(answerType));
  }
  return types;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the\s+/u, '');
