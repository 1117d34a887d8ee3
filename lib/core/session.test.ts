import { describe, expect, it } from 'vitest';
import type { BatchId, CardId, Schedule } from './model';
import { NEW_SCHEDULE } from './schedule';
import { afterRating, afterRemoving, beginSession, nextDueAt, progressOf, refreshed, reveal, undone, type SessionContext } from './session';

const NOW = 1e12;
const cards = ['a', 'b', 'c'] as CardId[];
const learning = (at: number): Schedule => ({
  ...NEW_SCHEDULE, state: 'learning', step: 0, due: { at }, intervalDays: 0, memory: { stability: 1, difficulty: 5 }, reviewedAt: NOW, reviewedDay: 1,
});
const context = (schedules: Record<string, Schedule> = {}, now = NOW): SessionContext => ({
  schedules: { get: (card) => schedules[card] ?? NEW_SCHEDULE }, now, today: 1, learnAheadMs: 20 * 60_000,
});
const batch = (name: string) => name as BatchId;

describe('a session', () => {
  it('[U6] brings a learning card back when it is due, and within the learn-ahead limit when nothing else is left', () => {
    let session = beginSession(cards, context());
    expect(session.current).toBe('a');
    const schedules = { a: learning(NOW + 60_000) };
    session = afterRating(session, batch('1'), context(schedules));
    expect(session.current).toBe('b');
    session = afterRating(session, batch('2'), context(schedules, NOW + 61_000));
    expect(session.current).toBe('a');
    expect(progressOf(session)).toEqual({ done: 2, total: 4 });
    session = afterRating(session, batch('3'), context({ a: learning(NOW + 700_000) }, NOW + 61_000));
    session = afterRating(session, batch('4'), context({ a: learning(NOW + 700_000) }, NOW + 62_000));
    expect(session.current).toBe('a');
  });

  it('[U6] waits when the next card is further off, and looks again', () => {
    const far = { a: learning(NOW + 3_600_000) };
    let session = beginSession(['a' as CardId], context());
    session = afterRating(session, batch('1'), context(far));
    expect(session.current).toBeNull();
    expect(nextDueAt(session, context(far).schedules)).toBe(NOW + 3_600_000);
    expect(refreshed(session, context(far, NOW + 3_600_000)).current).toBe('a');
  });

  it('[U7] undo goes back act by act to the very beginning, answer hidden', () => {
    const first = reveal(beginSession(cards, context()));
    const second = afterRating(first, batch('1'), context());
    const third = afterRemoving(second, ['b' as CardId], batch('2'), context());
    expect(third.current).toBe('c');
    const back = undone(third)!;
    expect(back).toEqual({ batch: '2', session: second });
    expect(undone(back.session)).toEqual({ batch: '1', session: { ...first, revealed: false } });
    expect(undone(undone(back.session)!.session)).toBeNull();
  });
});
