import { describe, expect, it } from 'vitest';
import { isVerbatimAt, isVerbatimIn, wordsAt } from './verbatim';
import { viewOf } from './view';

describe('verbatim', () => {
  const stored = 'The mayor **opened** the\r\nnew brid\u00ADge in Ma\u0301laga.';
  const view = viewOf(stored, 'markdown');

  it('[F4] compares what the view shows, white space apart', () => {
    const span = { start: stored.indexOf('opened'), end: stored.indexOf(' in ') };
    expect(wordsAt(view, span)).toBe('opened the new bridge');
    expect(isVerbatimAt(view, span, 'opened the  new\nbridge')).toBe(true);
    expect(isVerbatimAt(view, span, stored.slice(span.start, span.end))).toBe(true);
    expect(isVerbatimAt(view, span, 'opened the old bridge')).toBe(false);
  });

  it('[F4] knows a composed letter from its parts', () => {
    const span = { start: stored.indexOf('Ma'), end: stored.length - 1 };
    expect(isVerbatimAt(view, span, 'Málaga')).toBe(true);
  });

  it('[F4] never takes empty words', () => {
    expect(isVerbatimAt(view, { start: 3, end: 3 }, '')).toBe(false);
    expect(isVerbatimIn('anything', ' \n')).toBe(false);
  });

  it('[F4] finds words in a quote across a line break', () => {
    expect(isVerbatimIn('lowered the federal\nfunds rate', 'federal funds rate')).toBe(true);
    expect(isVerbatimIn('lowered the federal funds rate', 'Federal funds rate')).toBe(false);
  });
});
