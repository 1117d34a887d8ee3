import { describe, expect, it } from 'vitest';
import { factsIn } from './found-for-test';

const accepted = (text: string, title = ''): string[] => factsIn(text, title).filter(({ status }) => status === 'accepted')
  .flatMap(({ asked, reverse }) => [asked, ...(reverse ? [reverse] : [])].map(({ question, answer }) => `${question} → ${answer}`));

describe('what a careful teacher keeps', () => {
  it.each([
    ['a body that the text alone names', 'The Committee adopted the second charter of Oslo in 1994.'],
    ['a post at no known time', 'President Ivo Brandt met the Norwegian envoy to Peru, then chairman Ola Moe, in the old hall.'],
    ['a record that may be broken', 'The Bergen Press is the largest publisher of sea charts in Norway.'],
    ['one of a list', 'The Bergen Museum sold its anchors, lanterns, and ropes to Ivo Brandt in 1994.'],
    ['a thing that says nothing of its own', 'The Bergen flood of 1994 damaged the main source of income.'],
    ['what is done to much', 'The Bergen Museum provides a quiet room.'],
    ['a month without its year', 'Ivo Brandt founded the Bergen Press in March.'],
  ])('[F31] leaves %s to the person', (_, text) => {
    expect(accepted(text).filter((card) => /→ (?:President|the largest publisher of sea charts in Norway|its anchors|anchors|lanterns|the main source of income|a quiet room|March|the second charter of Oslo)$/.test(card) || /^(?:When|In which year) did the Committee/.test(card))).toEqual([]);
  });

  it('[F31] keeps a date and a count of something named', () => {
    expect(accepted('Ivo Brandt founded the Bergen Press in 1994.')).toContain('In which year did Ivo Brandt found the Bergen Press? → 1994');
    expect(accepted('Lichens are divided into three main growth forms.')).toContain('Into how many main growth forms are lichens divided? → three');
  });
});

describe('names for what the text has named before', () => {
  it('[F32] says which body and which thing are meant', () => {
    expect(accepted('The University of Bergen was founded by Ivo Brandt. In 1994, the university opened a school of music in Voss.').join('\n')).toContain('the University of Bergen open a school of music');
    expect(factsIn('Oslo Harbour is a small port in the Bay of Orm. The port consists of two basins joined by a narrow canal.').map(({ asked }) => asked.question).join('\n')).toContain('Oslo Harbour consists of');
  });

  it('[F32] takes none of two bodies for the one meant', () => {
    expect(accepted('The University of Bergen and the University of Oslo were rivals. In 1994, the university opened a school of music in Voss.').join('\n')).not.toMatch(/University of (?:Bergen|Oslo) open/);
  });
});
