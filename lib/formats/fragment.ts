/** JSON ↔ the fragment of a link: gzip, base64url. */
import { gunzip, gzip } from './gzip';
import { refuse } from './shape';

/** Letters, digits, `-` and `_` only. */
export async function printFragment(json: string): Promise<string> {
  const bytes = await gzip(json);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws `broken` for a fragment that was cut short or is none of ours, and `file-too-large` as soon as it unpacks to more than `longest` bytes. */
export async function parseFragment(fragment: string, longest: number, broken: string): Promise<string> {
  const bytes = /^[\w-]+$/.test(fragment) && fragment.length <= longest ? bytesOf(fragment) : null;
  if (bytes === null) return refuse(broken, '');
  return new TextDecoder().decode(await gunzip(bytes, longest));
}

function bytesOf(fragment: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(fragment.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
