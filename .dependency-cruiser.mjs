/**
 * Who may import whom, as in ARCHITECTURE.md. tools/imports.mjs runs it and also proves that modules were seen.
 * `from` folders that have no line for a target may not import it.
 */
const INNER = '^(app|components|decks|lib|cli|server)/';
const test = '\\.test\\.tsx?$';

/** Folder → what it may import of our own code (patterns). */
const MAY_IMPORT = {
  '^app/': ['app/', 'components/', 'lib/messages/', 'lib/workers/base-path\\.ts'],
  '^components/': ['components/', 'decks/', 'lib/(core|store|messages)/', 'lib/workers/([a-z-]+-client|call|base-path|problem-error)\\.ts'],
  '^decks/': ['decks/', 'lib/core/'],
  '^lib/core/': ['lib/core/'],
  '^lib/messages/': ['lib/messages/'],
  '^lib/documents/': ['lib/(documents|core)/'],
  '^lib/language/': ['lib/(language|core)/'],
  '^lib/assistant/': ['lib/(assistant|core)/'],
  '^lib/facts/': ['lib/(facts|language|documents|core)/'],
  '^lib/formats/': ['lib/(formats|core)/'],
  '^lib/store/': ['lib/(store|core)/'],
  '^lib/sync/': ['lib/(sync|store|core)/'],
  '^lib/workers/': ['lib/'],
  '^cli/': ['cli/', 'decks/', 'lib/(core|documents|facts|formats|language|messages)/'],
};

/** What a folder may name in types besides: screens name what a worker answers, messages what they tell of. */
const MAY_NAME = {
  '^components/': ['lib/(documents|language|facts|formats|workers)/'],
  '^lib/messages/': ['lib/core/'],
};

/** Outside package → the only place that may import it. */
const DOORS = {
  'ts-fsrs': '^lib/core/memory\\.ts$',
  '@noble/hashes': '^lib/core/hash\\.ts$',
  dexie: '^lib/store/',
  'gift-pegjs': '^lib/formats/gift\\.ts$',
  saxes: '^lib/formats/xml\\.ts$',
  qr: '^components/link/qr-image\\.ts$',
  'sql.js|fzstd': '^lib/formats/anki/',
  fflate: '^lib/(formats|documents/files)/',
  mammoth: '^lib/documents/files/docx\\.ts$',
  linkedom: '^lib/documents/files/tree\\.ts$',
  '@mozilla/readability': '^lib/documents/files/html\\.ts$',
  'pdfjs-dist': '^lib/documents/pdf/read-pdf\\.ts$',
  'dompurify|katex': '^components/note/',
  'react|react-dom|next': '^(app|components)/',
  '@tanstack/react-virtual': '^components/library/',
  '@fontsource-variable': '^app/',
};

const tableRules = Object.entries(MAY_IMPORT).map(([from, targets]) => ({
  name: `imports of ${from.slice(1, -1)}`,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: {
    path: INNER,
    pathNot: targets.map((target) => `^${target}`),
    ...(MAY_NAME[from] ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

const nameRules = Object.entries(MAY_NAME).map(([from, targets]) => ({
  name: `type imports of ${from.slice(1, -1)}`,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: {
    path: INNER,
    pathNot: [...targets, ...MAY_IMPORT[from]].map((target) => `^${target}`),
    dependencyTypes: ['type-only'],
  },
}));

const doorRules = Object.entries(DOORS).map(([name, door]) => ({
  name: `door of ${name}`,
  severity: 'error',
  from: { path: INNER, pathNot: [door, test] },
  to: { path: `node_modules/(${name})/` },
}));

export default {
  forbidden: [
    ...tableRules,
    ...nameRules,
    ...doorRules,
    {
      name: 'only the doors reach outside packages',
      severity: 'error',
      from: { path: INNER, pathNot: test },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/.*|${Object.keys(DOORS).join('|')})/` },
    },
    { name: 'nothing imports app', severity: 'error', from: { pathNot: '^app/' }, to: { path: '^app/' } },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'tests are not imported',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test },
    },
    { name: 'imports exist', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'the product ships no development package',
      severity: 'error',
      from: { path: INNER, pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
