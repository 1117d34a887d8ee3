/**
 * Checks who imports whom (.dependency-cruiser.mjs) and that the check saw the project at all:
 * with a TypeScript it does not know, dependency-cruiser sees no module and still ends with success.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runPackage } from './project.mjs';

const FOLDERS = ['app', 'components', 'decks', 'lib', 'cli'].filter((folder) => existsSync(join(ROOT, folder)));
const LEAST_MODULES = 20;

const { code, output } = await runPackage(
  'dependency-cruiser/bin/dependency-cruise.mjs',
  ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...FOLDERS],
  { quiet: true },
);
const start = output.indexOf('{');
if (start < 0) {
  console.error(output);
  process.exit(code || 1);
}
const { summary, modules } = JSON.parse(output.slice(start));
const own = modules.filter(({ source }) => /^(app|components|decks|lib|cli)\//.test(source) && /\.tsx?$/.test(source));
for (const { rule, from, to, cycle } of summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}${cycle ? ` (circle of ${cycle.length})` : ''}`);
}
if (own.length <= LEAST_MODULES) {
  console.error(`The import check saw ${own.length} modules of ours; that cannot be all.`);
  process.exit(1);
}
console.log(`${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`);
process.exit(summary.violations.length > 0 ? 1 : 0);
