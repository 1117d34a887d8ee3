/** The language model as the program holds it: checked against the hash of this version, then loaded. */
import { sha256Of } from '../core/hash';
import { MODEL_FILE } from './model-file';
import { loadLanguageModel, type LanguageModel } from './spacy/pipeline';
import { fastestEngine } from './spacy/simd';

export type English = LanguageModel;

/**
 * `bytes` are those of `public/language/en.bin`, however they came here. Takes about 300 ms and 30 MB. Throws a RangeError when
 * they are not those this version was made with.
 */
export async function loadEnglish(bytes: Uint8Array): Promise<English> {
  if (bytes.length !== MODEL_FILE.bytes || (await sha256Hex(bytes)) !== MODEL_FILE.sha256) {
    throw new RangeError('not the language model of this version');
  }
  return loadLanguageModel(bytes, fastestEngine);
}

/** The browser's own hash is ten times as fast, but exists in secure contexts only. */
async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return sha256Of(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
