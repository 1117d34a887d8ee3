/** Today: what is due, the decks, and the first run. */
import { plural } from '../plural';
import { aboutMinutes } from './spans';

export const today = {
  /** Two lines: the number, and that it is due. */
  due: (cards: number) => plural(cards, '# card is due.', '# cards are due.'),
  dueNew: (cards: number) => plural(cards, '# new card is ready.', '# new cards are ready.'),
  doneForToday: 'Done for today.',
  /** Time for all of it; `alsoNew` cards come on top of those that are due. */
  about: (ms: number, alsoNew: number) => (alsoNew === 0 ? aboutMinutes(ms) : `${plural(alsoNew, 'And # new one.', 'And # new ones.')} ${aboutMinutes(ms)}`),
  study: 'Study',
  nextAt: (time: string) => `The next card comes at ${time}.`,
  nextDay: (cards: number, day: string) => plural(cards, `# card comes ${day}.`, `# cards come ${day}.`),
  tomorrow: 'tomorrow',
  onDate: (date: string) => `on ${date}`,
  noneComing: 'No card is waiting. Add a text to learn more.',
  decks: 'Decks',
  allDecks: (decks: number) => `All ${decks} decks`,
  newCount: (cards: number) => `${cards} new`,
  dueCount: (cards: number) => `${cards}`,
  dueCountSpoken: (cards: number) => `${cards} due`,
  deckDone: 'done for today',
  pasteLabel: 'Paste an article to make a deck of it',
  paste: 'Find its facts',
  learnMore: 'Learn more new cards now',
  learnNow: 'Learn all of it now, past the daily limit',
  learnNowCards: (cards: number) => plural(cards, '# new card', '# new cards'),
  catchUp: (days: number) => `${plural(days, '# day', '# days')} away: no need to do it all at once. What is left waits, and nothing is lost.`,
  catchUpStudy: (cards: number) => `Only ${plural(cards, '# card', '# cards')}`,
  catchUpPlan: 'Catch up by plan',
  firstTitle: 'Learn what you read.',
  firstText: 'Paste an article: its facts become cards, each with the sentence it came from. Everything stays on this device.',
  starterTitle: 'Or begin with a deck that is here',
  starterCards: (cards: number) => `${plural(cards, '# card', '# cards')} from a short news article`,
  starterAdd: 'Start',
  starterAdding: 'Adding …',
  starterFailed: (reason: string) => `The deck could not be added. ${reason}`,
} as const;
