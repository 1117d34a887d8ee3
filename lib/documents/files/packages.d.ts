/** Entries of packages that carry no types of their own. */
declare module 'mammoth/mammoth.browser.js' {
  import type * as mammoth from 'mammoth';

  const browserBuild: typeof mammoth;
  export = browserBuild;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
