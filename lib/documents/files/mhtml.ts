/** Pages saved as one file by Chrome, Edge and phones (MHTML, RFC 2557): the first HTML part of a MIME message. */
import { readHtml } from './html';
import { refused, type ReadFile } from './read-file';

export function readMhtml(bytes: Uint8Array, name: string): ReadFile {
  // Latin-1 keeps every byte as one character, so that parts can be turned back into bytes.
  const message = new TextDecoder('latin1').decode(bytes);
  const headers = headersOf(message);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary ? message.split(`--${boundary}`).slice(1) : [message];
  for (const part of parts) {
    const own = headersOf(part.replace(/^\r?\n/, ''));
    if (!/text\/html|application\/xhtml/i.test(own['content-type'] ?? '')) continue;
    const body = part.replace(/^\r?\n/, '').replace(/^[\s\S]*?\r?\n\r?\n/, '');
    return readHtml(decoded(body, own['content-transfer-encoding'] ?? ''), name, headers['snapshot-content-location'] ?? own['content-location'] ?? '');
  }
  return refused('document.unreadable', name);
}

/** Header lines up to the first blank one, by name in lower case; a line that begins with a space goes on. */
function headersOf(part: string): Readonly<Record<string, string>> {
  const head = /^[\s\S]*?(?=\r?\n\r?\n)/.exec(part)?.[0] ?? '';
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  }));
}

/** RFC 2045: the bytes of a body in quoted-printable or base64. */
function decoded(body: string, encoding: string): Uint8Array {
  const text = /quoted-printable/i.test(encoding)
    ? body.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : /base64/i.test(encoding) ? atob(body.replace(/\s+/g, '')) : body;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
