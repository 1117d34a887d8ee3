/** [F30] What an assistant proposes holds only where the document says it. */
import { describe, expect, it } from 'vitest';
import { documentIdOf } from '../core/ids';
import { english, factsIn } from './found-for-test';
import { verifyProposed, type ProposedCard } from './proposed';
import type { Document } from '../core/model';

const text = `The mill of Orre burned down in 1841. Its owner, Lise Grau, rebuilt it “in a single summer”, in 1843. The council did not pay for the roof. \
Grau said that the fire had been laid by smugglers. A second mill may open in Sund. The old wheel, which weighed 900 kilograms, was sold to a museum.`;
const document: Document = { id: documentIdOf(text), title: 'The mill of Orre', text, format: 'text', date: '', url: '', addedAt: 0, replaces: null, decisions: {}, deleted: false, clocks: {} };
const card = (quote: string, question: string, answer: string): ProposedCard => ({ quote, question, answer, kind: 'event' });
const verdict = (proposed: ProposedCard): string => {
  const { facts, rejections } = verifyProposed(english, document, [proposed], []);
  return facts[0] ? `kept ${facts[0].asked.answer}` : `${rejections[0]?.rule}: ${rejections[0]?.reason}`;
};

describe('[F30] a proposed card', () => {
  it('becomes a suggestion, marked, quoted and placed like any other fact', () => {
    const { facts } = verifyProposed(english, document, [card('The mill of Orre burned down in 1841', 'In which year did the mill of Orre burn down?', '1841.')], []);
    const [fact] = facts;
    expect(fact).toMatchObject({ status: 'suggested', proposedBy: 'assistant', quote: 'The mill of Orre burned down in 1841.', cloze: 'The mill of Orre burned down in {{c1::1841}}.' });
    expect(text.slice(fact!.asked.answerSpan.start, fact!.asked.answerSpan.end)).toBe('1841');
  });

  it.each([
    ['an invented quote', card('The mill of Orre was struck by lightning.', 'When was the mill of Orre struck?', 'lightning'), 'R6: the quote is not in the document'],
    ['an invented answer', card('The mill of Orre burned down in 1841.', 'When did the mill of Orre burn down?', '1842'), 'R6: the answer is not in the quote'],
    ['half a word', card('The mill of Orre burned down in 1841.', 'Where did it happen?', 'urned'), 'R6: the answer is not in the quote'],
    ['an invented name', card('The mill of Orre burned down in 1841.', 'When did the Sandvik mill of Orre burn down?', '1841'), 'R6: “Sandvik” is not in the source'],
    ['a question about something else', card('The mill of Orre burned down in 1841.', 'What is the birthday of the wealthy uncle?', '1841'), 'R6: the question is not about the quote'],
    ['a leak', card('The mill of Orre burned down in 1841.', 'What happened to the mill of Orre in 1841?', '1841'), 'R3: the question gives the answer away'],
    ['yes or no', card('The mill of Orre burned down in 1841.', 'Did the mill of Orre burn down then?', '1841'), 'R7: no question word'],
    ['a pronoun', card('The mill of Orre burned down in 1841.', 'When did it burn down?', '1841'), 'R2: “it” points to nothing in the question'],
    ['a denial turned round', card('The council did not pay for the roof.', 'Who paid for the roof of the mill?', 'The council'), 'R6: the text denies it'],
    ['a guess made certain', card('A second mill may open in Sund.', 'Where does a second mill open?', 'Sund'), 'R6: the text does not say it for certain'],
    ['a claim made a fact', card('Grau said that the fire had been laid by smugglers.', 'Who laid the fire in the mill of Orre?', 'smugglers'), 'R6: the text lets somebody else say it'],
    ['a whole page as a quote', card(text, 'When did the mill of Orre burn down?', '1841'), 'R6: the quote is longer than two sentences'],
  ])('is refused for %s', (_, proposed, reason) => {
    expect(verdict(proposed)).toBe(reason);
  });

  it.each([
    ['a denial kept', card('The council did not pay for the roof.', 'What did the council not pay for?', 'the roof'), 'kept the roof'],
    ['a doubt kept', card('A second mill may open in Sund.', 'Where may a second mill open?', 'Sund'), 'kept Sund'],
    ['a claim with its holder', card('Grau said that the fire had been laid by smugglers.', 'According to Lise Grau, who had laid the fire?', 'smugglers'), 'kept smugglers'],
    ['other quotation marks', card('Its owner, Lise Grau, rebuilt it "in a single summer", in 1843.', 'In what time did Lise Grau rebuild the mill of Orre?', 'in a single summer'), 'kept in a single summer'],
    ['part of a sentence', card('which weighed 900 kilograms', 'How much did the old wheel weigh?', '900 kilograms'), 'kept 900 kilograms'],
  ])('is kept with %s', (_, proposed, kept) => {
    expect(verdict(proposed)).toBe(kept);
  });

  it('is left out when a card asks the same already', () => {
    const [known] = factsIn(text, 'The mill of Orre').filter(({ asked }) => asked.answer === '1841');
    const again = card('The mill of Orre burned down in 1841.', known?.asked.question ?? '', '1841');
    expect(known).toBeDefined();
    expect(verifyProposed(english, document, [again], [known!]).rejections).toMatchObject([{ rule: 'R10' }]);
    const once = card('The mill of Orre burned down in 1841.', 'In which year did the mill of Orre burn down?', '1841');
    expect(verifyProposed(english, document, [once, once], []).facts).toHaveLength(1);
  });
});
