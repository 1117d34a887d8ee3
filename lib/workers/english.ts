/** The language model in a worker: fetched when first needed, checked, and kept for the calls that follow. */
import { loadEnglish, MODEL_FILE, type English } from '../language';
import { problemError } from '../core/problem';
import { assetUrl } from './base-path';

let english: Promise<English> | null = null;

/** Rejects with the problem `language-missing` when the app's own host does not give the file; the next call asks again. */
export function englishHere(): Promise<English> {
  english ??= load().catch((error: unknown) => {
    english = null;
    throw problemError({ code: 'language-missing', where: MODEL_FILE.path, values: { detail: error instanceof Error ? error.message : '' }, severity: 'error' });
  });
  return english;
}

async function load(): Promise<English> {
  const response = await fetch(assetUrl(MODEL_FILE.path));
  if (!response.ok) throw new Error(String(response.status));
  return loadEnglish(new Uint8Array(await response.arrayBuffer()));
}
