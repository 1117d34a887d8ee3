/**
 * Mochi's files: a zip whose `data.json` holds decks of cards, each a Markdown text with `---` between its sides and `{{gaps}}`.
 * Its keys are written as `~:name`, and lists may be `{"~#list": […]}`; pictures in it are not taken over, and that is said.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { readEntry, zipEntries } from './anki/zip';
import { emptyParts } from './empty-parts';
import { isRecord, readJson } from './plain-json';
import { isCloze, partsOfSides, sidesOf, type Side } from './sides';
import { list, nullable, object, oneOf, optional, refuse, rows, text, type Shape } from './shape';
import { resultOf } from '../core/problem';
import type { CollectionParts, Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

const LARGEST = 64 * 1_048_576;
const DEEPEST = 50;
type Fields = ReadonlyMap<string, unknown>;

export async function parseMochi(file: Blob): Promise<Parsed> {
  const entries = await zipEntries(file);
  const entry = entries.get('data.json');
  if (!entry) return refuse('format-unknown', '', { format: 'mochi' });
  const root = fieldsOf(readJson(strFromU8(await readEntry(file, entry, LARGEST))));
  const decks = listOf(root.get('decks')).map(fieldsOf);
  if (decks.length === 0) return refuse('format-unknown', '', { format: 'mochi' });
  const byId = new Map(decks.map((deck) => [String(deck.get('id')), deck]));
  const problems: Problem[] = [];
  const known = ownSides(root.get('factdeck'));
  const sides = decks.flatMap((deck) => listOf(deck.get('cards')).map(fieldsOf).flatMap((card) => {
    const own = known.get(idOf(card));
    return own && contentOf(own) === card.get('content') ? [{ ...own, deck: nameOf(deck, byId) }] : sideOf(card, nameOf(deck, byId), problems);
  }));
  const media = [...entries.keys()].filter((name) => !/^data\.(json|edn)$/.test(name)).length;
  if (media > 0) problems.push({ code: 'mochi-media', where: '', values: { count: media }, severity: 'warning' });
  return { format: 'mochi', parts: { ...emptyParts, ...partsOfSides(sides, '') }, problems, notesAre: 'sides', matches: null };
}

/**
 * A card that is asked both ways becomes two there; the quote stands under the answer. What Mochi has no words for stands
 * beside the decks: it holds for cards whose content is still the same.
 */
export function printMochi(parts: CollectionParts): Uint8Array {
  const decks = new Map<string, Side[]>();
  for (const side of sidesOf(parts)) decks.set(side.deck || 'Factdeck', [...(decks.get(side.deck || 'Factdeck') ?? []), side]);
  const data = {
    '~:version': 2,
    '~:factdeck': [...decks.values()].flat().map(({ deck: _, ...side }) => side),
    '~:decks': [...decks].map(([name, sides], index) => ({
      '~:id': `~:deck${index}`, '~:name': name,
      '~:cards': { '~#list': sides.map((side) => ({ '~:id': `~:${side.guid}`, '~:name': '', '~:content': contentOf(side), '~:tags': { '~#set': side.tags }, ...(side.kind === 'reversed' ? { '~:review-reverse?': true } : {}) })) },
    })),
  };
  return zipSync({ 'data.json': strToU8(JSON.stringify(data)) });
}

/** The sides that a file of ours has beside its decks, by their guids. */
function ownSides(value: unknown): ReadonlyMap<string, Side> {
  const sides = resultOf(() => rows(sideShape, MOST).read(value, []));
  return new Map(sides.ok ? sides.value.map((side) => [side.guid, side]) : []);
}

const MOST = 1_000_000;
const sideShape: Shape<Side> = object({
  guid: text(300), kind: oneOf('basic', 'reversed', 'cloze'), prompt: text(LARGEST, 1), answer: text(LARGEST), deck: optional(text(2000), ''),
  source: nullable(object({ quote: text(LARGEST), title: text(2000), date: text(40) })), tags: list(text(500, 1), 1000),
});

const idOf = (card: Fields): string => String(card.get('id') ?? '').replace(/^~:/, '');

const RULE = /^---$/m;

function contentOf({ kind, prompt, answer, source }: Side): string {
  const quote = source ? `\n\n> ${source.quote.replaceAll('\n', '\n> ')}` : '';
  const back = `${guarded(answer)}${quote}`.trim();
  return kind === 'cloze' && back === '' ? guarded(prompt) : `${guarded(prompt)}\n\n---\n\n${back}`;
}

/** A line that would part the sides. */
const guarded = (text: string): string => text.replace(/^(\\*---)$/gm, '\\$1');
const unguarded = (text: string): string => text.replace(/^\\(\\*---)$/gm, '$1');

function sideOf(card: Fields, deck: string, problems: Problem[]): Side[] {
  const content = String(card.get('content') ?? '');
  const [front = '', ...rest] = content.split(RULE);
  const prompt = unguarded(front.trim());
  const answer = unguarded(rest.join('---').trim());
  const quote = /(?:^|\n\n)((?:> [^\n]*\n?)+)$/.exec(answer)?.[1];
  const gaps = isCloze(prompt) ? prompt : prompt.replace(/\{\{(?:(\d{1,3})::)?([^{}]+)\}\}/g, (_, number: string | undefined, inner: string) => `{{c${number ?? 1}::${inner}}}`);
  const kind = isCloze(gaps) ? 'cloze' : card.get('review-reverse?') === true ? 'reversed' : 'basic';
  if (prompt === '' || (answer === '' && kind !== 'cloze')) {
    problems.push({ code: 'mochi-one-side', where: '', values: { text: content.slice(0, 80) }, severity: 'warning' });
    return [];
  }
  return [{
    guid: idOf(card), kind, prompt: gaps, answer: quote === undefined ? answer : answer.slice(0, answer.length - quote.length).trim(), deck,
    source: quote === undefined ? null : { quote: quote.replace(/^> /gm, '').trim(), title: '', date: '' },
    tags: listOf(card.get('tags')).map(String),
  }];
}

/** With the decks it lies in. */
function nameOf(deck: Fields, byId: ReadonlyMap<string, Fields>): string {
  const names: string[] = [];
  let at: Fields | undefined = deck;
  for (let depth = 0; at && depth < DEEPEST; depth += 1) {
    names.unshift(String(at.get('name') ?? ''));
    at = byId.get(String(at.get('parent-id')));
  }
  return names.join('::');
}

function fieldsOf(value: unknown): Fields {
  return new Map(isRecord(value) ? Object.entries(value).map(([key, inner]) => [key.replace(/^~:/, ''), inner] as const) : []);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? listOf(value['~#list'] ?? value['~#set'] ?? []) : [];
}
