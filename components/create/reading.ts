/** Reads a pasted text or a file in the worker, and fills in what the text itself says: title, date, address. */
import { useCallback, useEffect, useState } from 'react';
import { problemOf } from '@/lib/core/problem';
import type { Problem } from '@/lib/core/model';
import { readDraft, type DraftDocument } from '@/lib/workers/generate-client';
import { beginDraft, changeDraft, type Draft } from './draft';

const PAUSE_MS = 350;

interface Reading {
  readonly problems: readonly Problem[];
  readonly isReading: boolean;
  readonly openFile: (file: File) => void;
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
      const found = await readDraft(text, name).catch((error: unknown) => ({ draft: null, problems: [problemOf(error)] }));
      if (!current) return;
      setRead({ text, problems: found.problems });
      if (!found.draft || found.draft.text === '') return;
      changeDraft(fillingIn(found.draft));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, name]);

  const openFile = useCallback(async (file: File) => {
    const found = await file.arrayBuffer()
      .then((buffer) => readDraft(new Uint8Array(buffer), file.name))
      .catch((error: unknown) => ({ draft: null, problems: [problemOf(error)] }));
    if (found.draft) beginDraft({ ...found.draft, name: file.name });
    setRead({ text: found.draft?.text ?? text, problems: found.problems });
  }, [text]);

  const isCurrent = text.trim() === '' || read.text === text;
  return { problems: isCurrent ? read.problems : [], isReading: !isCurrent, openFile };
}

/** What reading found, where the person has not written something else. */
function fillingIn({ title, date, url, format }: DraftDocument): (draft: Draft) => Partial<Draft> {
  return ({ written }) => ({
    format,
    ...(written.title ? {} : { title }),
    ...(written.date ? {} : { date }),
    ...(written.url ? {} : { url }),
  });
}
