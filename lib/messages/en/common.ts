/** Words that several screens share. */
import { date, dayOf, instant, timeOfDay } from './dates';
import { percent } from './percent';

export const common = {
  appName: 'Factdeck',
  appDescription: 'Flashcards and quizzes from what you read, with the sentence each answer came from. Works offline.',
  pageTitle: (title: string) => (title === 'Factdeck' ? title : `${title} · Factdeck`),
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  done: 'Done',
  undo: 'Undo',
  retry: 'Try again',
  loading: 'One moment …',
  optional: 'optional',
  date,
  instant,
  dayOf,
  timeOfDay,
  percent,
} as const;
