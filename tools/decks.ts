/** Writes the decks that ship: npm run decks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckFiles } from './shipped-decks';

const folder = join(process.cwd(), 'decks');
for (const { name, text } of deckFiles(folder)) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`decks/${name}: ${text.length} characters\n`);
}
