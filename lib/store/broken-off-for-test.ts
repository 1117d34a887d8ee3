/** A page that dies in the middle of writing: the Nth write of the database fails and takes its transaction with it. */

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** Runs until the write with this number, counted from 1. Tells whether it broke off there; other errors are thrown on. */
export async function brokenOff(at: number, run: () => Promise<unknown>): Promise<boolean> {
  const store = IDBObjectStore.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
  const real = WRITES.map((name) => [name, store[name]!] as const);
  let writes = 0;
  for (const [name, write] of real) {
    store[name] = function broken(this: unknown, ...values: unknown[]) {
      writes += 1;
      if (writes >= at) throw new DOMException('broken off', 'QuotaExceededError');
      return write.apply(this, values);
    };
  }
  try {
    await run();
    return writes >= at;
  } catch (error) {
    if (writes < at) throw error;
    return true;
  } finally {
    for (const [name, write] of real) store[name] = write;
  }
}
