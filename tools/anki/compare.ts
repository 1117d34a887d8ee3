/** Lays Anki's answers for a package beside ours: compare.ts NAME, of NAME.apkg and NAME.json. Prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { sqlWasm } from '../../cli/files';
import { compareAnswers } from '../../lib/formats/anki/answers-for-test';
import { parseFile } from '../../lib/formats/detect';

const [name = ''] = process.argv.slice(2);
const { parts } = await parseFile('answers.apkg', new Blob([new Uint8Array(readFileSync(`${name}.apkg`))]), { sqlWasm });
console.log(JSON.stringify(compareAnswers(parts, JSON.parse(readFileSync(`${name}.json`, 'utf8')))));
