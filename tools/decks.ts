/** `npm run decks` writes the decks that ship; with --check it only says whether they are what the code makes today. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckFiles } from './shipped-decks';

const folder = join(process.cwd(), 'decks');
const isCheck = process.argv.includes('--check');
for (const { name, text } of deckFiles(folder)) {
  const path = join(folder, name);
  if (!isCheck) {
    writeFileSync(path, text);
    process.stdout.write(`decks/${name}: ${text.length} characters\n`);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`decks/${name} is not what the code makes: run npm run decks, look at what changed, commit it.\n`);
    process.exitCode = 1;
  }
}
