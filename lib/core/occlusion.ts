/**
 * Masks over a picture: the shapes of Anki's image occlusion notes, `{{c1::image-occlusion:rect:left=.1:top=.2:…:oi=1}}`,
 * drawn as SVG over the picture. Places are shares of its width and height. Source: rslib/src/image_occlusion of ankitects/anki.
 */

interface Shape {
  readonly number: number;
  readonly kind: string;
  readonly values: ReadonlyMap<string, string>;
}

const MOST = 500;
const ACTIVE = '#ff8e8e';
const OTHER = '#ffeba2';
const EDGE = '#212121';

/** The shapes a field describes, in its order; none for any other text. */
export function shapesIn(html: string): Shape[] {
  return [...html.matchAll(/\{\{c(\d{1,3})::image-occlusion:([a-z]{1,20}):?((?:[^{}\\]|\\.){0,20000}?)\}\}/g)].slice(0, MOST).map(([, number, kind = '', rest = '']) => ({
    number: Number(number), kind,
    values: new Map(rest.split(/(?<!\\):/).map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1).replace(/\\(.)/g, '$1')] as const;
    })),
  }));
}

/** The masks of one side: on the question what is asked for is covered, and all else too where the note says so. */
export function masksOf(shapes: readonly Shape[], number: number, isAnswer: boolean): string {
  return shapes.map((shape) => {
    if (shape.kind === 'text') return textShape(shape);
    if (shape.number === number) return drawn(shape, isAnswer ? { fill: 'none', edge: ACTIVE } : { fill: ACTIVE, edge: EDGE });
    return shape.values.get('oi') === '1' && shape.number !== 0 ? drawn(shape, { fill: OTHER, edge: EDGE }) : '';
  }).join('');
}

/** Lays masks over the first picture of the side; on the answer they can be taken off. Without a picture nothing is changed. */
export function withMasks(html: string, masks: string, isAnswer: boolean): string {
  const from = Math.max(html.search(/\bid\s*=\s*["']?image-occlusion-container/), 0);
  const at = html.indexOf('<img', from);
  const end = at === -1 ? -1 : html.indexOf('>', at);
  if (end === -1) return html;
  const picture = html.slice(at, end + 1);
  const over = `<svg${isAnswer ? ' data-masks' : ''} viewBox="0 0 1 1" preserveAspectRatio="none" style="position:absolute;inset:0;width:100%;height:100%">${masks}</svg>`;
  return `${html.slice(0, at)}<span style="position:relative;display:inline-block;max-width:100%">${picture}${over}</span>${html.slice(end + 1)}`;
}

function drawn({ kind, values }: Shape, { fill, edge }: { readonly fill: string; readonly edge: string }): string {
  const look = `fill="${fill}" stroke="${edge}" stroke-width="${fill === 'none' ? 3 : 1}" vector-effect="non-scaling-stroke"`;
  const [left, top] = [share(values, 'left'), share(values, 'top')];
  const turn = share(values, 'angle');
  const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${left} ${top})"`;
  if (kind === 'rect') return `<rect x="${left}" y="${top}" width="${share(values, 'width')}" height="${share(values, 'height')}" ${look}${turned}/>`;
  if (kind === 'ellipse') {
    const [rx, ry] = [share(values, 'rx'), share(values, 'ry')];
    return `<ellipse cx="${left + rx}" cy="${top + ry}" rx="${rx}" ry="${ry}" ${look}${turned}/>`;
  }
  if (kind !== 'polygon') return '';
  const points = (values.get('points') ?? '').split(/\s+/).map((point) => point.split(',').map(Number)).filter((point) => point.length === 2 && point.every(Number.isFinite));
  return `<polygon points="${points.map((point) => point.join(',')).join(' ')}" ${look}/>`;
}

/** Labels are drawn on a scale of their own: letters as small as shares of a picture do not show. */
function textShape({ values }: Shape): string {
  const text = (values.get('text') ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').slice(0, 500);
  const size = Math.max(share(values, 'fs') || 0.055, 0.01) * 100;
  return `<g transform="translate(${share(values, 'left')} ${share(values, 'top')}) scale(.01)"><text y="${size}" font-size="${size}" fill="#000" stroke="#fff" stroke-width=".6" paint-order="stroke">${text}</text></g>`;
}

function share(values: ReadonlyMap<string, string>, name: string): number {
  const value = Number(values.get(name) ?? 0);
  return Number.isFinite(value) ? value : 0;
}
