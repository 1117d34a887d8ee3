/** zstd frames, unpacked with a limit on what may come out, and printed without being packed. Source: RFC 8878. */
import { Decompress } from 'fzstd';
import { joined } from '../bytes';
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
  return joined(chunks);
}

const LARGEST_BLOCK = 131_072;

/** A frame of blocks as they are: valid, and packed by the zip it goes into. */
export function zstdFrame(content: Uint8Array): Uint8Array {
  const count = Math.max(Math.ceil(content.length / LARGEST_BLOCK), 1);
  const frame = new Uint8Array(13 + count * 3 + content.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, 0xfd2f_b528, true);
  frame[4] = 0xe0;
  view.setBigUint64(5, BigInt(content.length), true);
  let at = 13;
  for (let index = 0; index < count; index += 1) {
    const block = content.subarray(index * LARGEST_BLOCK, (index + 1) * LARGEST_BLOCK);
    const header = block.length * 8 + (index + 1 === count ? 1 : 0);
    frame.set([header & 0xff, (header >> 8) & 0xff, header >> 16], at);
    frame.set(block, at + 3);
    at += 3 + block.length;
  }
  return frame;
}

/** Bytes of the window a frame asks for; 0 when the frame is one segment. */
function windowOf(packed: Uint8Array): number {
  const descriptor = packed[4] ?? 0;
  if ((descriptor & 0x20) !== 0) return 0;
  const window = packed[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}
