/** Foreign HTML → a page that is safe to draw in a frame: cleaned, with a policy of its own and nothing from elsewhere. */
import { decoded } from '@/lib/core/html-media';

const POLICY = "default-src 'none'; img-src blob: data:; media-src blob:; font-src blob: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Without scripts, handlers, forms, frames and links; files are those of `urls`. */
export async function cleanHtml(html: string, urls: ReadonlyMap<string, string>): Promise<string> {
  const { default: purify } = await import('dompurify');
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName === 'style') node.textContent = cleanCss(node.textContent ?? '', urls);
    if (tagName === 'img' && node instanceof HTMLImageElement) standIn(node, urls);
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    const source = element.getAttribute('src');
    const url = source === null || source.startsWith('data:image/') ? source : urls.get(decoded(source));
    if (url) element.setAttribute('src', url);
    else element.removeAttribute('src');
    const style = element.getAttribute('style');
    if (style !== null) element.setAttribute('style', cleanCss(style, urls));
  });
  try {
    return purify.sanitize(html.replace(/\[sound:[^\]\n]{1,500}\]/g, ''), ALLOWED);
  } finally {
    purify.removeAllHooks();
  }
}

/** In place of a picture that is not here: its name in a box, until it comes. */
function standIn(image: HTMLImageElement, urls: ReadonlyMap<string, string>): void {
  const source = image.getAttribute('src') ?? '';
  if (source.startsWith('data:image/') || urls.has(decoded(source))) return;
  const box = image.ownerDocument.createElement('span');
  box.className = 'not-here';
  box.textContent = image.alt || decoded(source);
  image.replaceWith(box);
}

const ALLOWED = {
  FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'option', 'iframe', 'object', 'embed', 'meta', 'link', 'base', 'audio', 'video', 'source', 'track', 'dialog'],
  FORBID_ATTR: ['srcset', 'href', 'xlink:href', 'action', 'formaction', 'background', 'poster', 'target', 'ping', 'autofocus', 'tabindex', 'contenteditable'],
  FORCE_BODY: true,
};

/** A whole page in the app's own colours, on which the note type's styles come last. */
export function pageOf(body: string, { css, className }: { readonly css: string; readonly className: string }, isDark: boolean, urls: ReadonlyMap<string, string>): string {
  const colours = isDark ? 'color:#ece7df' : 'color:#1f1b16';
  const paper = isDark ? 'color-scheme:dark;background:#1d1b18' : 'color-scheme:light;background:transparent';
  const own = `html,body{margin:0;padding:0}html{${paper}}body{${colours};font:1.25rem/1.5 Georgia,serif;overflow-wrap:anywhere;overflow:hidden}img{max-width:100%;height:auto}table{max-width:100%}.cloze{font-weight:600}.not-here{display:inline-block;box-sizing:border-box;min-width:8rem;max-width:100%;padding:2rem 1rem;border:1px dashed currentColor;border-radius:8px;font-size:1rem;opacity:.7}`;
  const last = `html,body{height:auto!important;min-height:0!important;position:static!important}body.card{margin:0!important;padding:12px!important}${isDark ? 'body.card{color:#ece7df!important;background:transparent!important}' : ''}[hidden]{display:none!important}`;
  const night = isDark ? ' nightMode night_mode' : '';
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><style>${own}</style><style>${cleanCss(css, urls)}</style><style>${last}</style></head><body class="${className}${night}" dir="auto">${body}</body></html>`;
}

/** Styles that close no element, import nothing and name only files that are here. */
function cleanCss(css: string, urls: ReadonlyMap<string, string>): string {
  return css
    .replace(/<\/?style/gi, '')
    .replace(/@import[^;]{0,2000};?/gi, '')
    .replace(/\burl\(\s*(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^)"'\s]{0,1000}))\s*\)/gi, (_, quoted?: string, single?: string, bare?: string) => {
      const url = urls.get(decoded(quoted ?? single ?? bare ?? ''));
      return url ? `url("${url}")` : 'none';
    });
}
