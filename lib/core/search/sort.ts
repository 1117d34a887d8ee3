/** The orders in which a library shows cards. */
import { DAY_MS } from '../day';
import type { SearchCard, SearchContext } from './searched';
import type { Schedule } from '../model';

/** By what is written in the first field, the deck's name, or a number or time of the card. */
export type SortKey = 'text' | 'deck' | 'due' | 'interval' | 'stability' | 'difficulty' | 'retrievability' | 'reps' | 'lapses' | 'added' | 'edited' | 'position';

/** Rising; cards that have no such number come last. Equal ones stay as they were. */
export function sortedBy(found: readonly SearchCard[], key: SortKey, context: SearchContext): SearchCard[] {
  if (key === 'text') return byText(found, ({ note }) => note.text);
  if (key === 'deck') return byText(found, ({ card }) => context.deckOf(card.deckId)?.name.toLowerCase() ?? '');
  const amounts = found.map((one) => amountOf(key, one, context.scheduleOf(one.card.id), context) ?? Infinity);
  return arranged(found, (a, b) => compare(amounts[a]!, amounts[b]!));
}

function byText(found: readonly SearchCard[], textOf: (one: SearchCard) => string): SearchCard[] {
  const texts = found.map(textOf);
  return arranged(found, (a, b) => compare(texts[a]!, texts[b]!));
}

function arranged(found: readonly SearchCard[], order: (a: number, b: number) => number): SearchCard[] {
  return Uint32Array.from(found.keys()).sort((a, b) => order(a, b) || a - b).reduce<SearchCard[]>((list, index) => {
    list.push(found[index]!);
    return list;
  }, []);
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

function amountOf(key: Exclude<SortKey, 'text' | 'deck'>, { card, note }: SearchCard, schedule: Schedule, context: SearchContext): number | null {
  if (key === 'added') return note.note.addedAt;
  if (key === 'edited') return note.editedAt;
  if (key === 'reps' || key === 'lapses') return schedule[key];
  if (schedule.state === 'new') return key === 'position' ? card.position : null;
  switch (key) {
    case 'position': return null;
    case 'due': return 'day' in schedule.due ? schedule.due.day : context.moment.studyDay + 1 + (schedule.due.at - context.dayEndsAt) / DAY_MS;
    case 'interval': return schedule.intervalDays;
    case 'stability': return schedule.memory.stability;
    case 'difficulty': return schedule.memory.difficulty;
    case 'retrievability': return context.retrievabilityOf(card.id, schedule.memory, context.moment.at - schedule.reviewedAt);
  }
}
