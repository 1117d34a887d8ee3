/** Words on a card, its quote and its source. */
import { plural } from '../plural';

export const note = {
  blank: 'blank',
  openQuote: (isCut: boolean, quote: string) => `${hasOwnMarks(quote) ? '' : '“'}${isCut ? '… ' : ''}`,
  closeQuote: (isCut: boolean, quote: string) => `${isCut ? ' …' : ''}${hasOwnMarks(quote) ? '' : '”'}`,
  showInText: 'Show in the text',
  source: 'Source',
  cardFrame: 'Card',
  typeAnswer: 'Your answer',
  typedRight: (typed: string) => `You typed “${typed}”: right.`,
  typedOther: (typed: string, expected: string) => `You typed “${typed}”. The answer is “${expected}”.`,
  showHint: (name: string) => `Show ${name}`,
  play: (number: number) => (number === 0 ? 'Play' : `Play ${number}`),
  speak: (number: number) => (number === 0 ? 'Speak' : `Speak ${number}`),
  film: 'Film',
  uncover: 'Show what is hidden',
  noSound: 'No sound',
  blankSide: 'Nothing stands on this side of the card.',
  mediaMissing: (n: number) => plural(n, '# picture or sound of this card is not here.', '# pictures or sounds of this card are not here.'),
  paragraphOf: (n: number, total: number) => `Paragraph ${n} of ${total}`,
  documentGone: 'The document itself is no longer kept. The quote and the sentences around it came with the card.',
};

/** A quote that is itself speech gets no second pair of marks around it. */
function hasOwnMarks(quote: string): boolean {
  return /^["“„«‘]/.test(quote);
}
