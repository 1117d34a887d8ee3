import fc from 'fast-check';
import { expect, test } from 'vitest';
import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { printFrames, withFrame, type Gathered } from './qr-frames';

/** The text after codes were seen in this order; null while parts are missing. */
function read(frames: readonly string[]): string | null {
  let gathered: Gathered | null = null;
  for (const frame of frames) {
    const seen = withFrame(gathered, frame);
    if (seen.type === 'whole') return seen.text;
    gathered = seen.gathered;
  }
  return null;
}

const link = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_#=/:'), minLength: 1, maxLength: 4000 });

test('[Q34] the parts of a link, seen in any order and more than once, are the link; fewer are nothing', () => {
  fc.assert(fc.property(link, fc.nat(), (text, turn) => {
    const frames = printFrames(text, 'm1');
    const seen = [...frames.slice(turn % frames.length), ...frames.slice(0, turn % frames.length)];
    expect(read(seen.flatMap((frame) => [frame, frame]))).toBe(text);
    if (frames.length > 1) expect(read(frames.slice(1))).toBeNull();
  }), { seed: 91 });
});

test('[Q34] parts of another link are not mixed in', () => {
  const [a, b] = [printFrames('a'.repeat(1200), 'one'), printFrames('b'.repeat(1200), 'two')];
  expect(read([a[0]!, b[0]!, a[1]!, b[1]!, a[2]!])).toBeNull();
  expect(read([a[0]!, b[0]!, b[1]!, b[2]!])).toBe('b'.repeat(1200));
});

test('[Q34] what is drawn as a code is read back from its pixels', () => {
  for (const text of printFrames(`https://example.org/quiz/#quiz=${'A1b_-'.repeat(220)}`, 'x')) {
    const modules = encodeQR(text, 'raw', { ecc: 'low' });
    const scale = 4;
    const size = modules.length * scale;
    const data = new Uint8Array(size * size * 4).fill(255);
    for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) {
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
    expect(decodeQR({ width: size, height: size, data })).toBe(text);
  }
});
