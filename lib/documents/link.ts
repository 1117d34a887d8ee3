/** Links that came with a text, or in its place. */

export interface FoundLink {
  readonly url: string;
  /** The link is all there is: no words to make cards from. */
  readonly bare: boolean;
}

/** A link that stands alone, or alone on the first or last line, as sharing from a browser leaves it. */
export function linkIn(text: string): FoundLink | null {
  const lines = text.trim().split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const links = lines.filter(isLink);
  const words = lines.filter((line) => !isLink(line)).join(' ');
  const url = [lines[0], lines.at(-1)].find((line) => line !== undefined && isLink(line));
  if (url !== undefined) return { url, bare: words.split(/\s+/).filter((word) => word !== '').length < 12 && links.length === 1 };
  const inline = lines.length === 1 && /^(.{0,80}?)\s*(https?:\/\/\S+)$/.exec(lines[0] ?? '');
  return inline && inline[2] ? { url: inline[2], bare: true } : null;
}

const isLink = (line: string): boolean => /^(?:https?:\/\/|www\.)[^\s<>"]+\.[^\s<>"]+$/i.test(line);
