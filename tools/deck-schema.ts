/** `npm run deck-schema`: writes decks/deck.schema.json from the shapes that read deck files. */
import { writeFileSync } from 'node:fs';
import { deckSchema } from '../lib/formats/deck-shape';

writeFileSync('decks/deck.schema.json', `${JSON.stringify(deckSchema, null, 1)}\n`);
