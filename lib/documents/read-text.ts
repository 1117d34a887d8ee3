/** A text or Markdown file, or a paste, → a draft document: decoded, named and dated from its own words. */
import { decode } from './decode';
import { readDateline } from './dateline';
import { isEnglish } from './is-english';
import { titleOf } from './title';
import { LONGEST_TEXT } from './limits';
import { linkIn } from './link';
import { viewOf } from '../core/view';
import type { DocumentFormat, Problem } from '../core/model';

/** A document before a person has confirmed it: no id and no decisions yet. */
export interface DraftDocument {
  readonly title: string;
  readonly text: string;
  readonly format: DocumentFormat;
  /** `2025`, `2025-07` or `2025-07-14`, as the text itself states it; empty when it states none. */
  readonly date: string;
  readonly url: string;
}

export interface ReadDocument {
  /** Null when nothing can be made of the input. A bare link gives an empty text and the link as its url. */
  readonly draft: DraftDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads bytes (UTF-8, UTF-16 with a byte order mark, else windows-1252) or a pasted string. The text kept is what was
 * decoded, less the byte order mark, otherwise untouched. `name` is a file name, or empty for a paste: `.md` means Markdown, and so
 * do the files that are read into it.
 */
export function readText(input: Uint8Array | string, name: string): ReadDocument {
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : decode(input);
  if (text === null) return refused('document.binary', name);
  if (text.trim() === '') return refused('document.empty', name);
  if (text.length > LONGEST_TEXT) return refused('document.tooLong', name, { length: text.length, limit: LONGEST_TEXT });
  const format = formatOf(text, name);
  const link = linkIn(text);
  if (link?.bare) {
    const draft: DraftDocument = { title: '', text: '', format: 'text', date: '', url: link.url };
    return { draft, problems: [{ code: 'document.link', where: link.url, values: { url: link.url }, severity: 'error' }] };
  }
  const view = viewOf(text, format);
  const draft = { title: titleOf(text, view, format), text, format, date: readDateline(text, view), url: link?.url ?? '' };
  const english = isEnglish(view.text);
  return { draft, problems: english ? [] : [{ code: 'document.notEnglish', where: name, values: {}, severity: 'warning' }] };
}

function refused(code: string, where: string, values: Problem['values'] = {}): ReadDocument {
  return { draft: null, problems: [{ code, where, values, severity: 'error' }] };
}

/** A paste is Markdown when it has marks that plain text hardly ever has. */
function formatOf(text: string, name: string): DocumentFormat {
  if (/\.(?:md|markdown|mdown|x?html?|mhtml?|mht|docx|epub|pdf)$/i.test(name)) return 'markdown';
  if (name !== '' && !/^paste$/i.test(name)) return 'text';
  const marks = [/^#{1,6} \S/m, /\[[^\]\n]+\]\(https?:[^)\s]+\)/, /^```/m, /\*\*[^*\n]+\*\*/, /^---\n(?:[\w-]+:.*\n)+---/];
  return marks.filter((mark) => mark.test(text)).length >= 2 || /^#{1,6} \S/.test(text.trimStart()) ? 'markdown' : 'text';
}
