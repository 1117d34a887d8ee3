/** What reading a file gives, whatever its form, and the limits that are told before they are met. */
import { isEnglish } from '../is-english';
import { LONGEST_TEXT } from '../limits';
import type { DraftDocument, ReadDocument } from '../read-text';
import { titleOf } from '../title';
import { readDateline } from '../dateline';
import { viewOf } from '../../core/view';
import type { Problem } from '../../core/model';

/** A part of a book that makes a document of its own. */
export interface Chapter {
  readonly title: string;
  /** Markdown, the chapter's heading first. */
  readonly text: string;
  readonly words: number;
}

export interface ReadFile extends ReadDocument {
  /** Empty unless the file is a book: then there is no draft until chapters are chosen. */
  readonly chapters: readonly Chapter[];
}

/** How far reading has come. Pages of a PDF, chapters of a book; `total` is 0 while it is not known. */
export interface ReadProgress {
  readonly unit: 'pages' | 'chapters';
  readonly done: number;
  readonly total: number;
}

/** What a file says of itself beside its words. Each is empty when it says nothing. */
export interface Particulars {
  readonly title: string;
  readonly date: string;
  readonly url: string;
}

export const NO_PARTICULARS: Particulars = { title: '', date: '', url: '' };

const HEAD = 40_000;

/** Markdown that was made from a file → its draft, named and dated by what the file says, else by its own words. */
export function draftOf(markdown: string, name: string, said: Particulars): ReadFile {
  const text = markdown.trim();
  if (text === '') return refused('document.empty', name);
  if (text.length > LONGEST_TEXT) return refused('document.tooLong', name, { length: text.length, limit: LONGEST_TEXT });
  // Title, date and language are told by how a text begins; the whole is read when facts are sought.
  const view = viewOf(text.slice(0, HEAD), 'markdown');
  const draft: DraftDocument = {
    title: said.title || titleOf(text, view, 'markdown') || nameWithoutEnding(name),
    text: `${text}\n`,
    format: 'markdown',
    date: said.date || readDateline(text, view),
    url: said.url,
  };
  const doubts: readonly Problem[] = isEnglish(view.text) ? [] : [{ code: 'document.notEnglish', where: name, values: {}, severity: 'warning' }];
  return { draft, problems: doubts, chapters: [] };
}

/** Nothing can be made of the file, and why. */
export function refused(code: string, where: string, values: Problem['values'] = {}): ReadFile {
  return { draft: null, problems: [{ code, where, values, severity: 'error' }], chapters: [] };
}

export function nameWithoutEnding(name: string): string {
  return name.replace(/\.[a-z\d]{1,8}$/i, '').replace(/[_-]+/g, ' ').trim();
}

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
