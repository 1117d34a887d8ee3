/** Pictures and sounds in a backup: their contents as Base64. */
import { rowFields } from './rows';
import { matching, number, object, text } from './shape';
import type { Media } from '../core/model';

const LARGEST = 140 * 1_048_576;

export const mediaRow = object({
  id: text(500, 1), hash: matching(/^[0-9a-f]{64}$/), type: matching(/^[a-z]+\/[a-z0-9+.-]+$/), bytes: number(0, LARGEST), base64: text(LARGEST), ...rowFields,
});

type MediaRow = ReturnType<typeof mediaRow.read>;

/** Base64 that is none gives no content. */
export function mediaFromText({ base64, ...row }: MediaRow): Media {
  try {
    const binary = atob(base64);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return { ...row, content: new Blob([bytes], { type: row.type }) };
  } catch {
    return row;
  }
}

export async function mediaAsText({ content, ...row }: Media): Promise<object> {
  const bytes = content ? new Uint8Array(await content.arrayBuffer()) : new Uint8Array();
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { ...row, base64: btoa(binary) };
}
