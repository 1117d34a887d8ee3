/** The two hashes that stand between a word and its rows of weights. Both are exact to the bit, or every row would be another. */

const M = 0xc6a4a7935bd1e995n;
const R = 47n;
const MASK = 0xffffffffffffffffn;
const WORD = 0xffffffffn;
const utf8 = new TextEncoder();

/** MurmurHash64A with seed 1 of a string's UTF-8, as spaCy's `hash_string`. */
export function hashOfString(text: string): bigint {
  const bytes = utf8.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length;
  let h = 1n ^ ((BigInt(length) * M) & MASK);
  const whole = length & ~7;
  for (let at = 0; at < whole; at += 8) {
    let k = (view.getBigUint64(at, true) * M) & MASK;
    k = ((k ^ (k >> R)) * M) & MASK;
    h = ((h ^ k) * M) & MASK;
  }
  if (whole < length) {
    let tail = 0n;
    for (let at = length - 1; at >= whole; at -= 1) tail = (tail << 8n) | BigInt(bytes[at] ?? 0);
    h = ((h ^ tail) * M) & MASK;
  }
  h = ((h ^ (h >> R)) * M) & MASK;
  return h ^ (h >> R);
}

/**
 * The four row numbers of a 64-bit id in a table of `rows` rows: thinc's `MurmurHash3_x86_128_uint64` (which is the x64
 * variant for one word of eight bytes), each 32-bit part modulo `rows`.
 */
export function rowsOfId(id: bigint, seed: number, rows: number): [number, number, number, number] {
  const start = BigInt(seed);
  let h1 = (id * 0x87c37b91114253d5n) & MASK;
  h1 = ((h1 << 31n) | (h1 >> 33n)) & MASK;
  h1 = ((h1 * 0x4cf5ad432745937fn) & MASK) ^ start ^ 8n;
  let h2 = start ^ 8n;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mixed(h1);
  h2 = mixed(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  return [Number(h1 & WORD) % rows, Number(h1 >> 32n) % rows, Number(h2 & WORD) % rows, Number(h2 >> 32n) % rows];
}

function mixed(value: bigint): bigint {
  let h = value ^ (value >> 33n);
  h = (h * 0xff51afd7ed558ccdn) & MASK;
  h ^= h >> 33n;
  h = (h * 0xc4ceb9fe1a85ec53n) & MASK;
  return h ^ (h >> 33n);
}
