/** Lays Anki's cards beside ours: compare-faces.ts NAME, of NAME.apkg and NAME.json. Prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { sqlWasm } from '../../cli/files';
import { compareFaces } from '../../lib/formats/anki/faces-for-test';
import { parseFile } from '../../lib/formats/detect';

const [name = ''] = process.argv.slice(2);
const { parts } = await parseFile('faces.apkg', new Blob([new Uint8Array(readFileSync(`${name}.apkg`))]), { sqlWasm });
console.log(JSON.stringify(compareFaces(parts, JSON.parse(readFileSync(`${name}.json`, 'utf8')))));
