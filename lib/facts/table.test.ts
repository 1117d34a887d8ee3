import { describe, expect, it } from 'vitest';
import { generate } from './generate';
import { english } from './found-for-test';
import { viewOf } from '../core/view';

const cardsOf = (text: string, title = 'Islands') => generate(english, { title, text, format: 'markdown', date: '', url: '' }).facts.filter(({ relation }) => relation === 'cell')
  .flatMap(({ asked, reverse, quote, status }) => [asked, ...(reverse ? [reverse] : [])].map(({ question, answer }) => `${status === 'accepted' ? '' : '? '}${question} → ${answer}${question.startsWith('For') ? '' : ` «${quote}»`}`));

const islands = '# Islands\n\nThe group has three islands.\n\n| Island | Inhabitants | Area (km²) | Capital |\n| --- | --- | ---: | --- |\n| Tessen | 9,460 | 212 | Saint Orle |\n| Hals | 310 | 18 | Bergvik |\n| Orm | n/a | 18 | |\n';

describe('tables', () => {
  it('[F33] asks of each thing what the heads say of it, and which thing has a value that no other has', () => {
    const cards = cardsOf(islands);
    expect(cards).toContain('How many inhabitants does Tessen have? → 9,460 «Tessen | 9,460 | 212 | Saint Orle»');
    expect(cards).toContain('What is the area of Tessen in km²? → 212 «Tessen | 9,460 | 212 | Saint Orle»');
    expect(cards).toContain('For which island is the capital Bergvik? → Hals');
    expect(cards.some((card) => /inhabitants does Orm|area \(km²\) 18|capital of Orm/.test(card))).toBe(false);
  });

  it('[F33] reads a table whose columns are the things', () => {
    const cards = cardsOf('# Two pumps\n\n| Quantity | Drift 40 | Drift 60 |\n| --- | --- | --- |\n| Greatest depth | 60 m | 95 m |\n| Weight | 11.4 kg | 14.9 kg |\n', 'Two pumps');
    expect(cards).toEqual([
      '? What is the greatest depth of Drift 40? → 60 m «Greatest depth | 60 m | 95 m»', '? What is the greatest depth of Drift 60? → 95 m «Greatest depth | 60 m | 95 m»',
      'What is the weight of Drift 40? → 11.4 kg «Weight | 11.4 kg | 14.9 kg»', 'What is the weight of Drift 60? → 14.9 kg «Weight | 11.4 kg | 14.9 kg»',
    ]);
  });

  it('[F3] shows rows without their outer bars, and no rule', () => {
    const { blocks, text } = viewOf(islands, 'markdown');
    expect(blocks.filter(({ kind }) => kind === 'row').map(({ start, end }) => text.slice(start, end))).toEqual(['Island | Inhabitants | Area (km²) | Capital', 'Tessen | 9,460 | 212 | Saint Orle', 'Hals | 310 | 18 | Bergvik', 'Orm | n/a | 18 |']);
  });

  it('[F33] makes nothing of a row that does not fit its heads, nor of a table with heads alone', () => {
    expect(cardsOf('# T\n\n| A thing | Colour |\n| --- | --- |\n| Moss | green | soft |\n')).toEqual([]);
    expect(cardsOf('# T\n\n| A thing | Colour |\n| --- | --- |\n')).toEqual([]);
  });
});
