/** Backups of earlier releases, brought forward one version at a time before they are read. */

/** What turns the JSON of version n, the key, into that of version n + 1. */
const steps: ReadonlyMap<number, (backup: object) => object> = new Map();

/** The JSON object of a backup of `version`, as the present version writes it. */
export function migrateBackup(backup: unknown, version: number): unknown {
  let value = backup;
  for (let from = version; steps.has(from); from += 1) {
    value = steps.get(from)?.(value as object);
  }
  return value;
}
