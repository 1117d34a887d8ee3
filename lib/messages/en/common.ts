/** Words that several screens share. */
import { date, instant, timeOfDay } from './dates';

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
  redo: 'Redo',
  edit: 'Edit',
  remove: 'Delete',
  retry: 'Try again',
  more: 'More',
  loading: 'One moment …',
  optional: 'optional',
  progress: (value: number, max: number) => `${value} of ${max}`,
  date,
  instant,
  timeOfDay,
  percent: (part: number) => `${Math.round(part * 100)} %`,
} as const;
