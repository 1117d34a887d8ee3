/** Entries of packages that carry no types of their own. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth = require('mammoth');
  export = mammoth;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
