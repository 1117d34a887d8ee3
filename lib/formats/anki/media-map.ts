/** Which entry of a package is which picture or sound, and what such a file may be called. */
import { refuse } from '../shape';
import { bytesOf, messagesOf, numberOf, readMessage, textOf } from './protobuf';

export interface MediaName {
  /** The entry of the package. */
  readonly entry: string;
  readonly name: string;
  /** SHA-1 in hexadecimal digits, where the package says it. */
  readonly sha1: string | null;
}

/** JSON `{"0": "a.png"}`, as older packages have it. */
export function legacyNames(json: string): MediaName[] {
  let map: unknown;
  try {
    map = JSON.parse(json === '' ? '{}' : json);
  } catch {
    return refuse('anki-broken', 'media', { detail: 'the list of its media is damaged' });
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return refuse('anki-broken', 'media', { detail: 'the list of its media is damaged' });
  return Object.entries(map).map(([entry, name]) => {
    if (!/^\d{1,7}$/.test(entry) || typeof name !== 'string') return refuse('anki-broken', 'media', { detail: 'the list of its media is damaged' });
    return { entry, name: checked(name.normalize('NFC')), sha1: null };
  });
}

/** Newer packages: a list whose places are the entries. */
export function latestNames(bytes: Uint8Array): MediaName[] {
  return messagesOf(readMessage(bytes), 1).map((message, index) => {
    const sha1 = bytesOf(message, 3);
    if (sha1.length !== 20) return refuse('anki-broken', 'media', { detail: 'the list of its media is damaged' });
    return {
      entry: String(message.has(255) ? numberOf(message, 255) : index),
      name: checked(textOf(message, 1)),
      sha1: Array.from(sha1, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  });
}

/** A name is one plain part of a path, on every system. */
function checked(name: string): string {
  const isUnsafe = name === '' || name === '.' || name === '..' || /[/\\\u0000-\u001f\u007f]|^[a-z]:/i.test(name) || name.length > 500;
  return isUnsafe ? refuse('anki-media-name', 'media', { name: name.slice(0, 100).replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '\ufffd') }) : name;
}
