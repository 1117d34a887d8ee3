/** What counts as used: everything reachable from a page, a worker, the command line, a script or a test. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'lib/workers/{library,generate,documents,pdf,import,export,assistant-frame,service-worker}.ts',
    'cli/main.ts',
    'tools/{start,dev,build,test,e2e,serve,icons,notices,imports,factdeck,run-ts,decks,deck-schema,parity}.{mjs,ts}',
    'tools/language-model/{kernel.mjs,compare.ts}',
    'tools/anki/{test.mjs,compare.ts,compare-search.ts,compare-faces.ts}',
    'tools/engines/{test.mjs,story.ts}',
    'tools/orca/{test,walk}.mjs',
    'tools/orca/links.ts',
    'bench/*.{mjs,ts}',
    'bench/facts/{score,draw}.ts',
    'tools/{node-version.cjs,unit-setup.mjs}',
    'tools/studied-backup.ts',
    'e2e/**/*.spec.ts',
    'e2e/fixtures/documents/make.mjs',
  ],
  project: ['{app,components,lib,decks,cli,tools,bench,e2e}/**/*.{ts,tsx,mjs,cjs,css}'],
  ignoreExportsUsedInFile: true,
  // Debian programs: one makes fixtures, which are committed; the others are driven by test:webkit and test:orca, which skip without them.
  ignoreBinaries: ['pandoc', 'apt-get', 'WebKitWebDriver', 'Xvfb', 'orca', 'speech-dispatcher', 'gsettings', 'xdotool'],
  // Run by path from tools/imports.mjs.
  ignoreDependencies: ['dependency-cruiser'],
};

export default config;
