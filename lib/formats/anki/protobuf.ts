/** Protocol buffers, as far as Anki's files need them. Source: https://protobuf.dev/programming-guides/encoding */
import { refuse } from '../shape';

/** The fields of a message by number, in the order they came. */
export type Message = ReadonlyMap<number, readonly (bigint | Uint8Array)[]>;

/** Reads a message: whole numbers as unsigned 64-bit, all else as bytes. Throws `anki-broken` when it is none. */
export function readMessage(bytes: Uint8Array): Message {
  const fields = new Map<number, (bigint | Uint8Array)[]>();
  eachField(bytes, (number, value) => {
    const known = fields.get(number);
    if (known) known.push(value);
    else fields.set(number, [value]);
  });
  return fields;
}

/** Fields with other numbers than these, as they stand in the message. */
export function otherFields(bytes: Uint8Array, known: ReadonlySet<number>): Uint8Array {
  const kept: number[] = [];
  eachField(bytes, (number, _, from, to) => {
    if (!known.has(number)) for (const byte of bytes.subarray(from, to)) kept.push(byte);
  });
  return Uint8Array.from(kept);
}

function eachField(bytes: Uint8Array, take: (number: number, value: bigint | Uint8Array, from: number, to: number) => void): void {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) return broken();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return broken();
  };
  const slice = (length: number): Uint8Array => {
    if (at + length > bytes.length) return broken();
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const from = at;
    const key = Number(varint());
    const kind = key & 7;
    const value = kind === 0 ? varint() : kind === 1 ? slice(8) : kind === 2 ? slice(Number(varint())) : kind === 5 ? slice(4) : broken();
    take(Math.floor(key / 8), value, from, at);
  }
}

/** Whole numbers, bytes, or a 32-bit float. */
export type Printable = number | bigint | Uint8Array | { readonly float: number };

/** Writes a message, by field number. */
export function printMessage(fields: readonly (readonly [field: number, value: Printable])[]): Uint8Array {
  const bytes: number[] = [];
  const varint = (value: bigint): void => {
    for (let rest = BigInt.asUintN(64, value); ; rest >>= 7n) {
      bytes.push(Number(rest & 0x7fn) | (rest < 128n ? 0 : 0x80));
      if (rest < 128n) return;
    }
  };
  const head = (field: number, kind: 0 | 2 | 5): void => varint(BigInt(field * 8 + kind));
  for (const [field, value] of fields) {
    if (typeof value === 'number' || typeof value === 'bigint') {
      head(field, 0);
      varint(BigInt(value));
    } else if (value instanceof Uint8Array) {
      head(field, 2);
      varint(BigInt(value.length));
      for (const byte of value) bytes.push(byte);
    } else {
      head(field, 5);
      bytes.push(...new Uint8Array(new Float32Array([value.float]).buffer));
    }
  }
  return Uint8Array.from(bytes);
}

export function numberOf(message: Message, field: number, fallback = 0): number {
  const value = message.get(field)?.at(-1);
  return typeof value === 'bigint' ? Number(BigInt.asIntN(64, value)) : fallback;
}

/** A signed 64-bit number in decimal digits, or null when it is not there. */
export function longOf(message: Message, field: number): string | null {
  const value = message.get(field)?.at(-1);
  return typeof value === 'bigint' ? BigInt.asIntN(64, value).toString() : null;
}

export const flagOf = (message: Message, field: number): boolean => numberOf(message, field) !== 0;

export function bytesOf(message: Message, field: number): Uint8Array {
  const value = message.get(field)?.at(-1);
  return value instanceof Uint8Array ? value : new Uint8Array();
}

export const textOf = (message: Message, field: number): string => new TextDecoder().decode(bytesOf(message, field));

export function messagesOf(message: Message, field: number): Message[] {
  return (message.get(field) ?? []).map((value) => (value instanceof Uint8Array ? readMessage(value) : broken()));
}

/** 32-bit floats, packed or one by one. */
export function floatsOf(message: Message, field: number): number[] {
  return (message.get(field) ?? []).flatMap((value) => {
    if (!(value instanceof Uint8Array)) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: Math.floor(value.byteLength / 4) }, (_, index) => shortFloat(view.getFloat32(index * 4, true)));
  });
}

export const floatOf = (message: Message, field: number, fallback: number): number => floatsOf(message, field).at(-1) ?? fallback;

/** The shortest decimal that is this 32-bit float: 0.9, not 0.8999999761581421. */
function shortFloat(value: number): number {
  for (let digits = 6; digits < 10; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

const broken = (): never => refuse('anki-broken', '', { detail: 'a record in it is damaged' });
