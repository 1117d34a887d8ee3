/** Links of ours as addresses of this app. */
import { pathOfLink, type Link } from '@/lib/core/link';
import { assetUrl } from '@/lib/workers/base-path';

export function addressOf(link: Link): string {
  return `${appAddress()}${pathOfLink(link)}`;
}

/** The root of the app, without its last slash. */
export function appAddress(): string {
  return `${window.location.origin}${assetUrl('')}`;
}

/** Whether the link is on the clipboard. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}
