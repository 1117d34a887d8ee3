/** gzip by the platform's own streams, with a limit on what may come out. */
import { joined } from './bytes';
import { refuse } from './shape';

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export async function gzip(text: string): Promise<Uint8Array> {
  return collect(streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('gzip')), Infinity);
}

/** Throws `gzip-broken`, or `file-too-large` as soon as more than `longest` bytes have come out. */
export async function gunzip(bytes: Uint8Array, longest: number): Promise<Uint8Array> {
  try {
    return await collect(streamOf(bytes).pipeThrough(new DecompressionStream('gzip')), longest);
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error;
    return refuse('gzip-broken', '');
  }
}

const streamOf = (bytes: Uint8Array): ReadableStream<BufferSource> => new Blob([new Uint8Array(bytes)]).stream();

async function collect(stream: ReadableStream<Uint8Array>, longest: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > longest) {
      await reader.cancel();
      refuse('file-too-large', '', { limit: `${Math.round(longest / 1_048_576)} MiB` });
    }
    chunks.push(read.value);
  }
  return joined(chunks);
}
