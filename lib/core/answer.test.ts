import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer, isSameAnswer, shortNamesOf } from './answer';
import { foldAnswer } from './answer-fold';

describe('[A1] spelling habits are folded', () => {
  test.each([
    ['wang jianfeng', 'Wang Jianfeng'],
    ['Zurich', 'Zürich'],
    ['Cafe de Flore', 'Café de Flore'],
    ['strasse', 'Straße'],
    ['chinas government', 'China’s government'],
    ['"clever maneuvering"', '“clever maneuvering”'],
    ['clever maneuvering.', 'clever maneuvering'],
    ['harwick institution', 'the Harwick Institution'],
    ['an apple', 'apple'],
    ['law enforcement co-operation', 'law enforcement cooperation'],
    ['data base', 'database'],
    ['US', 'U.S.'],
    ['U.K. government', 'UK government'],
    ['black & white', 'black and white'],
    ['in 2019', '2019'],
    ['Dr. Smith', 'Smith'],
    ['北京', '北京'],
  ])('%s = %s', (response, answer) => {
    expect(checkAnswer(response, answer, [])).toBe('right');
  });
});

describe('[A2] numbers and units may be written in words or signs', () => {
  test.each([
    ['20 percent', '20%'],
    ['20 per cent', '20 %'],
    ['twenty percent', '20%'],
    ['two more precursors', '2 more precursors'],
    ['twenty-five', '25'],
    ['one hundred and twenty', '120'],
    ['a hundred', '100'],
    ['three thousand two hundred', '3,200'],
    ['1.5 million', '1,500,000'],
    ['$5 billion', 'five billion dollars'],
    ['US$5bn', '$5 billion'],
    ['nineteen eighty-four', '1984'],
    ['two thousand nineteen', '2019'],
    ['first', '1st'],
    ['twenty-first', '21st'],
    ['3 1/2', '3.5'],
    ['3½', '3.5'],
    ['3.50', '3.5'],
    ['5 kilometres', '5 km'],
    ['5km', '5 km'],
    ['10-20', '10 to 20'],
    ['June 5, 2019', '5 June 2019'],
    ['5th of June 2019', '5 June 2019'],
    ['2019-06-05', 'June 5, 2019'],
    ['Sept. 2024', 'September 2024'],
    ['1\u202f200', '1200'],
  ])('%s = %s', (response, answer) => {
    expect(checkAnswer(response, answer, []), `${foldAnswer(response).join('|')} · ${foldAnswer(answer).join('|')}`).toBe('right');
  });
});

describe('[A3] accepted answers, alternatives and optional parts', () => {
  test.each([
    ['Beijing', 'China', ['Beijing']],
    ['grey', 'gray / grey', []],
    ['gray', 'gray / grey', []],
    ['colour', 'colo(u)r', []],
    ['color', 'colo(u)r', []],
    ['Langley Center', 'Langley Center (a think tank)', []],
    ['Langley Center a think tank', 'Langley Center (a think tank)', []],
    ['Hollis-Brown', 'Nora Hollis-Brown', shortNamesOf('Nora Hollis-Brown')],
    ['von der Leyen', 'Ursula von der Leyen', shortNamesOf('Ursula von der Leyen')],
    ['John Thornton', 'John L. Thornton', shortNamesOf('John L. Thornton')],
  ] as const)('%s for %s', (response, answer, accepted) => {
    expect(checkAnswer(response, answer, accepted)).toBe('right');
  });
});

describe('[A4] a near miss is close', () => {
  test.each([
    ['Wang Jianfen', 'Wang Jianfeng'],
    ['Wnag Jianfeng', 'Wang Jianfeng'],
    ['Jianfeng Wang', 'Wang Jianfeng'],
    ['Wang', 'Wang Jianfeng'],
    ['fentanil', 'fentanyl'],
    ['fentanyl precursor', 'fentanyl precursors'],
    ['20', '20%'],
    ['June 2019', 'late June 2019'],
    ['director at the Harwick Institution', 'director of the Harwick Institution'],
    ['Wang Jianfeng and Simon Poole', 'Wang Jianfeng'],
    ['5 metrs', '5 meters'],
  ])('%s for %s', (response, answer) => {
    expect(checkAnswer(response, answer, [])).toBe('close');
  });
});

describe('[A5] another answer is wrong, however few letters differ', () => {
  test.each([
    ['2018', '2019'],
    ['25%', '20%'],
    ['200 million', '200 billion'],
    ['-5', '5'],
    ['1990', '1990s'],
    ['20 mg', '20 kg'],
    ['20 miles', '20 km'],
    ['three precursors', 'two precursors'],
    ['North Korea', 'South Korea'],
    ['increase', 'decrease'],
    ['not guilty', 'guilty'],
    ['it did not fall', 'it did fall'],
    ['km', '5 km'],
    ['Daniel Mercer', 'Owen Hart'],
    ['director', 'director of the Mary L. Norton Asia Center at the Harwick Institution'],
    ['', 'anything'],
    ['?', 'anything'],
    ['Brown', 'Nora Hollis-White'],
  ])('%s for %s', (response, answer) => {
    expect(checkAnswer(response, answer, [])).toBe('wrong');
  });
});

describe('laws', () => {
  const word = fc.constantFrom('fentanyl', 'Beijing', '20%', 'two', 'million', 'the', 'A', 'of', 'U.S.', 'Café', '2019', 'May', '/', '(old)', '$5', '3½', 'not');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  test('[A6] every answer is right for itself', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (answer) => {
      if (answer.trim() === '') return;
      expect(checkAnswer(answer, answer, [])).toBe('right');
    }), { seed: 61 });
  });

  test('[A1] case, white space and a final stop change nothing', () => {
    fc.assert(fc.property(text, text, (response, answer) => {
      const other = `  ${response.toUpperCase().replace(/ /g, '  ')}.`;
      expect(checkAnswer(other, answer, [])).toBe(checkAnswer(response, answer, []));
    }), { seed: 62 });
  });

  test('[A5] no answer with another number is right or close', () => {
    fc.assert(fc.property(text, fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (words, a, b) => {
      fc.pre(a !== b);
      expect(checkAnswer(`people ${a} ${words}`, `people ${b} ${words}`, [])).toBe('wrong');
    }), { seed: 63 });
  });

  test('[A2] every number is the same in words', () => {
    for (let n = 0; n <= 100; n++) expect(isSameAnswer(inWords(n), String(n)), inWords(n)).toBe(true);
  });

  test('[A3] a further accepted answer never makes a verdict worse', () => {
    const rank = { right: 2, close: 1, wrong: 0 };
    fc.assert(fc.property(text, text, text, (response, answer, more) => {
      expect(rank[checkAnswer(response, answer, [more])]).toBeGreaterThanOrEqual(rank[checkAnswer(response, answer, [])]);
    }), { seed: 64 });
  });
});

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(n: number): string {
  if (n === 100) return 'one hundred';
  if (n < 20) return ones[n] ?? '';
  return n % 10 === 0 ? tens[n / 10] ?? '' : `${tens[Math.floor(n / 10)]}-${ones[n % 10]}`;
}
