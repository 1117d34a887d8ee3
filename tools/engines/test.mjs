/**
 * `npm run test:webkit`, `npm run test:firefox` [-- FOLDER]: the main job and cards from Anki in WebKitGTK and in Firefox,
 * over the built app. Where the browser cannot be had, it says so and ends well. FOLDER takes pictures of each step.
 */
import { join } from 'node:path';
import { buildApp, isBuilt } from '../build.mjs';
import { ROOT, run } from '../project.mjs';
import { serve } from '../serve.mjs';

const [name, ...folder] = process.argv.slice(2);
if (!isBuilt('out', '') && !(await buildApp('out', ''))) process.exit(1);
const { url, stop } = await serve({ folder: join(ROOT, 'out') });
const { output } = await run(process.execPath, [join(ROOT, 'tools/run-ts.mjs'), 'tools/engines/story.ts', name, url, ...folder], { quiet: true });
await stop();
console.log(output.split('\n').filter((line) => !line.startsWith('{')).join('\n').trimEnd());
const told = JSON.parse(output.split('\n').findLast((line) => line.startsWith('{')) ?? '{}');
if (told.skipped) console.log(`${name}: skipped, ${told.skipped}`);
else {
  console.log(`${name}: at most ${told.megabytes} MB`);
  console.log(`${told.passed ?? 0} passed, ${told.failed ?? 1} failed`);
  process.exitCode = told.failed === 0 ? 0 : 1;
}
