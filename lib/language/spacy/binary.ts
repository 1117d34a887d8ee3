/** The model file → its header and tensors. Written by tools/language-model/export.py, which describes the layout. */

/** A rule of the attribute ruler: token conditions, what to set, on which of the matched tokens. */
export interface AttributeRule {
  readonly patterns: readonly (readonly TokenCondition[])[];
  readonly attrs: Readonly<Partial<Record<'TAG' | 'POS' | 'MORPH' | 'LEMMA' | 'DEP', string>>>;
  readonly index: number;
}

export type Condition = string | { readonly IN?: readonly string[]; readonly NOT_IN?: readonly string[]; readonly REGEX?: string };

export interface TokenCondition {
  readonly TAG?: Condition;
  readonly LOWER?: Condition;
  readonly DEP?: Condition;
  readonly IS_SPACE?: boolean;
}

export interface LemmaTable {
  /** Ending and its replacement, in the order they are tried. */
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  /** Known base forms, one a line. */
  readonly index: string;
}

export interface Header {
  readonly format: number;
  readonly model: string;
  readonly licence: string;
  readonly notice: string;
  /** Regular expressions for the flag `u`. */
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  /** Words with a tokenisation of their own: text, and norm where it has one. */
  readonly special: Readonly<Record<string, readonly (readonly [string, string?])[]>>;
  /** Strings whose id is a small number instead of their hash. */
  readonly symbols: Readonly<Record<string, number>>;
  readonly digits: string;
  readonly norms: { readonly hashed: Readonly<Record<string, string>>; readonly words: Readonly<Record<string, string>> };
  readonly seeds: Readonly<Record<'shared' | 'names', readonly number[]>>;
  readonly tags: readonly string[];
  readonly parserMoves: readonly string[];
  readonly nameMoves: readonly string[];
  readonly rules: readonly AttributeRule[];
  readonly lemmas: Readonly<Record<string, LemmaTable>>;
  readonly tensors: readonly Place[];
}

interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: 'i8' | 'f16' | 'f32';
  readonly at: number;
  readonly scales?: number;
}

/** Rows of whole numbers, each with the factor that makes weights of it. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

export interface ModelFile {
  readonly header: Header;
  /** Any tensor as floats, rows one after another. Throws a RangeError for an unknown name. */
  floats(name: string): Float32Array;
  /** A quantised tensor as it lies in the file. */
  rows(name: string): Rows;
}

const MAGIC = 'FDLM';
const FORMAT = 1;

/** `bytes` as they lie on disk, packed with gzip or not. Throws a RangeError when they are no model of this format. */
export async function readModelFile(bytes: Uint8Array): Promise<ModelFile> {
  const raw = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes) : bytes;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (raw.length < 8 || new TextDecoder().decode(raw.subarray(0, 4)) !== MAGIC) throw new RangeError('not a language model');
  const start = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(raw.subarray(8, start))) as Header;
  if (header.format !== FORMAT) throw new RangeError(`language model of format ${header.format}, not ${FORMAT}`);
  const places = new Map(header.tensors.map((place) => [place.name, place]));
  const placeOf = (name: string): Place => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`no tensor ${name}`);
    return place;
  };
  const rows = (name: string): Rows => rowsAt(raw, start, placeOf(name));
  return { header, rows, floats: (name) => floatsAt(raw, start, placeOf(name)) };
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const sizeOf = ({ shape }: Place): number => shape.reduce((size, length) => size * length, 1);

function rowsAt(raw: Uint8Array, start: number, place: Place): Rows {
  const width = place.shape.at(-1) ?? 1;
  const count = sizeOf(place) / width;
  const values = new Int8Array(raw.buffer, raw.byteOffset + start + place.at, count * width);
  return { count, width, values, scales: floats32(raw, start + (place.scales ?? 0), count) };
}

function floatsAt(raw: Uint8Array, start: number, place: Place): Float32Array {
  if (place.type === 'f32') return floats32(raw, start + place.at, sizeOf(place));
  if (place.type === 'f16') return floats16(raw, start + place.at, sizeOf(place));
  const { count, width, values, scales } = rowsAt(raw, start, place);
  const out = new Float32Array(count * width);
  for (let row = 0, at = 0; row < count; row += 1) {
    const scale = scales[row] ?? 0;
    for (let column = 0; column < width; column += 1, at += 1) out[at] = (values[at] ?? 0) * scale;
  }
  return out;
}

const floats32 = (raw: Uint8Array, at: number, count: number): Float32Array =>
  new Float32Array(raw.buffer.slice(raw.byteOffset + at, raw.byteOffset + at + 4 * count));

/** IEEE 754 half precision. */
function floats16(raw: Uint8Array, at: number, count: number): Float32Array {
  const halves = new Uint16Array(raw.buffer.slice(raw.byteOffset + at, raw.byteOffset + at + 2 * count));
  return Float32Array.from(halves, (half) => {
    const exponent = (half >> 10) & 0x1f;
    const fraction = half & 0x3ff;
    const size = exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
    return half & 0x8000 ? -size : size;
  });
}
