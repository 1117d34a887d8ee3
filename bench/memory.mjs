/** What the pages and workers of one browser hold, told by its profile's folder. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of all renderers of this profile's browser, in bytes. */
export function renderers(profile) {
  let bytes = 0;
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${process}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !belongs(process, profile)) continue;
      bytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // A process that ended meanwhile.
    }
  }
  return bytes;
}

function belongs(process, profile) {
  for (let id = process; id !== '0' && id !== '1';) {
    if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile)) return true;
    id = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}
