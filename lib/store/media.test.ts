import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import type { Change } from '../core/model';
import { openCollection } from './index';

afterEach(() => { vi.restoreAllMocks(); });

it('[W19] keeps pictures where the browser keeps no blobs, and says what they are', async () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(this: IDBObjectStore, value: { content?: unknown }, key) {
    if (value.content instanceof Blob) throw new DOMException('Error preparing Blob/File data to be stored in object store', 'UnknownError');
    return put.call(this, value, key);
  });
  const collection = await openCollection({
    name: `media-${Math.random()}`, now: () => 1_700_000_000_000, zoneMinutes: () => 0, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => null, write: () => {} }, channel: null,
  });
  const one = (id: string, text: string): Change => ({
    type: 'put', table: 'media', row: { id, hash: id.padEnd(64, '0'), type: 'image/png', bytes: text.length, content: new Blob([text]), deleted: false, clocks: {} },
  });
  await collection.commit([one('a', 'one'), one('b', 'two')]);
  await collection.commit([one('c', 'three')]);
  const found = await collection.media(['a', 'b', 'c']);
  expect(await Promise.all([...found.values()].map(async (blob) => [blob.type, await blob.text()]))).toEqual([['image/png', 'one'], ['image/png', 'two'], ['image/png', 'three']]);
  collection.close();
});
