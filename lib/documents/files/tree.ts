/** HTML and XHTML → a tree, in a worker that has none of its own. The only door to the DOM package. */
import { parseHTML } from 'linkedom/worker';

/** Elements that HTML does not let close themselves, as XHTML writes them: `<title/>` would swallow the whole text. */
const SELF_CLOSED = /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/>/g;

/** The document of a whole page. Nothing in it is run or fetched. */
export function treeOf(html: string): Document {
  const start = html.search(/<(?:!doctype|html|head|body)\b/i);
  const page = start < 0 ? `<!doctype html><html><head></head><body>${html}</body></html>` : html.slice(start);
  return parseHTML(page.replace(SELF_CLOSED, '<$1$2></$1>')).document as unknown as Document;
}
