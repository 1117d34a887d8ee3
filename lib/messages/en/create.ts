/** Words of the Create screen: from a text to decks. */
import { plural } from '../plural';

/** What each rule of the verifier asks for, as a heading over the cards that broke it. */
const RULES: Readonly<Record<string, string>> = {
  R1: 'The question is not well put',
  R2: 'It cannot be understood without the text',
  R3: 'The question gives the answer away',
  R4: 'More than one answer would be right',
  R5: 'The answer is too long or cut off',
  R6: 'The text does not say it in these words',
  R7: 'Not worth asking',
  R8: 'It depends on the day it is read',
  R9: 'No fair wrong answers',
  R10: 'Another card asks the same',
};

export const create = {
  title: 'From a document',

  textLabel: 'The text, as it will be kept',
  textPlaceholder: 'Paste an article here',
  chooseFile: 'Choose a file',
  fileKinds: 'Plain text or Markdown, .txt or .md',
  dropHere: 'Drop the file here',
  words: (words: number) => plural(words, '# word', '# words'),
  clear: 'Start over',
  titleLabel: 'Title',
  titleHint: 'Shown above every card.',
  dateLabel: 'Date of the document',
  dateHint: 'As 2025, 2025-07 or 2025-07-14. Leave it empty when the text states none.',
  dateWrong: 'Write the date as 2025, 2025-07 or 2025-07-14, or leave it empty.',
  urlLabel: 'Address it came from',
  fromText: 'Read from the text',
  readingText: 'Reading the text …',
  find: 'Find the facts',
  tooShort: 'Paste a text of at least one sentence.',
  onlyLink: 'This is a link, not a text.',
  onlyLinkText:
    'Factdeck opens no pages: nothing you read leaves this device. Open the page, select its text and paste it here, share the text to Factdeck, or save the page as a text file. The link is kept as the source.',
  keepLink: 'Keep the link and paste the text',
  sharedNothing: 'Nothing was shared that Factdeck can read.',

  already: (title: string) => `This text is already kept as “${title}”.`,
  alreadyText: 'What you kept and dropped before is shown as you left it.',

  stage: (stage: string, done: number, total: number) => {
    const words: Record<string, string> = {
      loading: 'Loading the language model',
      reading: 'Reading the text',
      annotating: 'Reading the sentences',
      finding: 'Finding facts',
      verifying: 'Checking each card against the text',
      options: 'Looking for wrong answers that are plausible',
    };
    const what = words[stage] ?? 'Finding facts';
    return total > 0 ? `${what}: ${done} of ${total}` : `${what} …`;
  },
  cancel: 'Cancel',
  cancelled: 'Stopped. The text is still here.',

  found: (facts: number) => plural(facts, '# fact found', '# facts found'),
  keepAll: 'Keep all checked',
  keepAllHint: (cards: number) => plural(cards, 'Keep the # checked card', 'Keep all # checked cards'),
  backToText: 'Back to the text',
  howMany: 'How many',
  best: (shown: number, total: number) => (shown === total ? `All ${total}` : `The best ${shown} of ${total}`),
  keep: 'Keep',
  kept: 'Kept',
  edit: 'Edit',
  drop: 'Drop',
  dropped: 'Dropped',
  checkThis: 'Check this',
  checkThisHint: 'This one comes from a less certain reading of the sentence.',
  fromAssistant: 'From the assistant: check this',
  fromAssistantHint: 'A language model proposed it. Its quote and answer stand in the text.',
  askAssistant: 'Ask an assistant',
  reversed: (question: string) => `And back: ${question} `,
  bothWays: 'Ask it the other way round too',
  alreadyCard: 'Already a card',
  proposals: 'Proposed cards',
  theText: 'The text',
  keys: 'K keep · D drop · E edit · J or ↓ next · ↑ previous',
  summary: (kept: number, dropped: number, open: number) => `${kept} kept, ${dropped} dropped, ${open} to decide`,

  questionLabel: 'Question',
  answerLabel: 'Answer',
  save: 'Save',
  answerInQuote: 'The answer stands in the sentence.',
  answerNotInQuote: 'The sentence does not say this in these words. Keep it only if it is right.',
  answerEmpty: 'Write an answer.',
  questionEmpty: 'Write a question.',
  answerLeaks: 'The question already gives the answer away.',

  nothingFound: 'No card passed the checks.',
  nothingFoundText: (rejected: number) =>
    rejected === 0
      ? 'No sentence here says who holds a position, when something happened, how much, who said what, or why, in a way that can be asked with one right answer. You can write a card from any sentence.'
      : `${plural(rejected, '# card was', '# cards were')} considered, and each broke a rule. See why, or write a card from any sentence.`,
  fewFound: 'Few plain facts were found in this text. You can write a card from any sentence.',
  leftOut: (n: number) => (n === 0 ? 'Nothing left out' : plural(n, '# left out', '# left out')),
  leftOutTitle: 'Left out, and why',
  rule: (rule: string) => RULES[rule] ?? 'Other',
  ruleReason: (reason: string) => (reason === '' ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`),
  leftOutNone: 'Nothing was left out.',
  writeThis: 'Write this card yourself',
  byHand: 'Write a card',
  byHandFrom: 'Choose a sentence',
  byHandTitle: 'Write a card',
  chooseSentence: 'Choose the sentence it comes from',
  anotherSentence: 'Another sentence',
  byHandAdd: 'Add the card',
  removeOwn: (question: string) => `Remove “${question}”`,
  ownCards: (n: number) => plural(n, '# card of your own', '# cards of your own'),

  decksTitle: 'Decks',
  editNames: 'Deck names',
  deckOfDocument: 'Deck of this document',
  untitled: 'Untitled text',
  firstWords: (words: string) => `${words} …`,
  deckNameEmpty: 'Give every deck a name.',
  deckCards: (n: number) => plural(n, '# card', '# cards'),
  kinds: {
    position: 'Who holds which position',
    event: 'Measures and dates',
    quantity: 'Measures and dates',
    quotation: 'Who said what',
    cause: 'Causes and effects',
  },

  make: (decks: number, cards: number) =>
    `Make ${plural(decks, '# deck', '# decks')} of ${plural(cards, '# card', '# cards')}`,
  makeNone: 'Keep at least one card',
  makeNothingNew: 'All kept cards are made already',
  making: 'Making the decks …',
  makeFailed: 'The decks could not be stored.',
  madeLabel: (title: string) => `Decks from “${title}”`,

  installTitle: 'Put Factdeck on your Home Screen first',
  installText:
    'On an iPhone or iPad the app on the Home Screen keeps its own cards: it does not see the ones made here in Safari, and Safari may clear them after a week without a visit.',
  installSteps: ['Tap Share in Safari.', 'Choose Add to Home Screen.', 'Open Factdeck there and start again.'],
  installCopy: 'Copy the text',
  installCopied: 'Text copied.',
  installContinue: 'Make the decks here',
};
