/** For tests: what is found in a text, as short lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish } from '../language';
import { generate } from './generate';
import type { Fact, FactKind } from '../core/model';

/** The model that ships. */
export const english = await loadEnglish(readFileSync(join(import.meta.dirname, '..', '..', 'public', 'language', 'en.bin')));

export function factsIn(text: string, title = '', date = ''): readonly Fact[] {
  return generate(english, { title, text, format: 'text', date, url: '' }).facts;
}

/** `question → answer` of both sides of the facts of a kind; a suggestion begins with `? `. */
export function cardsIn(text: string, kind: FactKind, title = ''): string[] {
  return factsIn(text, title).filter((fact) => fact.kind === kind && fact.relation !== 'blank').flatMap((fact) =>
    [fact.asked, ...(fact.reverse ? [fact.reverse] : [])].map(({ question, answer }) => `${fact.status === 'accepted' ? '' : '? '}${question} → ${answer}`));
}

/** The blanks of a text, in its own sentences. */
export const blanksIn = (text: string, title = ''): string[] => factsIn(text, title).filter(({ relation }) => relation === 'blank').map(({ asked, status }) => `${status === 'accepted' ? '' : '? '}${asked.question} → ${asked.answer}`);

export const acceptedIn = (text: string, kind: FactKind, title = ''): string[] => cardsIn(text, kind, title).filter((card) => !card.startsWith('? '));
