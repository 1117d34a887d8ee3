/** HTML → what is left when its tags are taken out, as Anki does it for `{{text:…}}`, for voices and for formulas. Linear. */
import { decodeEntities } from './html-text';

/** Tags, comments, scripts and styles gone; entities stay. */
export function withoutTags(html: string): string {
  const pieces: string[] = [];
  const lower = html.toLowerCase();
  const ends = new Map<string, number>();
  // Where a sign next stands is looked for once, however often it is asked for.
  const next = (sign: string, from: number): number => {
    const known = ends.get(sign);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = lower.indexOf(sign, from);
    ends.set(sign, at);
    return at;
  };
  const endOf = (from: number): number => {
    if (lower.startsWith('<!--', from)) {
      const end = next('-->', from + 4);
      if (end !== -1) return end + 3;
    }
    const close = next('>', from + 1);
    const wrapped = ['style', 'script'].find((name) => lower.startsWith(name, from + 1));
    const end = wrapped === undefined || close === -1 ? -1 : next(`</${wrapped}>`, close + 1);
    return end === -1 ? close + 1 : end + wrapped!.length + 3;
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? 0 : endOf(open);
    if (end === 0) break;
    pieces.push(html.slice(at, open));
    at = end;
  }
  return pieces.join('') + html.slice(at);
}

/** The same with entities decoded: no longer HTML, though Anki shows it as such. */
export const strippedHtml = (html: string): string => decodeEntities(withoutTags(html)).replaceAll('\u00a0', ' ');

/** What a voice says: the tags that break a line are pauses. */
export const spokenText = (html: string): string => strippedHtml(html.replace(BREAK, ' '));

const BREAK = /<\/?(?:br|address|article|aside|blockquote|canvas|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|noscript|ol|output|p|pre|section|table|tfoot|ul|video)>/gi;
