/** Lays Anki's search results for a package beside ours: compare-search.ts NAME, of NAME.apkg and NAME.json. Prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { sqlWasm } from '../../cli/files';
import { compareSearches, type AnkiSearches } from '../../lib/formats/anki/search-for-test';
import { parseFile } from '../../lib/formats/detect';

const [name = ''] = process.argv.slice(2);
const told = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as AnkiSearches;
const { parts } = await parseFile('found.apkg', new Blob([new Uint8Array(readFileSync(`${name}.apkg`))]), { sqlWasm });
console.log(JSON.stringify({ queries: told.found.length, cards: parts.cards.length, differences: compareSearches(parts, told) }));
