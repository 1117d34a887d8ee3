/** Reads the text in the box in the worker, and fills in what the text itself says: title, date, address. */
import { useEffect, useState } from 'react';
import { problemOf } from '@/lib/core/problem';
import type { Problem } from '@/lib/core/model';
import { readDraft, type ReadDocument } from '@/lib/workers/generate-client';
import { changeDraft, type Draft } from './draft';

const PAUSE_MS = 350;

interface Reading {
  readonly problems: readonly Problem[];
  readonly isReading: boolean;
  /** Reads at once what has not been read yet. Resolves to whether facts can be looked for in it. */
  readonly settle: () => Promise<boolean>;
}

/** Empty, a year, a month or a day that the calendar has. */
export function isDate(date: string): boolean {
  if (date === '') return true;
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date.trim());
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  const lastDay = new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** Reads the draft's text whenever it rests for a moment. Fields the person wrote are left alone. */
export function useReading(draft: Draft): Reading {
  const [read, setRead] = useState<{ text: string; problems: readonly Problem[] }>({ text: '', problems: [] });
  const { text, name } = draft;
  useEffect(() => {
    if (text.trim() === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const found = await readText(text, name);
      if (!current) return;
      setRead({ text, problems: found.problems });
      changeDraft(fillingIn(found));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, name]);

  const settle = async () => {
    if (read.text === text) return isUsable(read.problems);
    const found = await readText(text, name);
    setRead({ text, problems: found.problems });
    changeDraft(fillingIn(found));
    return isUsable(found.problems);
  };

  const isCurrent = text.trim() === '' || read.text === text;
  return { problems: isCurrent ? read.problems : [], isReading: !isCurrent, settle };
}

function readText(input: string, name: string): Promise<ReadDocument> {
  return readDraft(input, name).catch(failedReading);
}

function failedReading(error: unknown): ReadDocument {
  return { draft: null, problems: [problemOf(error)] };
}

function isUsable(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

/** What reading found, where the person has not written something else. */
function fillingIn({ draft: found, problems }: ReadDocument): (draft: Draft) => Partial<Draft> {
  if (!found || found.text === '') return () => ({});
  const { title, date, url, format } = found;
  return ({ written }) => ({
    format,
    doubts: problems.map(({ code }) => code),
    ...(written.title ? {} : { title }),
    ...(written.date ? {} : { date }),
    ...(written.url ? {} : { url }),
  });
}
