/** The containers of a package: its database, its media and their list. */
import { zipSync, type Zippable } from 'fflate';
import { sha1Of } from '../../core/hash';
import { printMessage } from './protobuf';
import { joined } from '../bytes';
import { zstdFrame } from './zstd';
import type { Media } from '../../core/model';

/** Anki before 2.1 finds no `collection.anki2`, and says that the file is not for it. */
export async function legacyZip(database: Uint8Array, media: readonly Media[]): Promise<Uint8Array> {
  const files: Zippable = { meta: [new Uint8Array([8, 2]), { level: 0 }], 'collection.anki21': [database, { level: 6 }] };
  for (const [index, { content }] of media.entries()) files[String(index)] = [new Uint8Array(await content!.arrayBuffer()), { level: 0 }];
  files['media'] = new TextEncoder().encode(JSON.stringify(Object.fromEntries(media.map(({ id }, index) => [index, id]))));
  return zipSync(files);
}

/** Every file a frame of its own, left to the zip to pack. */
export async function latestZip(database: Uint8Array, media: readonly Media[]): Promise<Uint8Array> {
  const files: Zippable = { meta: [new Uint8Array([8, 3]), { level: 0 }], 'collection.anki21b': [zstdFrame(database), { level: 6 }] };
  const list: Uint8Array[] = [];
  for (const [index, { id, content }] of media.entries()) {
    const bytes = new Uint8Array(await content!.arrayBuffer());
    files[String(index)] = [zstdFrame(bytes), { level: 0 }];
    list.push(printMessage([[1, printMessage([[1, new TextEncoder().encode(id)], [2, bytes.length], [3, bytesOfHex(sha1Of(bytes))]])]]));
  }
  files['media'] = zstdFrame(joined(list));
  return zipSync(files);
}

export const bytesOfHex = (hex: string): Uint8Array => Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
