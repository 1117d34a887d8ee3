/** Makes the decks that ship from the documents in decks/. The same documents give the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECK_SOURCES, type DeckSource } from '../decks/sources';
import { loadEnglish } from '../lib/language';
import { generate, notesFromFacts } from '../lib/facts';
import { messages } from '../lib/messages';
import { printDeckJson } from '../lib/formats/deck-json';
import { readText } from '../lib/documents';
import type { CollectionParts } from '../lib/core/model';

export interface DeckFile {
  readonly name: string;
  readonly text: string;
}

const english = await loadEnglish(readFileSync(join(process.cwd(), 'public', 'language', 'en.bin')));

/** The files that `npm run decks` writes into `folder`: a deck for each source, and their list. */
export function deckFiles(folder: string): DeckFile[] {
  const decks = DECK_SOURCES.map((source) => ({ source, parts: partsOf(folder, source) }));
  const list = decks.map(({ source: { slug, title }, parts }) => ({ slug, title, cards: parts.cards.length }));
  return [
    ...decks.map(({ source, parts }) => ({ name: `${source.slug}.json`, text: printDeckJson(parts, { documents: true, schedules: false }) })),
    { name: 'list.json', text: `${JSON.stringify(list, null, 2)}\n` },
  ];
}

/** All that is accepted, in document order, dated 0: the collection that installs it says when. */
export function partsOf(folder: string, { slug, title, date }: DeckSource): CollectionParts {
  const { draft } = readText(new Uint8Array(readFileSync(join(folder, `${slug}.txt`))), `${slug}.txt`);
  if (!draft) throw new Error(`decks/${slug}.txt cannot be read`);
  const { document, facts, sentences } = generate(english, { ...draft, title, date });
  const accepted = facts.filter(({ status }) => status === 'accepted');
  const made = notesFromFacts({ facts: accepted, document, sentences, addedAt: 0, names: { document: title, kinds: messages.create.kinds } });
  return { ...made, documents: [document], noteTypes: [], presets: [], parameters: [], operations: [], quizzes: [], settings: null };
}
