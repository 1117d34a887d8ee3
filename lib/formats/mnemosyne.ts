/**
 * Mnemosyne's files. `.cards` (2.x): a zip of `cards.xml`, a log of what was added, and `METADATA`. XML of 1.x: items with `Q` and `A`.
 * Only read: Mnemosyne opens Anki's packages. Source: openSM2sync (log_entry.py, xml_format.py) and libmnemosyne (mnemosyne2_cards.py,
 * mnemosyne1_xml.py, card_types).
 */
import { textOfHtml } from '../core/html-text';
import { readEntry, zipEntries, type ZipEntry } from './anki/zip';
import { emptyParts } from './empty-parts';
import { refuse } from './shape';
import { isCloze, partsOfSides, type Side } from './sides';
import { childOf, childrenOf, xmlTree, type XmlElement } from './xml';
import type { Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

const LARGEST = 64 * 1_048_576;
const [ADDED_CARD, ADDED_TAG, ADDED_FACT, ADDED_CARD_TYPE] = ['6', '10', '16', '22'];

export const isMnemosyneXml = (beginning: string): boolean => /<mnemosyne\s[^>]*core_version=/.test(beginning);

/** A shared deck of 2.x. Its cards carry no schedule. */
export async function parseMnemosyneCards(file: Blob, deckName: string): Promise<Parsed> {
  const entries = await zipEntries(file);
  const cards = entries.get('cards.xml');
  if (!cards) return refuse('format-unknown', '', { format: 'cards' });
  const logs = childrenOf(xmlTree(await textIn(file, cards), broken), 'log');
  const about = entries.get('METADATA');
  const name = about ? /^card_set_name:(.*)$/m.exec(await textIn(file, about))?.[1]?.trim() ?? '' : '';
  const problems: Problem[] = [];
  const sides = sidesOfLogs(logs, problems);
  const media = [...entries.keys()].filter((entry) => entry !== 'cards.xml' && entry !== 'METADATA' && !entry.endsWith('/')).length;
  if (media > 0) problems.push({ code: 'mochi-media', where: '', values: { count: media }, severity: 'warning' });
  if (sides.length === 0) return refuse('file-empty', '');
  return { format: 'mnemosyne', parts: { ...emptyParts, ...partsOfSides(sides, name || deckName) }, problems, notesAre: 'sides', matches: null };
}

/** XML of 1.x. What it says of learning stays out, and that is said. */
export function parseMnemosyneXml(text: string, deckName: string): Parsed {
  const items = childrenOf(xmlTree(text, broken), 'item');
  const problems: Problem[] = [];
  const sides = items.flatMap((item) => {
    const category = childOf(item, 'cat')?.text.trim() ?? '';
    const side = { guid: guidOf(item.attributes['id']), tags: category === '' || category === '<default>' ? [] : [tagOf(category)] };
    return complete({ ...blank, ...side, prompt: html(childOf(item, 'Q')?.text), answer: html(childOf(item, 'A')?.text) }, problems);
  });
  const learnt = items.filter(({ attributes }) => Number(attributes['rt_rp'] ?? 0) > 0).length;
  if (learnt > 0) problems.push({ code: 'schedule-left-out', where: '', values: { count: learnt }, severity: 'warning' });
  if (sides.length === 0) return refuse('file-empty', '');
  return { format: 'mnemosyne', parts: { ...emptyParts, ...partsOfSides(sides, deckName) }, problems, notesAre: 'sides', matches: null };
}

const broken = (detail: string): never => refuse('xml-broken', '', { detail });

const textIn = async (file: Blob, entry: ZipEntry): Promise<string> => new TextDecoder().decode(await readEntry(file, entry, LARGEST));

const blank: Side = { guid: '', kind: 'basic', prompt: '', answer: '', source: null, tags: [], deck: '' };

/** Ids that begin with `_` were made for the file alone and name nothing. */
const guidOf = (id = ''): string => (id.startsWith('_') ? '' : id.slice(0, 200));

const tagOf = (name: string): string => name.trim().replace(/\s+/g, '_');

const html = (text = ''): string => textOfHtml(text).text.trim();

/** Facts in their order; a fact says with its first card of which type it is. */
function sidesOfLogs(logs: readonly XmlElement[], problems: Problem[]): Side[] {
  const of = (type: string | undefined): readonly XmlElement[] => logs.filter(({ attributes }) => attributes['type'] === type);
  const tags = new Map(of(ADDED_TAG).map((log) => [log.attributes['o_id'] ?? '', childOf(log, 'name')?.text.trim() ?? '']));
  const names = new Map(of(ADDED_CARD_TYPE).map((log) => [log.attributes['o_id'] ?? '', childOf(log, 'name')?.text.trim() ?? '']));
  const cards = new Map(of(ADDED_CARD).map(({ attributes }) => [attributes['fact'] ?? '', attributes] as const).toReversed());
  const others = new Map<string, number>();
  const sides = of(ADDED_FACT).flatMap((fact) => {
    const id = fact.attributes['o_id'] ?? '';
    const card = cards.get(id);
    if (!card) return [];
    const fields = new Map(fact.children.map(({ name, text }) => [name.replace(/^___/, ''), html(text)]));
    const named = (card['tags'] ?? '').split(',').map((tag) => tags.get(tag) ?? '').filter((tag) => tag !== '' && tag !== '__UNTAGGED__').map(tagOf);
    const type = card['card_t'] ?? '';
    // A type made from a built-in one is called after it: `3::…`.
    const made = sidesOfFact(type.split('::')[0] ?? '', fields);
    if (made === null) others.set(names.get(type) || type, (others.get(names.get(type) || type) ?? 0) + 1);
    return (made ?? [inOrder(fields)]).flatMap(({ ending, ...side }) => complete({ ...blank, ...side, guid: `${guidOf(id)}${ending}`, tags: named }, problems));
  });
  for (const [name, count] of others) problems.push({ code: 'anki-notetype-unknown', where: '', values: { name, count }, severity: 'warning' });
  return sides;
}

type Made = Pick<Side, 'kind' | 'prompt' | 'answer'> & { readonly ending: '' | '/reverse' | '/cloze' };

/** By the built-in types: front to back, both ways, vocabulary, cloze, sentence. Null for all others. */
function sidesOfFact(type: string, fields: ReadonlyMap<string, string>): readonly Made[] | null {
  const field = (key: string): string => fields.get(key) ?? '';
  const lines = (...keys: readonly string[]): string => keys.map(field).filter((text) => text !== '').join('\n\n');
  switch (type) {
    case '1': return [{ kind: 'basic', ending: '', prompt: field('f'), answer: field('b') }];
    case '2': return [{ kind: 'reversed', ending: '', prompt: field('f'), answer: field('b') }];
    case '3': return [
      { kind: 'basic', ending: '', prompt: field('f'), answer: lines('p_1', 'm_1', 'n') },
      { kind: 'basic', ending: '/reverse', prompt: field('m_1'), answer: lines('f', 'p_1', 'n') },
    ];
    case '5': return [{ kind: 'cloze', ending: '', prompt: withGaps(field('text')), answer: '' }];
    case '6': {
      const recognised: Made = { kind: 'basic', ending: '', prompt: withoutGaps(field('f')), answer: lines('p_1', 'm_1', 'n') };
      const gaps = withGaps(field('f'));
      return isCloze(gaps) ? [recognised, { kind: 'cloze', ending: '/cloze', prompt: gaps, answer: '' }] : [recognised];
    }
    default: return null;
  }
}

/** A type we do not know: its first field in front, the others behind. */
function inOrder(fields: ReadonlyMap<string, string>): Made {
  const [prompt = '', ...others] = [...fields.values()].filter((text) => text !== '');
  return { kind: 'basic', ending: '', prompt, answer: others.join('\n\n') };
}

const GAP = /\[([^[\]]+)\]/g;

/** `[answer:hint]`: each gap is asked for by itself. */
function withGaps(text: string): string {
  let number = 0;
  return text.replace(GAP, (_, inner: string) => `{{c${(number += 1)}::${inner.replace(':', '::')}}}`);
}

const withoutGaps = (text: string): string => text.replace(GAP, (_, inner: string) => inner.split(':')[0] ?? inner);

function complete(side: Side, problems: Problem[]): Side[] {
  if (side.prompt !== '' && (side.answer !== '' || side.kind === 'cloze')) return [side];
  problems.push({ code: 'mochi-one-side', where: '', values: { text: (side.prompt || side.answer).slice(0, 80) }, severity: 'warning' });
  return [];
}
