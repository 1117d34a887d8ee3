/**
 * Zip archives, read in slices: only the entries asked for are ever in memory. Sizes and names come from the central
 * directory; what comes out is counted, and checked against the size and checksum it was said to have.
 * Source: PKWARE APPNOTE 6.3.10.
 */
import { Inflate } from 'fflate';
import { refuse } from '../shape';

export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  readonly method: number;
  /** Where its local header begins. */
  readonly at: number;
}

const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 100_000;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const FULL = 0xffff_ffff;

/** The entries of an archive by name. Throws `anki-broken` for what is no whole zip, or names one entry twice. */
export async function zipEntries(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const { at, size, count } = await endOf(file);
  if (count > MOST_ENTRIES) return refuse('anki-too-many', '', { most: MOST_ENTRIES });
  if (at + size > file.size) return broken('the list of its files is cut off');
  const view = await viewOf(file, at, size);
  const entries = new Map<string, ZipEntry>();
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    if (from + 46 > view.byteLength || view.getUint32(from, true) !== 0x0201_4b50) return broken('the list of its files is damaged');
    const { entry, length } = entryAt(view, from);
    if (entries.has(entry.name)) return refuse('anki-entry-twice', '', { name: entry.name.slice(0, 100) });
    entries.set(entry.name, entry);
    from += length;
  }
  return entries;
}

/** The content of an entry, of at most `longest` bytes. */
export async function readEntry(file: Blob, entry: ZipEntry, longest: number): Promise<Uint8Array> {
  if (entry.size > longest) return tooLarge(longest);
  const packed = await bytesOf(file, await startOf(file, entry), entry.packed);
  if (packed.length !== entry.packed) return broken('a file in it is cut off');
  const content = entry.method === STORED ? packed : entry.method === DEFLATED ? inflated(packed, entry.size) : broken('it is packed in a way Anki does not use');
  if (content.length !== entry.size || crc32(content) !== entry.crc) return broken('a file in it is damaged');
  return content;
}

/** An entry that lies in the file as it is, as a part of the file that takes no memory; null for any other. */
export async function sliceOf(file: Blob, entry: ZipEntry, type: string): Promise<Blob | null> {
  if (entry.method !== STORED) return null;
  const start = await startOf(file, entry);
  return file.slice(start, start + entry.size, type);
}

async function startOf(file: Blob, entry: ZipEntry): Promise<number> {
  const header = await viewOf(file, entry.at, 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x0403_4b50) return broken('a file in it has no beginning');
  if ((header.getUint16(6, true) & 1) !== 0) return broken('it is encrypted');
  return entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) return broken('a file in it is larger than it says');
    whole.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += 65_536) inflate.push(packed.subarray(from, from + 65_536), from + 65_536 >= packed.length);
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error;
    return broken('a file in it does not unpack');
  }
  return whole.subarray(0, at);
}

/** The end record, its 64-bit form where the short one is full. */
async function endOf(file: Blob): Promise<{ at: number; size: number; count: number }> {
  const length = Math.min(file.size, END_SIZE + LONGEST_COMMENT);
  const view = await viewOf(file, file.size - length, length);
  for (let at = length - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x0605_4b50) continue;
    const short = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) };
    const isFull = short.count === 0xffff || short.size === FULL || short.at === FULL;
    return isFull ? longEnd(file, file.size - length + at) : short;
  }
  return broken('it has no end');
}

async function longEnd(file: Blob, endAt: number): Promise<{ at: number; size: number; count: number }> {
  const locator = await viewOf(file, endAt - 20, 20);
  if (endAt < 20 || locator.getUint32(0, true) !== 0x0706_4b50) return broken('it has no end');
  const view = await viewOf(file, wide(locator, 8), 56);
  if (view.byteLength < 56 || view.getUint32(0, true) !== 0x0606_4b50) return broken('it has no end');
  return { count: wide(view, 32), size: wide(view, 40), at: wide(view, 48) };
}

function entryAt(view: DataView, from: number): { entry: ZipEntry; length: number } {
  const nameLength = view.getUint16(from + 28, true);
  const extraLength = view.getUint16(from + 30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(from + 32, true);
  if (from + length > view.byteLength) return broken('the list of its files is damaged');
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from + 46, nameLength));
  const short = [view.getUint32(from + 24, true), view.getUint32(from + 20, true), view.getUint32(from + 42, true)];
  const [size = 0, packed = 0, at = 0] = widened(view, short, from + 46 + nameLength, extraLength);
  return { entry: { name, size, packed, at, crc: view.getUint32(from + 16, true), method: view.getUint16(from + 10, true) }, length };
}

/** Each number that is full stands in the 64-bit extra field instead, in the same order. */
function widened(view: DataView, short: readonly number[], from: number, length: number): number[] {
  if (!short.includes(FULL)) return [...short];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== FULL || next + 8 > from + length) return value;
      next += 8;
      return wide(view, next - 8);
    });
  }
  return [...short];
}

const wide = (view: DataView, at: number): number => {
  const value = Number(view.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : broken('a number in it is too large');
};

async function bytesOf(file: Blob, at: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(Math.max(at, 0), Math.max(at, 0) + length).arrayBuffer());
}

async function viewOf(file: Blob, at: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(at, 0), Math.max(at, 0) + length).arrayBuffer());
}

const broken = (detail: string): never => refuse('anki-broken', '', { detail });

export const tooLarge = (longest: number): never => refuse('file-too-large', '', { limit: `${Math.round(longest / 1_048_576)} MiB` });

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

/** CRC-32 as zip has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = FULL;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ FULL) >>> 0;
}
