/** Settings: checking the collection and mending it. */
import { plural } from '../plural';

export const check = {
  title: 'Check',
  hint: 'Computes every schedule anew from your reviews and compares it with what is kept here.',
  run: 'Check the collection',
  running: 'Checking …',
  sound: (reviews: number, cards: number) => `In order: ${plural(reviews, '# review gives', '# reviews give')} exactly the schedules kept here, for ${plural(cards, '# card', '# cards')}.`,
  found: 'Not everything is in order:',
  faults: {
    schedules: (count: number) => `${plural(count, '# schedule differs', '# schedules differ')} from what the reviews give.`,
    cards: (count: number) => `${plural(count, '# card is', '# cards are')} not kept as ${count === 1 ? 'it was' : 'they were'} written.`,
    doubled: (count: number) => `${plural(count, '# review is', '# reviews are')} kept twice.`,
    count: () => 'The number of the next review is taken already.',
    note: (count: number) => `${plural(count, '# card has', '# cards have')} lost ${count === 1 ? 'its note' : 'their notes'}, and nothing to show.`,
    deck: (count: number) => `${plural(count, '# card is', '# cards are')} in a deck that is gone.`,
    preset: (count: number) => `${plural(count, '# deck has', '# decks have')} options that are gone.`,
    missing: (count: number) => `${plural(count, '# review is', '# reviews are')} missing. Only a backup can bring ${count === 1 ? 'it' : 'them'} back.`,
    conflict: (count: number) => `${plural(count, '# pair of reviews has', '# pairs of reviews have')} the same number. Both are kept.`,
  },
  repair: 'Repair',
  repairText: 'Schedules are computed anew. Cards without a note are deleted, which the list of imports and changes can take back; cards without a deck go to the default deck. No review is deleted.',
  repairing: 'Repairing …',
  repaired: 'What could be mended is mended.',
  label: 'Repair of the collection',
  failed: (reason: string) => `The check could not be finished, and nothing was changed. ${reason}`,
} as const;
