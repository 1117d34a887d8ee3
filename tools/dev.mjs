/**
 * `npm run dev`: Next's development server on this machine only, with the workers rebuilt after each change.
 * PORT chooses the port (3000 unless set). There is no service worker in development.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { watchWorkers } from './build-workers.mjs';
import { ROOT, onEnd } from './project.mjs';

await watchWorkers();
const port = process.env.PORT ?? '3000';
const next = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', port],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
);
next.on('close', (code) => process.exit(code ?? 0));
onEnd(() => next.kill('SIGTERM'));
