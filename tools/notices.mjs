/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.md from the packages that the app ships, and public/licences.txt, the
 * same with our own licence first, which the settings screen opens. With --check it only says whether they are current.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './project.mjs';

/** Production packages of Next that build the app and are no part of it. */
const BUILD_ONLY = /^(@next\/env|baseline-browser-mapping|caniuse-lite|nanoid|picocolors|postcss|source-map-js|tslib)$/;

const packages = [...shipped(), languageModel()];
const text = `# Third-party notices

Factdeck ships the packages and the language model below, whole or in part. Written by \`npm run notices\`; do not edit.

${packages.map(({ name, version, license }) => `- ${name} ${version}: ${license}`).join('\n')}

${byText(packages).map(([names, licence]) => `## ${names.join(', ')}\n\n${quoted(licence)}`).join('\n\n')}
`;

const FILES = {
  'THIRD-PARTY-NOTICES.md': text,
  'public/licences.txt': `${readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim()}\n\n${text}`,
};

for (const [name, content] of Object.entries(FILES)) {
  const file = join(ROOT, name);
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    console.error(`${name} is not current: run npm run notices and commit the result.`);
    process.exit(1);
  }
}

function shipped() {
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(locked)
    .filter(([path, entry]) => path && !entry.dev && !entry.optional && !entry.devOptional)
    .map(([path, { version, license }]) => ({ path, name: path.replace(/^.*node_modules\//, ''), version, license }))
    .filter(({ name }) => !BUILD_ONLY.test(name))
    .map((entry) => ({ ...entry, text: licenceText(entry) }));
}

/** The model file carries its own notices in its header: four letters, the header's length, the header as JSON. */
function languageModel() {
  const raw = gunzipSync(readFileSync(join(ROOT, 'public/language/en.bin')));
  const { licence, notice } = JSON.parse(raw.subarray(8, 8 + raw.readUInt32LE(4)).toString());
  return { name: 'en_core_web_sm (language model of spaCy)', version: '3.8.0', license: licence, text: notice.replace(/\r/g, '').trim() };
}

function licenceText({ path, name, license }) {
  const folder = join(ROOT, path);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  if (!file && !license) throw new Error(`${name} has no licence: say in tools/notices.mjs why it may be shipped`);
  return file ? readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim() : `${license} (the package has no licence file of its own)`;
}

/** [names, licence text], the same text once. */
function byText(entries) {
  const groups = new Map();
  for (const { name, text: licence } of entries) groups.set(licence, [...(groups.get(licence) ?? []), name]);
  return [...groups].map(([licence, names]) => [names, licence]);
}

function quoted(licence) {
  return licence.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
}
