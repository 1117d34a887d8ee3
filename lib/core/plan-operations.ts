/** Reviews and schedules that come with a file, as changes: each only once, however often the file is imported. */
import type { CardId, Change, Manual, Operation, Rated, SetSchedule } from './model';

type SchedulingOperation = Extract<Operation, { kind: 'rated' | 'set' | 'manual' }>;

/** `cardIds`: the cards of the file as they are called here; operations on any other card are left out ([P7]). */
export function foreignOperations(
  file: readonly Operation[], here: readonly Operation[], cardIds: ReadonlyMap<CardId, CardId>,
): Change[] {
  const known = new Set(here.filter(isScheduling).map(keyOf));
  return file
    .filter(isScheduling)
    .flatMap((operation) => renamed(operation, cardIds))
    .filter((operation) => !known.has(keyOf(operation)))
    .sort((a, b) => a.at - b.at)
    .map(({ device: _, n: __, batch: ___, at, zoneMinutes, studyDay, ...act }) => ({
      type: 'operation', act: act as Rated | SetSchedule | Manual, at, zoneMinutes, studyDay,
    }));
}

const isScheduling = (operation: Operation): operation is SchedulingOperation =>
  operation.kind === 'rated' || operation.kind === 'set' || operation.kind === 'manual';

function renamed(operation: SchedulingOperation, cardIds: ReadonlyMap<CardId, CardId>): SchedulingOperation[] {
  if (operation.kind === 'manual') {
    const cards = operation.cards.flatMap((card) => cardIds.get(card) ?? []);
    return cards.length > 0 ? [{ ...operation, cards }] : [];
  }
  const card = cardIds.get(operation.card);
  return card ? [{ ...operation, card }] : [];
}

/** What makes two operations the same act, whichever device wrote it down. */
function keyOf(operation: SchedulingOperation): string {
  const about = operation.kind === 'manual' ? `${operation.cards.join(' ')} ${JSON.stringify(operation.action)}` : operation.card;
  return `${operation.kind} ${operation.at} ${about}`;
}
