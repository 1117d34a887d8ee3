/** Bytes → text. */

/** Null for bytes that are no text. Tries byte order marks, the zeros of UTF-16, UTF-8 and then windows-1252, which any bytes satisfy. */
export function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutMark(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutMark(new TextDecoder('utf-16be').decode(bytes));
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes);
  if (looksBinary(bytes)) return null;
  return withoutMark(decodeUtf8(bytes) ?? decodeWindows1252(bytes));
}

/** A byte order mark is taken off only once: a second one is part of the text. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In UTF-16, European text has a zero in nearly every second byte and hardly ever in the others. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  return odd > most * 0.8 && even < most * 0.02 ? 'utf-16le' : even > most * 0.8 && odd < most * 0.02 ? 'utf-16be' : null;
}

/** A zero byte, or more than one control character in a hundred, in the first 64 kB. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls > head.length / 100;
}

/** What 0x80 to 0x9f stand for. Some runtimes decode this label as Latin-1, which loses curly quotes. */
const upperRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (control) => upperRow[control.charCodeAt(0) - 0x80] ?? control);
}
