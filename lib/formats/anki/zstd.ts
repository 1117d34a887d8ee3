/** zstd frames, unpacked with a limit on what may come out. Source: RFC 8878. */
import { Decompress } from 'fzstd';
import { refuse } from '../shape';
import { tooLarge } from './zip';

const LARGEST_WINDOW = 128 * 1_048_576;
const STEP = 32_768;

/** Throws `anki-broken`, or `file-too-large` as soon as more than `longest` bytes have come out. */
export function unpackZstd(packed: Uint8Array, longest: number): Uint8Array {
  if (windowOf(packed) > LARGEST_WINDOW) return tooLarge(LARGEST_WINDOW);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Decompress((chunk, isLast) => {
    length += chunk.length;
    if (length > longest) return tooLarge(longest);
    chunks.push(chunk.slice());
    ended ||= isLast === true;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error;
    return refuse('anki-broken', '', { detail: 'a file in it does not unpack' });
  }
  if (!ended) return refuse('anki-broken', '', { detail: 'a file in it is cut off' });
  return joined(chunks, length);
}

/** Bytes of the window a frame asks for; 0 when the frame is one segment. */
function windowOf(packed: Uint8Array): number {
  const descriptor = packed[4] ?? 0;
  if ((descriptor & 0x20) !== 0) return 0;
  const window = packed[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
