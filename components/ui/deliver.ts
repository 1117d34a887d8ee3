/** Hands a finished file to the person: into the downloads, or through the device's share sheet. */

export interface FileToDeliver {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The browser keeps the blob's address until the download has been read; a minute is plenty. */
const READ_MS = 60_000;

export function download({ name, type, bytes }: FileToDeliver): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}

/** Whether the share sheet takes files of this name and type here. */
export function canShare(name: string, type: string): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [new File([''], name, { type })] });
}

/** False when the person closed the share sheet. Must be called soon after a tap: browsers refuse it otherwise. */
export function share({ name, type, bytes }: FileToDeliver): Promise<boolean> {
  return shareData({ files: [new File([bytes as Uint8Array<ArrayBuffer>], name, { type })] });
}

/** Whether the device has a share sheet for links. */
export function canShareLinks(): boolean {
  return typeof navigator.share === 'function';
}

/** As `share`. */
export function shareLink(url: string): Promise<boolean> {
  return shareData({ url });
}

async function shareData(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
