/** Words of study that most cards are answered without: the list of keys, set due, marks, the clock. Loaded when they show. */
import { plural } from '../plural';
import { seconds } from './spans';

export const studyMore = {
  keyList: [
    ['Space, Enter', 'Show the answer, then Good'],
    ['1 2 3 4', 'Again (not recalled), Hard (recalled, with effort), Good, Easy'],
    ['U, Ctrl+Z', 'Undo'],
    ['S', 'Show the source'],
    ['E', 'Edit'],
    ['-', 'Bury card'],
    ['=', 'Bury note'],
    ['@', 'Suspend card'],
    ['!', 'Suspend note'],
    ['*', 'Mark the note'],
    ['Ctrl+1 … 7', 'Flag the card'],
    ['Ctrl+Shift+D', 'Set the due date'],
    ['Ctrl+Alt+N', 'Start the card over'],
    ['Ctrl+Delete', 'Delete the note'],
    ['I', 'Card information'],
    ['O', 'Study options'],
    ['M', 'Everything about this card'],
    ['?', 'This list'],
  ],
  marked: 'Marked',
  flagged: (flag: number) => `Flag ${flag}`,
  dueTitle: 'Set the due date',
  dueDays: 'Days from today',
  dueHint: 'Such as 7, or 5-10 for some day in between. 0 is today.',
  dueWrong: 'A number of days, or two with a hyphen between',
  dueSet: (days: number) => (days === 0 ? 'The card comes back today.' : `The card comes back in ${plural(days, '# day', '# days')}.`),
  clock: (ms: number) => seconds(ms),
  hardHint: 'You have chosen Hard each time and never Good. Hard is for what you recalled, with effort. If you did not recall it, choose Again: it comes back until it sticks.',
} as const;
