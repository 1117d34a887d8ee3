/** What an assistant added to the facts of a text: kept with the draft, shown among the others. */
import type { Fact, Rejection } from '@/lib/core/model';
import type { Generated } from '@/lib/workers/generate-client';

export interface Assisted {
  readonly facts: readonly Fact[];
  readonly rejections: readonly Rejection[];
}

export const NOT_ASSISTED: Assisted = { facts: [], rejections: [] };

/** Asking again adds what is new. */
export function joined(before: Assisted, found: Assisted): Assisted {
  const known = new Set(before.facts.map(({ id }) => id));
  const told = new Set(before.rejections.map(keyOf));
  return {
    facts: [...before.facts, ...found.facts.filter(({ id }) => !known.has(id))],
    rejections: [...before.rejections, ...found.rejections.filter((one) => one.rule !== 'R10' && !told.has(keyOf(one)))],
  };
}

const keyOf = ({ question, answer }: Rejection): string => `${question}\n${answer}`;

/** Facts of another text than this one are passed over: the person has changed it since. */
export function withAssisted(generated: Generated, { facts, rejections }: Assisted): Generated {
  const own = facts.filter(({ documentId }) => documentId === generated.document.id);
  if (own.length === 0 && rejections.length === 0) return generated;
  return { ...generated, facts: [...generated.facts, ...own], rejections: [...generated.rejections, ...rejections] };
}
