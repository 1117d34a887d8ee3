/** A Python with the real Anki, made once in a cache folder outside the clone. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

export const VERSION = '26.9.3';
const MINUTES = 60_000;

/** `{python}`, the path of the interpreter, or `{why}`: what keeps it from being there. */
export function ankiPython() {
  const folder = join(process.env.FACTDECK_CACHE ?? join(homedir(), '.cache', 'factdeck'), `anki-${VERSION}`);
  const python = process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return { python };
  mkdirSync(folder, { recursive: true });
  console.log(`making ${folder}`);
  const steps = [
    ['python3', ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20', `anki==${VERSION}`]],
    [python, ['-c', `import anki.collection; open(${JSON.stringify(ready)}, "w").close()`]],
  ];
  for (const [command, args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 5 * MINUTES });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    return { why: `PyPI or Python does not answer: ${String(stderr ?? '').trim().split('\n').at(-1)}` };
  }
  return { python };
}
