/** Terms that ask how a card stands: its state, its numbers, its reviews. */
import { DAY_MS } from '../day';
import type { SearchCard, SearchContext, SearchReview } from './searched';
import type { CardState, Operator, Property, Term } from './term';
import type { AnkiOrigin, Schedule } from '../model';

type CardTest = (found: SearchCard) => boolean;

export function stateTest(term: Term, context: SearchContext): CardTest {
  switch (term.kind) {
    case 'state': return ({ card }) => isIn(term.state, context.scheduleOf(card.id), context);
    case 'flag': return ({ card }) => context.scheduleOf(card.id).flag === term.flag;
    case 'days': return daysTest(term.what, context.dayEndsAt - term.days * DAY_MS, context);
    case 'rated': return ratedTest(term, context);
    case 'property': return propertyTest(term, context);
    case 'custom': return customTest(term, context);
    default: return () => false;
  }
}

function isIn(state: CardState, schedule: Schedule, context: SearchContext): boolean {
  switch (state) {
    case 'new': return schedule.state === 'new';
    case 'learn': return schedule.state === 'learning' || schedule.state === 'relearning';
    case 'review': return schedule.state === 'review' || schedule.state === 'relearning';
    case 'suspended': return schedule.suspended;
    case 'buried':
    case 'buried-manually': return !schedule.suspended && isBuried(schedule, context);
    // Siblings are passed over when the queue is made, and nothing is written down.
    case 'buried-sibling': return false;
    case 'due': return isDue(schedule, context);
  }
}

const isBuried = ({ buriedUntil }: Schedule, { moment }: SearchContext): boolean => buriedUntil !== null && buriedUntil >= moment.studyDay;

const isHeld = (schedule: Schedule, context: SearchContext): boolean => schedule.suspended || isBuried(schedule, context);

function isDue(schedule: Schedule, context: SearchContext): boolean {
  if (schedule.state === 'new' || isHeld(schedule, context)) return false;
  return 'at' in schedule.due ? schedule.due.at <= context.dayEndsAt : schedule.due.day <= context.moment.studyDay;
}

/** A card is added with its note, or when Anki first had it. */
function daysTest(what: 'added' | 'edited' | 'introduced', since: number, context: SearchContext): CardTest {
  if (what === 'added') return ({ card, note }) => Number(context.originOf(card.id)?.id ?? note.note.addedAt) > since;
  return ({ card }) => {
    const first = context.reviewsOf(card.id).reduce((least, { at, button }) => (button > 0 ? Math.min(least, at) : least), Infinity);
    return first !== Infinity && first > since;
  };
}

/** `operator` compares a review's day with the day named. */
function ratedTest({ operator, day, button }: Extract<Term, { kind: 'rated' }>, context: SearchContext): CardTest {
  const dayOf = ({ at }: SearchReview): number => Math.ceil((at + 1 - context.dayEndsAt) / DAY_MS);
  const isButton = (given: number): boolean => (button === null ? given > 0 : given === button);
  return ({ card }) => context.reviewsOf(card.id).some((review) => isButton(review.button) && compared(dayOf(review), operator, day));
}

function propertyTest({ property, operator, value }: Extract<Term, { kind: 'property' }>, context: SearchContext): CardTest {
  return (found) => {
    const amount = amountOf(property, found, context.scheduleOf(found.card.id), context);
    return amount !== null && compared(amount, operator, value);
  };
}

/** Null where a card has no such number: then nothing is true of it. */
function amountOf(property: Property, found: SearchCard, schedule: Schedule, context: SearchContext): number | null {
  switch (property) {
    case 'reps': return schedule.reps;
    case 'lapses': return schedule.lapses;
    case 'position': return schedule.state === 'new' ? found.card.position : null;
    case 'ease': return easeOf(context.originOf(found.card.id), schedule);
    case 'interval': return intervalOf(context.originOf(found.card.id), schedule);
    case 'due': return dueIn(schedule, context);
    case 'stability': return schedule.state === 'new' ? null : rounded(schedule.memory.stability, 4);
    case 'difficulty': return schedule.state === 'new' ? null : (rounded(schedule.memory.difficulty, 3) - 1) / 9;
    case 'retrievability': return schedule.state === 'new' ? null : context.retrievabilityOf(found.card.id, schedule.memory, context.moment.at - schedule.reviewedAt);
  }
}

/** As Anki keeps them. */
const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** FSRS has none: it is what Anki last had, or what it starts with. */
function easeOf(origin: AnkiOrigin | undefined, schedule: Schedule): number {
  const kept = restOf(origin)['factor'];
  if (typeof kept === 'number' && kept > 0) return kept / 1000;
  return schedule.state === 'new' || schedule.state === 'learning' ? 0 : 2.5;
}

/** While a card is learnt again Anki keeps the interval it will have. */
function intervalOf(origin: AnkiOrigin | undefined, schedule: Schedule): number {
  if (schedule.state === 'review') return schedule.intervalDays;
  const kept = restOf(origin)['ivl'];
  if (schedule.state !== 'new' && typeof kept === 'number') return kept;
  return schedule.state === 'new' ? 0 : schedule.intervalDays;
}

/** In days; cards learnt by the minute are due on the day their wait ends. */
function dueIn(schedule: Schedule, context: SearchContext): number | null {
  if (schedule.state === 'new' || isHeld(schedule, context)) return null;
  if ('day' in schedule.due) return schedule.due.day - context.moment.studyDay;
  return Math.trunc((schedule.due.at - context.dayEndsAt) / DAY_MS);
}

function customTest({ key, operator, value }: Extract<Term, { kind: 'custom' }>, { originOf }: SearchContext): CardTest {
  return ({ card }) => {
    const held = customDataOf(originOf(card.id))[key];
    if (held === undefined) return false;
    if (operator === null) return true;
    return typeof value === 'number' ? typeof held === 'number' && compared(held, operator, value) : compared(String(held), operator, value);
  };
}

function customDataOf(origin: AnkiOrigin | undefined): Readonly<Record<string, unknown>> {
  const data = restOf(origin)['data'];
  const custom = typeof data === 'string' ? objectIn(data)['cd'] : undefined;
  return typeof custom === 'string' ? objectIn(custom) : {};
}

const restOf = (origin: AnkiOrigin | undefined): Readonly<Record<string, unknown>> => (origin ? objectIn(origin.rest) : {});

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  } catch {
    return {};
  }
}

function compared<T extends number | string>(a: T, operator: Operator, b: T): boolean {
  switch (operator) {
    case '=': return a === b;
    case '!=': return a !== b;
    case '<': return a < b;
    case '<=': return a <= b;
    case '>': return a > b;
    case '>=': return a >= b;
  }
}
