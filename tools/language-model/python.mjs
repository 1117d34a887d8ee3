/** A Python with spaCy and the model, made once in a cache folder outside the clone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const REQUIREMENTS = new URL('requirements.txt', import.meta.url);
const INTERPRETERS = ['python3.11', 'python3.12', 'python3.10', 'python3'];
const MINUTES = 60_000;

/** `{python}`, the path of the interpreter, or `{why}`: what keeps it from being there. */
export function languagePython() {
  const requirements = readFileSync(REQUIREMENTS);
  const name = `language-${createHash('sha256').update(requirements).digest('hex').slice(0, 12)}`;
  const folder = join(process.env.FACTDECK_CACHE ?? join(homedir(), '.cache', 'factdeck'), name);
  const python = join(folder, 'bin', 'python');
  if (existsSync(join(folder, 'ready'))) return { python };
  const base = INTERPRETERS.find((command) => spawnSync(command, ['-c', 'import venv']).status === 0);
  if (base === undefined) return { why: 'no Python 3' };
  mkdirSync(folder, { recursive: true });
  console.log(`making ${folder}`);
  const steps = [
    [base, ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20', '-r', REQUIREMENTS.pathname]],
    [python, ['-c', `open(${JSON.stringify(join(folder, 'ready'))}, "w").close()`]],
  ];
  for (const [command, args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10 * MINUTES });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    return { why: `PyPI or Python does not answer: ${String(stderr).trim().split('\n').at(-1)}` };
  }
  return { python };
}

/** spaCy's answer, as parity.py describes it. Throws when it fails. */
export function askSpacy(python, args) {
  const script = new URL('parity.py', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(python, [script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
