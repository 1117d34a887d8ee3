import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { danglingWord, failuresOf, leaks } from '../lib/facts';
import { DECK_SOURCES } from './sources';
import { deckFiles, partsOf } from '../tools/shipped-decks';
import { faceOf } from '../lib/core/cards';
import { FACT } from '../lib/core/note-types';
import { loadShippedDeck, SHIPPED_DECKS } from './index';
import { parseDeckJson } from '../lib/formats/deck-json';
import { viewOf } from '../lib/core/view';

const folder = join(process.cwd(), 'decks');

describe('the decks that ship', () => {
  it('[F23] are what `npm run decks` makes of their documents', () => {
    for (const { name, text } of deckFiles(folder)) expect(readFileSync(join(folder, name), 'utf8') === text, `decks/${name} is stale: run npm run decks`).toBe(true);
  });

  it('[F23] can be loaded and read as deck files', async () => {
    expect(SHIPPED_DECKS.map(({ slug }) => slug)).toEqual(DECK_SOURCES.map(({ slug }) => slug));
    for (const { slug, cards } of SHIPPED_DECKS) {
      const { parts, problems } = parseDeckJson((await loadShippedDeck(slug)).text);
      expect(problems).toEqual([]);
      expect(parts.cards).toHaveLength(cards);
    }
  });

  it.each(DECK_SOURCES)('[F23] have every quote and answer in its place and no bad question: $slug', (source) => {
    const { documents, notes, cards } = partsOf(folder, source);
    const document = documents[0];
    if (!document) throw new Error('no document');
    const view = viewOf(document.text, document.format);
    const questions = new Set<string>();
    for (const { fact, source: from } of notes) {
      if (!fact || !from) throw new Error('a note without its fact');
      expect(document.text.slice(from.span.start, from.span.end)).toBe(from.quote);
      for (const side of [fact.asked, ...(fact.reverse ? [fact.reverse] : [])]) {
        const proposal = { ...side, quote: from.quote, quoteSpan: from.span, isQuotation: side.answerType === 'quote' };
        expect(failuresOf(proposal, { view, near: view.text }), side.question).toEqual([]);
        expect(leaks(side.question, side.answer)).toBe(false);
        expect(danglingWord(side.question)).toBe(null);
        expect(questions.has(side.question), side.question).toBe(false);
        questions.add(side.question);
      }
    }
    const noteOf = new Map(notes.map((note) => [note.id, note]));
    for (const { noteId, templateId } of cards) {
      const note = noteOf.get(noteId);
      const face = note ? faceOf(note, FACT, templateId) : null;
      expect(face?.promptText).not.toBe('');
      expect(face?.answerText).not.toBe('');
    }
  });
});
