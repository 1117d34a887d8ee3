/** What a camera sees: a film of QR codes, as Chromium's made-up camera plays it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encodeQR from 'qr';
import { browserOptions } from '../tools/browser.mjs';

/** Written before the camera is switched on. */
export const FILM = join(tmpdir(), `factdeck-film-${process.pid}.y4m`);

const options = browserOptions();
export const CAMERA = { ...options, args: [...(options.args ?? []), '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${FILM}`] };

const [WIDTH, HEIGHT] = [640, 480];

/** Each code is shown for half a second, over and over. */
export function film(texts: readonly string[]): Buffer {
  const pieces: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const text of texts) {
    const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
    const scale = Math.floor(HEIGHT / modules.length);
    const light = Buffer.alloc(WIDTH * HEIGHT, 235);
    modules.forEach((row, y) => row.forEach((dark, x) => {
      if (dark) for (let line = 0; line < scale; line += 1) light.fill(16, (y * scale + line) * WIDTH + x * scale, (y * scale + line) * WIDTH + (x + 1) * scale);
    }));
    const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
    for (let n = 0; n < 5; n += 1) pieces.push(frame);
  }
  return Buffer.concat(pieces);
}
