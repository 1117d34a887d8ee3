/** The library as a screen reads it: what a search finds, and rows as they come into sight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { DATABASE, useCollection, useView } from '@/components/collection';
import type { Problem } from '@/lib/core/model';
import { problemOf } from '@/lib/core/problem';
import { findInLibrary, libraryRows, type LibraryCount, type LibraryRow } from '@/lib/workers/library-client';
import type { Layout } from './layout';

export interface Found extends LibraryCount {
  /** Rows known by now, by number. */
  readonly rows: ReadonlyMap<number, LibraryRow>;
}

interface LibraryState {
  /** What was found last; null before the first search. */
  readonly found: Found | null;
  /** Why the text as it stands is no search. */
  readonly problem: Problem | null;
  /** Asks for rows that are not known yet. */
  readonly want: (from: number, to: number) => void;
}

const CHUNK = 100;

export function useLibrary(text: string, { sort, descending, by }: Layout): LibraryState {
  const collection = useCollection();
  const view = useView();
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(new Set<number>());
  const search = useRef(0);

  useEffect(() => {
    search.current += 1;
    const turn = search.current;
    findInLibrary(DATABASE, { text, sort, descending, by, moment: collection.moment() }, CHUNK).then(
      (answer) => {
        if (answer === null || turn !== search.current) return;
        asked.current = new Set([0]);
        setFound({ found: answer.found, all: answer.all, rows: new Map(answer.rows.entries()) });
        setProblem(null);
      },
      (error: unknown) => {
        if (turn === search.current) setProblem(problemOf(error));
      },
    );
    // `view` is another one after every commit: what was found may be too.
  }, [text, sort, descending, by, collection, view]);

  const want = useCallback((from: number, to: number) => {
    const turn = search.current;
    for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < to; chunk += 1) {
      if (asked.current.has(chunk)) continue;
      asked.current.add(chunk);
      void libraryRows(chunk * CHUNK, (chunk + 1) * CHUNK).then((rows) => {
        if (turn !== search.current) return;
        setFound((before) => before && { ...before, rows: new Map([...before.rows, ...rows.map((row, index) => [chunk * CHUNK + index, row] as const)]) });
      });
    }
  }, []);

  return { found, problem, want };
}
