/** Bytes of a text file → text. */
import type { Problem } from '../core/model';

/** UTF-8 or UTF-16 by its mark, else UTF-8; what is not valid UTF-8 is read as Windows-1252, and said so. Never fails. */
export function decodeText(bytes: Uint8Array, problems: Problem[]): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({ code: 'encoding-guessed', where: '', values: {}, severity: 'warning' });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Text without the control characters that no card needs; tabs and line breaks stay, as `\n`. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
