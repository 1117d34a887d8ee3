/** What Anki itself found in a collection (tools/anki/search.py), laid beside what our search finds in its package. */
import { dayStartAt, momentOf } from '../../core/day';
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { problemIn } from '../../core/problem';
import { createLedger } from '../../core/replay';
import { BUILT_IN_NOTE_TYPES } from '../../core/note-types';
import { cardTest } from '../../core/search/match';
import { parseQuery } from '../../core/search/query';
import { searchCards, type SearchContext } from '../../core/search/searched';
import type { CollectionParts } from '../../core/model';

export interface AnkiSearches {
  readonly at: number;
  readonly zoneMinutes: number;
  readonly rolloverHour: number;
  /** Null: Anki refuses the query. */
  readonly found: readonly (readonly [query: string, cards: readonly (readonly [guid: string, ord: number])[] | null])[];
}

/** A line for each query whose answers differ. */
export function compareSearches(parts: CollectionParts, told: AnkiSearches): string[] {
  const find = finderOf(parts, told);
  return told.found.flatMap(([query, cards]) => {
    const theirs = cards?.map(([guid, ord]) => `${guid} ${ord}`).sort() ?? null;
    const ours = find(query);
    const missed = theirs?.filter((card) => !ours?.includes(card)) ?? [];
    const added = ours?.filter((card) => !theirs?.includes(card)) ?? [];
    const isSame = (theirs === null) === (ours === null) && missed.length + added.length === 0;
    return isSame ? [] : [`${query}: Anki ${theirs?.length ?? 'refuses'}, ours ${ours?.length ?? 'refuses'}; missed ${missed.slice(0, 3).join(', ')}; added ${added.slice(0, 3).join(', ')}`];
  });
}

function finderOf(parts: CollectionParts, { at, zoneMinutes, rolloverHour }: AnkiSearches) {
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...parts.noteTypes].map((type) => [type.id, type]));
  const found = searchCards(parts.cards, new Map(parts.notes.map((note) => [note.id, note])), types);
  const context = contextOf(parts, { at, zoneMinutes, rolloverHour });
  return (query: string): string[] | null => {
    const written = query.replace(/«([^»]*)»/g, (_, name) => parts.noteTypes.find((type) => type.name === name)?.anki?.id ?? '');
    try {
      const test = cardTest(parseQuery(written), context);
      return found.filter(test).map(({ note, card }) => `${note.note.guid} ${(JSON.parse(card.anki!.rest) as { ord: number }).ord}`).sort();
    } catch (error) {
      if (problemIn(error) === null) throw error;
      return null;
    }
  };
}

function contextOf(parts: CollectionParts, { at, zoneMinutes, rolloverHour }: Pick<AnkiSearches, 'at' | 'zoneMinutes' | 'rolloverHour'>): SearchContext {
  const moment = momentOf(at, zoneMinutes, rolloverHour);
  const models = new Map([DEFAULT_PARAMETERS, ...parts.parameters].map((set) => [set.id, modelOf(set.weights)]));
  const presets = new Map(parts.presets.map((preset) => [preset.id, preset]));
  const decks = new Map(parts.decks.map((deck) => [deck.id, deck]));
  const decksOfCards = new Map(parts.cards.map((card) => [card.id, card.deckId]));
  const origins = new Map(parts.cards.map((card) => [card.id, card.anki]));
  const revlogs = new Map((parts.revlogs ?? []).map((log) => [log.id, log.entries]));
  const modelFor = (card: string) => models.get(presets.get(decks.get(decksOfCards.get(card as never)!)!.presetId)!.parametersId)!;
  const ledger = createLedger(modelFor);
  ledger.add(parts.operations);
  return {
    moment,
    dayEndsAt: dayStartAt(moment.studyDay + 1, zoneMinutes, rolloverHour),
    scheduleOf: (card) => ledger.schedules.get(card),
    originOf: (card) => origins.get(card),
    reviewsOf: (card) => (revlogs.get(card) ?? []).map(([id, , ease]) => ({ at: id, button: ease })),
    retrievabilityOf: (card, memory, elapsedMs) => modelFor(card).retrievability(elapsedMs / 86_400_000, memory.stability),
    deckOf: (deck) => decks.get(deck) ?? null,
    presetNameOf: (deck) => presets.get(decks.get(deck)!.presetId)?.name ?? '',
    currentDeck: null,
  };
}
