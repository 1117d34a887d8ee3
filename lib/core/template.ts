/**
 * Anki's template language → HTML that nothing has made safe yet: whoever shows it must. Linear in what comes out,
 * which is capped. Source: rslib/src/template.rs and template_filters.rs of ankitects/anki.
 */
import { clozeHtml, clozeOnly, deletionNumbers } from './cloze';
import { htmlOfText, textOfHtml } from './html-text';

/** What a template can name. */
export interface TemplateContext {
  /** HTML by the field's name, special fields too. */
  readonly values: ReadonlyMap<string, string>;
  /** The deletion asked for; 0 for types without deletions. */
  readonly cloze: number;
  readonly isAnswer: boolean;
  /** The question's HTML, for `{{FrontSide}}`. */
  readonly front: string;
}

export interface Rendered {
  readonly html: string;
  /** Parts that stay hidden until asked for; in the HTML each is `<div data-hint="INDEX" hidden>`. */
  readonly hints: readonly string[];
  /** What is to be typed, as text; null when nothing is. */
  readonly typed: string | null;
  /** Accents are no part of what is to be typed. */
  readonly withoutMarks: boolean;
  /** What is to be spoken, each in its language. */
  readonly spoken: readonly Spoken[];
  /** Names a template uses that nothing has. */
  readonly unknown: readonly string[];
}

export interface Spoken {
  /** As in `en_US`. */
  readonly language: string;
  readonly text: string;
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'block'; readonly name: string; readonly isNegated: boolean; readonly inner: Node[] };

const LONGEST = 4_194_304;
const DEEPEST = 100;

export function renderTemplate(template: string, context: TemplateContext): Rendered {
  const hints: string[] = [];
  const unknown = new Set<string>();
  const spoken: Spoken[] = [];
  let typed: string | null = null;
  let withoutMarks = false;
  let length = 0;
  const field = ({ name, filters }: Extract<Node, { kind: 'field' }>): string => {
    const isFront = name === 'FrontSide' && !context.values.has(name);
    const value = isFront ? (context.isAnswer ? context.front : '') : context.values.get(name);
    if (value === undefined) {
      if (name !== '' && !filters.some((filter) => filter.startsWith('tts'))) unknown.add(name);
      return '';
    }
    const voice = filters.find((filter) => filter.startsWith('tts '));
    if (voice !== undefined) {
      spoken.push({ language: voice.split(' ')[1] ?? '', text: textOfHtml(filters.includes('cloze') ? clozeHtml(value, context.cloze, context.isAnswer) : value).text });
      return '';
    }
    if (filters.includes('type')) {
      withoutMarks = filters.includes('nc');
      typed = textOfHtml(filters.includes('cloze') ? clozeOnly(value, context.cloze, true) : value).text;
      return '<span data-typed></span>';
    }
    return [...filters].reverse().reduce((html, filter) => filtered(html, filter, name, context, hints), value);
  };
  const draw = (nodes: readonly Node[]): string => {
    const parts: string[] = [];
    for (const node of nodes) {
      if (length > LONGEST) break;
      const part = node.kind === 'text' ? node.text : node.kind === 'field' ? field(node) : isShown(node, context) ? draw(node.inner) : '';
      if (node.kind !== 'block') length += part.length;
      parts.push(part);
    }
    return parts.join('');
  };
  const html = draw(parseTemplate(template)).slice(0, LONGEST);
  return { html, hints, typed, withoutMarks, spoken, unknown: [...unknown] };
}

/** Whether a front shows at least one field that has something in it: only then is there a card. */
export function showsField(template: string, values: ReadonlyMap<string, string>): boolean {
  const context: TemplateContext = { values, cloze: 0, isAnswer: false, front: '' };
  const visit = (nodes: readonly Node[]): boolean => nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'field') return !isEmpty(values.get(node.name) ?? '');
    return isShown(node, context) && visit(node.inner);
  });
  return visit(parseTemplate(template));
}

/** White space and line breaks are nothing. */
export const isEmpty = (html: string): boolean => html.replace(/<\/?(?:br|div) ?\/?>/gi, '').trim() === '';

function isShown({ name, isNegated }: Extract<Node, { kind: 'block' }>, { values, cloze }: TemplateContext): boolean {
  const number = /^c(\d{1,3})$/.exec(name)?.[1];
  const filled = values.has(name) ? !isEmpty(values.get(name) ?? '') : number !== undefined && Number(number) === cloze;
  return filled !== isNegated;
}

function filtered(html: string, filter: string, name: string, { cloze, isAnswer }: TemplateContext, hints: string[]): string {
  switch (filter) {
    case 'text': return htmlOfText(textOfHtml(html).text);
    case 'cloze': return clozeHtml(html, cloze, isAnswer);
    case 'cloze-only': return clozeOnly(html, cloze, isAnswer);
    case 'furigana': return html.replace(READING, '<ruby><rb>$1</rb><rt>$2</rt></ruby>');
    case 'kana': return html.replace(READING, '$2');
    case 'kanji': return html.replace(READING, '$1');
    case 'hint':
      if (isEmpty(html)) return '';
      hints.push(name);
      return `<div data-hint="${hints.length - 1}" hidden>${html}</div>`;
    default: return filter.startsWith('tts') ? '' : html;
  }
}

/** ` base[reading]`; a sound is none. */
const READING = / ?([^ >[\]]{1,200})\[(?!sound:)([^\]]{1,200})\]/g;

/** A template as a tree. Blocks that do not nest are closed where they must; comments are copied as they are. */
function parseTemplate(template: string): Node[] {
  const root: Node[] = [];
  const open: Extract<Node, { kind: 'block' }>[] = [];
  const here = (): Node[] => open.at(-1)?.inner ?? root;
  const [begin, end, source] = template.startsWith('{{=<% %>=}}') ? ['<%', '%>', template.slice(11)] : ['{{', '}}', template];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf(begin, at);
    const comment = source.indexOf('<!--', at);
    const stop = tag === -1 ? -1 : source.indexOf(end, tag);
    if (stop === -1) break;
    if (comment !== -1 && comment < tag) {
      const after = source.indexOf('-->', comment);
      if (after === -1) break;
      here().push({ kind: 'text', text: source.slice(at, after + 3) });
      at = after + 3;
      continue;
    }
    here().push({ kind: 'text', text: source.slice(at, tag) });
    at = stop + end.length;
    place(source.slice(tag + begin.length, stop).replace(/^[{\s]+/, '').trim(), open, here);
  }
  here().push({ kind: 'text', text: source.slice(at) });
  return root;
}

function place(tag: string, open: Extract<Node, { kind: 'block' }>[], here: () => Node[]): void {
  const name = tag.slice(1).trim();
  if ((tag.startsWith('#') || tag.startsWith('^')) && open.length < DEEPEST) {
    const block = { kind: 'block', name, isNegated: tag.startsWith('^'), inner: [] as Node[] } as const;
    here().push(block);
    open.push(block);
  } else if (tag.startsWith('/')) {
    const from = open.findLastIndex((block) => block.name === name);
    if (from !== -1) open.length = from;
  } else if (!tag.startsWith('#') && !tag.startsWith('^')) {
    const parts = tag.split(':').map((part) => part.trim());
    here().push({ kind: 'field', name: parts.at(-1) ?? '', filters: parts.slice(0, -1) });
  }
}

/** Cloze numbers of all fields. */
export function clozeNumbersOf(fields: Iterable<string>): number[] {
  const numbers = new Set<number>();
  for (const field of fields) for (const number of deletionNumbers(field)) numbers.add(number);
  return [...numbers].sort((a, b) => a - b);
}
