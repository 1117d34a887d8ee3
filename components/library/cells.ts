/** What a row says in each column. */
import { dueWords } from '@/components/decks/due-words';
import { readableName } from '@/components/decks/deck-tree';
import type { Moment } from '@/lib/core/day';
import type { LibraryRow } from '@/lib/workers/library-client';
import { library as w } from '@/lib/messages/en/library';
import { dayOf } from '@/lib/messages/en/dates';
import { spanShort } from '@/lib/messages/en/spans';
import type { Column } from './layout';

const DAY_MINUTES = 24 * 60;

/** Empty where a row has nothing to say there. */
export function cellOf(column: Column, row: LibraryRow, moment: Moment): string {
  const { schedule } = row;
  switch (column) {
    case 'deck': return readableName(row.deck);
    case 'due': return dueWords(schedule, moment);
    case 'tags': return row.tags.join(' ');
    case 'interval': return schedule.state === 'review' ? spanShort(schedule.intervalDays * DAY_MINUTES) : '';
    case 'stability': return schedule.state === 'new' ? '' : spanShort(schedule.memory.stability * DAY_MINUTES);
    case 'difficulty': return schedule.state === 'new' ? '' : w.percent((schedule.memory.difficulty - 1) / 9);
    case 'reps': return w.reviews(schedule.reps);
    case 'lapses': return w.lapses(schedule.lapses);
    case 'type': return row.type;
    case 'template': return row.template;
    case 'added': return since(row.addedAt);
    case 'edited': return since(row.editedAt);
  }
}

const since = (at: number): string => (at > 0 ? dayOf(at) : '');
