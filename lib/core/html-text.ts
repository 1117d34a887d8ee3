/** HTML ↔ plain text, without a DOM and linear in length: fields of built-in note types are text. */

export interface TextOfHtml {
  readonly text: string;
  /** Pictures and sounds the HTML named, which text cannot hold. */
  readonly media: number;
  /** Whether there were marks beside line breaks: styling, lists, links. */
  readonly styled: boolean;
}

/** The text a reader would see: tags gone, line breaks kept, entities decoded, scripts and styles dropped. */
export function textOfHtml(html: string): TextOfHtml {
  const pieces: string[] = [];
  const ends = tagEnds(html);
  let media = 0;
  let styled = false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    pieces.push(collapse(html.slice(at, open === -1 ? html.length : open)));
    if (open === -1) break;
    const close = /[a-z/!?]/i.test(html[open + 1] ?? '') ? ends(open) : null;
    if (close === null) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const name = tagName(html, open);
    if (name === 'img' || name === 'audio' || name === 'video') media += 1;
    styled ||= name !== 'br';
    pieces.push(breakFor(name));
    at = hidden.has(name) ? afterElement(html, name, close) : close;
  }
  const { text, sounds } = withoutSounds(tidy(pieces.join('')));
  return { text: decodeEntities(text).trim(), media: media + sounds, styled };
}

/** HTML that shows `text` and nothing else: also in Anki, where square brackets can name sounds and formulas. */
export function htmlOfText(text: string): string {
  return text
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    .replace(/\[(?=sound:|anki:|latex\]|\$)/gi, '&#91;')
    .replace(/\r\n?/g, '\n')
    .replace(/ (?=[ \n])|(?<=\n) /g, '&nbsp;')
    .replaceAll('\n', '<br>')
    .replaceAll('\t', '&#9;');
}

/** Whether a text that does not say what it is looks like HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:a|b|br|div|em|i|img|li|ol|p|span|strong|sub|sup|table|u|ul)\b[^<>]{0,500}>|&(?:nbsp|amp|lt|gt|quot|#\d{1,7});/i.test(text);
}

const hidden = new Set(['script', 'style', 'head', 'template']);
const blocks = new Set([
  'address', 'article', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p',
  'pre', 'section', 'table', 'tr', 'ul',
]);
/** Marks where a block begins or ends: at most one line break is made of neighbouring marks. */
const blockMark = '\u0001';

const collapse = (text: string): string => text.replace(/[\u0000-\u0020\u007f]+/g, ' ');

function breakFor(name: string): string {
  if (name === 'br') return '\n';
  if (name === 'td' || name === 'th') return ' ';
  return blocks.has(name) ? blockMark : '';
}

function tidy(text: string): string {
  return text
    .replace(/ ?\n ?/g, '\n')
    .replace(/[ \u0001]*\u0001[ \u0001]*/g, blockMark)
    .replace(/\n\u0001|\u0001/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function tagName(html: string, open: number): string {
  return /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? '';
}

/** Where the element's closing tag ends, or the end of the text. */
function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : html.length;
}

/**
 * Finds the end of the tag that opens at a place, past `>` inside quotes. Once quotes do not close, they are ignored
 * for the rest of the text; once there is no `>`, there are no more tags: so no text is scanned twice.
 */
function tagEnds(html: string): (open: number) => number | null {
  let quotesClose = true;
  let tagsClose = true;
  return (open) => {
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      return end === -1 ? html.length : end + 3;
    }
    if (quotesClose) {
      const end = endPastQuotes(html, open);
      if (end !== null) return end;
      quotesClose = false;
    }
    const end = tagsClose ? html.indexOf('>', open) : -1;
    tagsClose = end !== -1;
    return end === -1 ? null : end + 1;
  };
}

function endPastQuotes(html: string, open: number): number | null {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return null;
}

const named: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '\u200c', zwj: '\u200d',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»',
  lsaquo: '‹', rsaquo: '›', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', times: '×', divide: '÷',
  frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', micro: 'µ', para: '¶', sect: '§', euro: '€', pound: '£', yen: '¥', cent: '¢',
  larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', rArr: '⇒', lArr: '⇐', le: '≤', ge: '≥', ne: '≠', asymp: '≈', infin: '∞',
  minus: '−', radic: '√', sum: '∑', pi: 'π', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', mu: 'μ', Omega: 'Ω', sigma: 'σ',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à',
  aacute: 'á', acirc: 'â', ccedil: 'ç', iacute: 'í', ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', uacute: 'ú', aring: 'å', aelig: 'æ', oslash: 'ø',
}));

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,9}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name as string) ?? whole;
    return character(decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16));
  });
}

/** A code point as text; none for controls and for what is no character. */
function character(code: number): string {
  if (code === 10) return '\n';
  if (code === 9) return '\t';
  if (code === 160) return ' ';
  const isText = code >= 32 && code <= 0x10ffff && code !== 127 && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : '';
}

function withoutSounds(text: string): { text: string; sounds: number } {
  let sounds = 0;
  const silent = text.replace(/\[sound:[^\]\n]{1,500}\]/g, () => {
    sounds += 1;
    return '';
  });
  return { text: sounds > 0 ? silent.trim() : text, sounds };
}
