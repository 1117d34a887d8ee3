/** Word files: headings, paragraphs, lists and tables; page headers, footers, pictures and footnotes are left out. */
import mammoth from 'mammoth/mammoth.browser.js';
import { draftOf, NO_PARTICULARS, refused, type ReadFile } from './read-file';
import { markdownOf } from './markdown';
import { treeOf } from './tree';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", 'comment-reference => '];

export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadFile> {
  try {
    const { value: html } = await mammoth.convertToHtml(
      { arrayBuffer: bytes.slice().buffer },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return draftOf(markdownOf(treeOf(html).body), name, NO_PARTICULARS);
  } catch {
    return refused('document.unreadable', name);
  }
}
