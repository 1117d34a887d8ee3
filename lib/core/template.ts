/**
 * Anki's template language → HTML that nothing has made safe yet: whoever shows it must. Linear in what comes out,
 * which is capped. Source: rslib/src/template.rs and template_filters.rs of ankitects/anki.
 */
import { clozeHtml, clozeOnly, clozeTyped, deletionNumbers } from './cloze';
import { strippedHtml } from './html-strip';
import { voiceMark, withoutPlays, type Play } from './plays';
import { withReadings } from './ruby';

/** What a template can name. */
export interface TemplateContext {
  /** HTML by the field's name, special fields too. */
  readonly values: ReadonlyMap<string, string>;
  /** The deletion asked for; 0 for types without deletions. */
  readonly cloze: number;
  readonly isAnswer: boolean;
  /** The question, for `{{FrontSide}}`. */
  readonly front: Pick<Rendered, 'html' | 'hints'>;
}

export interface Rendered {
  readonly html: string;
  /** Parts that stay hidden until asked for; in the HTML each is `<div data-hint="INDEX" hidden>`. */
  readonly hints: readonly string[];
  /** What is to be typed, as text; null when nothing is. */
  readonly typed: string | null;
  /** Accents are no part of what is to be typed. */
  readonly withoutMarks: boolean;
  /** What the side plays of its own; the answer leaves out what the question in it played. */
  readonly plays: readonly Play[];
  /** Names a template uses that nothing has. */
  readonly unknown: readonly string[];
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'block'; readonly name: string; readonly isNegated: boolean; readonly inner: Node[] };

export const NO_FRONT: TemplateContext['front'] = { html: '', hints: [] };
const LONGEST = 4_194_304;
const DEEPEST = 100;

export function renderTemplate(template: string, context: TemplateContext): Rendered {
  const hints: string[] = [];
  const unknown = new Set<string>();
  let typed: Pick<Rendered, 'typed' | 'withoutMarks'> = { typed: null, withoutMarks: false };
  let length = 0;
  const field = ({ name, filters }: Extract<Node, { kind: 'field' }>): string => {
    // The question is put in as it is: filters do not reach it.
    if (name === 'FrontSide' && !context.values.has(name)) return context.isAnswer ? frontAfter(hints, context.front) : '';
    const value = context.values.get(name);
    if (value === undefined) {
      if (name !== '' && !filters.some((filter) => filter.startsWith('tts'))) unknown.add(name);
      return '';
    }
    if (filters[0] === 'type') {
      if (typed.typed === null) typed = typedOf(value, filters, context);
      return '<span data-typed></span>';
    }
    return throughFilters(value, filters, name, context, hints);
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
  const { html, plays } = withoutPlays(draw(parseTemplate(template)).slice(0, LONGEST));
  return { html, hints, ...typed, plays, unknown: [...unknown] };
}

/** The question's hints are counted on from those before it. */
function frontAfter(hints: string[], front: TemplateContext['front']): string {
  const from = hints.length;
  hints.push(...front.hints);
  return from === 0 || front.hints.length === 0 ? front.html : front.html.replace(/(<div data-hint=")(\d{1,5})(" hidden>)/g, (_, open: string, index: string, close: string) => `${open}${Number(index) + from}${close}`);
}

function typedOf(value: string, filters: readonly string[], { cloze }: TemplateContext): Pick<Rendered, 'typed' | 'withoutMarks'> {
  const only = filters.length === 2 ? filters[1] : '';
  return { typed: typedText(only === 'cloze' ? clozeTyped(value, cloze) : value), withoutMarks: only === 'nc' };
}

/** Breaks of lines are spaces, other tags nothing. */
const typedText = (html: string): string => strippedHtml(withoutPlays(html).html.replace(/(?:\n|<br\s?\/?>|<\/?div>)+/gi, ' ')).trim();

/** Whether a front shows at least one field that has something in it: only then is there a card. */
export function showsField(template: string, values: ReadonlyMap<string, string>): boolean {
  const context: TemplateContext = { values, cloze: 0, isAnswer: false, front: NO_FRONT };
  const visit = (nodes: readonly Node[]): boolean => nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'field') return !isEmpty(values.get(node.name) ?? '');
    return isShown(node, context) && visit(node.inner);
  });
  return visit(parseTemplate(template));
}

/** White space and line breaks are nothing. */
export const isEmpty = (html: string): boolean => !/[^ \t\n\v\f\r]/.test(html.replace(/<\/?(?:br|div) ?\/?>/gi, ''));

function isShown({ name, isNegated }: Extract<Node, { kind: 'block' }>, { values, cloze }: TemplateContext): boolean {
  const number = /^c(\d{1,3})$/.exec(name)?.[1];
  const filled = values.has(name) ? !isEmpty(values.get(name) ?? '') : number !== undefined && Number(number) === cloze;
  return filled !== isNegated;
}

/** From the innermost outwards; one that Anki does not know keeps those outside it from being asked. */
function throughFilters(value: string, filters: readonly string[], name: string, context: TemplateContext, hints: string[]): string {
  let html = value;
  for (const filter of [...filters].reverse()) {
    const next = filtered(html, filter, name, context, hints);
    if (next === null) break;
    html = next;
  }
  return html;
}

function filtered(html: string, filter: string, name: string, { cloze, isAnswer }: TemplateContext, hints: string[]): string | null {
  switch (filter) {
    case '': return html;
    case 'text': return strippedHtml(html);
    case 'cloze': return clozeHtml(html, cloze, isAnswer);
    case 'cloze-only': return clozeOnly(html, cloze, isAnswer);
    case 'furigana': return withReadings(html, (base, reading) => `<ruby><rb>${base}</rb><rt>${reading}</rt></ruby>`);
    case 'kana': return withReadings(html, (_, reading) => reading);
    case 'kanji': return withReadings(html, (base) => base);
    case 'hint':
      if (html.trim() === '') return html;
      hints.push(name);
      return `\n<div data-hint="${hints.length - 1}" hidden>${html}</div>\n`;
    default: return filter.startsWith('tts ') ? voiceMark(filter.slice(4), html) : null;
  }
}

/** A template as a tree. Blocks that do not nest are closed where they must; comments are copied as they are. */
function parseTemplate(template: string): Node[] {
  const root: Node[] = [];
  const open: Extract<Node, { kind: 'block' }>[] = [];
  const here = (): Node[] => open.at(-1)?.inner ?? root;
  const [begin, end, source] = template.startsWith('{{=<% %>=}}') ? ['<%', '%>', template.slice(11)] : ['{{', '}}', template];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf(begin, at);
    const stop = tag === -1 ? -1 : source.indexOf(end, tag);
    if (stop === -1) break;
    const comment = source.indexOf('<!--', at);
    const after = comment === -1 || comment > tag ? -1 : source.indexOf('-->', comment);
    if (after !== -1) {
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
