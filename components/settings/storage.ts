/** Whether the browser promises to keep the collection, asked once a person has something to lose. */

export type Keeping = 'kept' | 'not-promised' | 'unknown';

export async function keepingNow(): Promise<Keeping> {
  if (!navigator.storage?.persisted) return 'unknown';
  return (await navigator.storage.persisted()) ? 'kept' : 'not-promised';
}

/** Asks the browser to keep the collection when it runs short of space. Some browsers ask the person. */
export async function askToKeep(): Promise<Keeping> {
  if (!navigator.storage?.persist) return 'unknown';
  return (await navigator.storage.persist()) ? 'kept' : 'not-promised';
}

/** Bytes this site uses on the device, or null where the browser does not say. */
export async function bytesUsed(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.();
  return estimate?.usage ?? null;
}
