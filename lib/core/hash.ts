/** Hashes of text and bytes, in the one file that knows the hashing library. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Names content by what it is: the first 128 bits, as 32 hex digits, of the SHA-256 of the parts,
 * each preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
 */
export function contentHash(parts: readonly string[]): string {
  const joined = parts.map((part) => `${part.length}:${part}`).join('');
  return bytesToHex(sha256(utf8ToBytes(joined))).slice(0, 32);
}

/** A whole number from 0 to 2³² − 1 that is always the same for the same text. */
export function seedOf(text: string): number {
  return Number.parseInt(contentHash([text]).slice(0, 8), 16);
}

/** SHA-256 of bytes, as 64 hex digits. */
export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-1 of bytes, as 40 hex digits: Anki's checksums, never a proof of anything. */
export const sha1Of = (bytes: Uint8Array): string => bytesToHex(sha1(bytes));
