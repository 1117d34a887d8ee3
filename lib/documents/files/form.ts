/** Which form of file this is, by its first bytes and, where those leave it open, its name. */

export type FileForm = 'text' | 'html' | 'mhtml' | 'docx' | 'epub' | 'pdf' | 'office' | 'other';

/** How many bytes from the start `formOf` needs to see. */
export const HEAD_BYTES = 1_024;

/** `office`: a Word file that is old or locked. `other`: a form that is not read. `head` is the first kilobyte. */
export function formOf(head: Uint8Array, name: string): FileForm {
  const start = latin(head);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return zipForm(start, name);
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'office';
  if (start.startsWith('{\\rtf')) return 'other';
  if (/\.(?:mhtml?|mht)$/i.test(name) || /^(?:From: <?Saved by|MIME-Version:)/i.test(start)) return 'mhtml';
  if (/\.(?:x?html?|xht)$/i.test(name)) return 'html';
  if (/\.(?:txt|text|md|markdown|mdown)$/i.test(name)) return 'text';
  return /^[\s\ufeff\u00ef\u00bb\u00bf]*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head)[\s>]/i.test(start) ? 'html' : 'text';
}

/** The first entry of an EPUB says so; Office's own files have no such mark, and only their name tells. */
function zipForm(start: string, name: string): FileForm {
  if (start.includes('application/epub+zip') || /\.epub$/i.test(name)) return 'epub';
  return /\.docx$/i.test(name) || start.includes('word/') || start.startsWith('[Content_Types].xml', 30) ? 'docx' : 'other';
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
}
