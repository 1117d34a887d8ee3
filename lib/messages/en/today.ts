/** Today: what is due, the decks, and the first run. */
import { plural } from '../plural';
import { aboutMinutes } from './spans';

export const today = {
  /** Two lines: the number, and that it is due. */
  due: (cards: number) => plural(cards, '# card is due.', '# cards are due.'),
  dueNew: (cards: number) => plural(cards, '# new card is ready.', '# new cards are ready.'),
  nothingDue: 'Nothing is due.',
  doneForToday: 'Done for today.',
  about: aboutMinutes,
  study: 'Study',
  nextAt: (time: string) => `The next card comes at ${time}.`,
  nextDay: (cards: number, day: string) => plural(cards, `# card comes ${day}.`, `# cards come ${day}.`),
  tomorrow: 'tomorrow',
  onDate: (date: string) => `on ${date}`,
  noneComing: 'No card is waiting. Add a text to learn more.',
  decks: 'Decks',
  newCount: (cards: number) => `${cards} new`,
  dueCount: (cards: number) => `${cards}`,
  dueCountSpoken: (cards: number) => `${cards} due`,
  deckDone: 'done for today',
  studyDeck: (deck: string) => `Study ${deck}`,
  pasteLabel: 'Paste an article to make a deck of it',
  paste: 'Find its facts',
  openFile: 'Open a file',
  learnMore: 'Learn more new cards now',
  catchUp: (cards: number, days: number) => `You were away for ${plural(days, '# day', '# days')} and ${plural(cards, '# card is', '# cards are')} waiting. Start with the 30 that matter most; the rest can wait until tomorrow.`,
  catchUpStudy: (cards: number) => `Study ${cards}`,
  firstTitle: 'Learn what you read.',
  firstText: 'Paste an article: its facts become cards, each with the sentence it came from. Everything stays on this device.',
  starterTitle: 'Or begin with a deck that is here',
  starterCards: (cards: number, title: string) => `${plural(cards, '# card', '# cards')} from “${title}”`,
  starterAdd: 'Start',
  starterAdding: 'Adding …',
  starterAdded: (cards: number) => `${plural(cards, '# card', '# cards')} added.`,
  couldNotOpen: 'Your collection could not be opened.',
} as const;
