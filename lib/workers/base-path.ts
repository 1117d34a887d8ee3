/** Addresses of the app's own files under whatever base path it is served from. */

/** `/workers/import.js` → the address of that file in this deployment. `path` begins with a slash. */
export function assetUrl(path: string): string {
  return `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}${path}`;
}
