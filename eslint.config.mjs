/**
 * The rules of CONTRIBUTING.md that a machine can check. Each block names its folders and why the rule is there.
 * Who may import whom is checked by .dependency-cruiser.mjs.
 */
import next from 'eslint-config-next';
import nextTypescript from 'eslint-config-next/typescript';

const SCREENS = ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'];
const PRODUCT = [...SCREENS, 'lib/**/*.ts', 'decks/**/*.ts'];
const TESTS = ['**/*.test.{ts,tsx}', 'e2e/**'];

/** The only files that may ask the network for anything: the app's own assets, on its own origin; and the assistant a person named. */
const MAY_FETCH = ['lib/workers/service-worker.ts', 'lib/workers/offline-client.ts', 'lib/workers/english.ts', 'lib/assistant/endpoint.ts'];

const physical =
  '(^|[\\s:!])-?(m[lr]|p[lr]|left|right|border-[lr]|rounded-([lr]|tl|tr|bl|br)|scroll-[mp][lr])-' +
  '|(^|[\\s:!])(border-[lr]|(text|float|clear)-(left|right))($|\\s)';
const spoken = 'aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label';

/** Syntax that no part of the product uses. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: enum numbers leak into storage.' },
  { selector: 'ClassDeclaration:not([superClass])', message: 'Use plain functions and read-only data.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the instant as an argument.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Text is never parsed as HTML in our own page.' },
];

/** Syntax that screens do not use. */
const screens = [
  ...everywhere,
  { selector: `Literal[value=/${physical}/]`, message: 'Use logical classes (ms-, pe-, start-, text-start): the layout must mirror.' },
  { selector: `TemplateElement[value.raw=/${physical}/]`, message: 'Use logical classes (ms-, pe-, start-, text-start): the layout must mirror.' },
  { selector: `JSXAttribute[name.name=/^(${spoken})$/] > Literal[value=/\\p{L}/u]`, message: 'Words belong in lib/messages.' },
];

/** What would make an answer depend on when, where or by chance it is computed. */
const impure = [
  { name: 'crypto', message: 'Pass randomness in.' },
  { name: 'performance', message: 'Pass the clock in.' },
  { name: 'navigator', message: 'The core knows no browser.' },
  { name: 'window', message: 'The core knows no browser.' },
  { name: 'document', message: 'The core knows no browser.' },
  { name: 'localStorage', message: 'The core knows no storage.' },
  { name: 'indexedDB', message: 'Only lib/store knows IndexedDB.' },
];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'Factdeck asks the network for nothing but its own files; see MAY_FETCH in eslint.config.mjs.',
}));
const chance = [
  { object: 'Math', property: 'random', message: 'Pass randomness in.' },
  { object: 'Date', property: 'now', message: 'Pass the clock in.' },
  { object: 'navigator', property: 'sendBeacon', message: 'Factdeck reports nothing.' },
];

const config = [
  { ignores: ['.cache/**', 'out/**', 'out-*/**', 'dist/**', '.next/**', '.next-*/**', 'public/**', 'next-env.d.ts', 'test-results/**'] },
  ...next,
  ...nextTypescript,
  {
    rules: {
      'import/no-anonymous-default-export': 'off',
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-warning-comments': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // The one file that says what everything is; it has no code to split.
  { files: ['lib/core/model.ts'], rules: { 'max-lines': 'off' } },
  {
    files: PRODUCT,
    ignores: TESTS,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': ['error', ...chance],
    },
  },
  {
    files: ['lib/{core,formats,facts,language,documents,assistant}/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-globals': ['error', ...network, ...impure] },
  },
  { files: ['lib/core/**/*.ts'], ignores: [...TESTS, 'lib/core/day.ts'],
    rules: { 'no-restricted-globals': ['error', ...network, ...impure, { name: 'Date', message: 'Days are day.ts; instants are numbers.' }] } },
  { files: MAY_FETCH, rules: { 'no-restricted-globals': 'off' } },
  {
    files: SCREENS,
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...screens],
      'react/no-danger': 'error',
      'react/jsx-no-literals': ['error', { noStrings: false, ignoreProps: true, noAttributeStrings: false }],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'decks/**/*.ts', 'cli/**/*.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  // The clock itself: everything else is handed one.
  { files: ['components/collection.tsx'], rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': ['error', ...screens.filter(({ selector }) => !selector.startsWith('NewExpression'))] } },
];

export default config;
