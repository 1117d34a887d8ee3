/** Words on a card, its quote and its source. */
export const note = {
  blank: 'blank',
  openQuote: (isCut: boolean, quote: string) => `${hasOwnMarks(quote) ? '' : '“'}${isCut ? '… ' : ''}`,
  closeQuote: (isCut: boolean, quote: string) => `${isCut ? ' …' : ''}${hasOwnMarks(quote) ? '' : '”'}`,
  showInText: 'Show in the text',
  source: 'Source',
  paragraphOf: (n: number, total: number) => `Paragraph ${n} of ${total}`,
  documentGone: 'The document itself is no longer kept. The quote and the sentences around it came with the card.',
};

/** A quote that is itself speech gets no second pair of marks around it. */
function hasOwnMarks(quote: string): boolean {
  return /^["“„«‘]/.test(quote);
}
