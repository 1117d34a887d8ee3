/** For tests: what is found in a text, as short lines. */
import { generate } from './generate';
import type { Fact, FactKind } from '../core/model';

export function factsIn(text: string, title = '', date = ''): readonly Fact[] {
  return generate({ title, text, format: 'text', date, url: '' }).facts;
}

/** `question → answer` of both sides of the facts of a kind; a suggestion begins with `? `. */
export function cardsIn(text: string, kind: FactKind, title = ''): string[] {
  return factsIn(text, title).filter((fact) => fact.kind === kind).flatMap((fact) =>
    [fact.asked, ...(fact.reverse ? [fact.reverse] : [])].map(({ question, answer }) => `${fact.status === 'accepted' ? '' : '? '}${question} → ${answer}`));
}

export const acceptedIn = (text: string, kind: FactKind, title = ''): string[] => cardsIn(text, kind, title).filter((card) => !card.startsWith('? '));
