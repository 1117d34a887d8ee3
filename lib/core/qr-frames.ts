/**
 * A link ↔ the texts of QR codes. A short link is one code, which any camera app opens. A longer one is cut into parts
 * that are shown one after the other and gathered in any order.
 */

/** Characters a single code holds and a phone still reads from a screen: version 18 at the lowest correction. */
const WHOLE = 700;
/** Characters of a link in one of several codes. */
const PART = 500;
const MARK = 'factdeck-part';

/** The texts of the codes that together hold `link`; `mark` (letters and digits) tells these parts from those of another. */
export function printFrames(link: string, mark: string): readonly string[] {
  if (link.length <= WHOLE) return [link];
  const of = Math.ceil(link.length / PART);
  return Array.from({ length: of }, (_, at) => `${MARK}:${mark}:${at + 1}/${of}:${link.slice(at * PART, (at + 1) * PART)}`);
}

/** Parts seen so far. */
export interface Gathered {
  readonly mark: string;
  readonly parts: ReadonlyMap<number, string>;
  readonly of: number;
}

export type Seen =
  | { readonly type: 'whole'; readonly text: string }
  | { readonly type: 'part'; readonly gathered: Gathered };

const MOST_PARTS = 999;

/** What is known after one more code was read; a part of another link begins anew. */
export function withFrame(before: Gathered | null, text: string): Seen {
  const found = /^factdeck-part:(\w{1,40}):(\d{1,3})\/(\d{1,3}):([\s\S]+)$/u.exec(text);
  if (found === null) return { type: 'whole', text };
  const [, mark = '', at = '', total = '', slice = ''] = found;
  const [place, of] = [Number(at), Number(total)];
  if (place < 1 || place > of || of > MOST_PARTS) return { type: 'whole', text };
  const known = before !== null && before.mark === mark && before.of === of ? before.parts : new Map<number, string>();
  const parts = new Map(known).set(place, slice);
  if (parts.size < of) return { type: 'part', gathered: { mark, parts, of } };
  return { type: 'whole', text: Array.from({ length: of }, (_, index) => parts.get(index + 1) ?? '').join('') };
}
