/** English text → annotated sentences. The only folder that knows the language model. */
export { annotate } from './annotate';
export type { Sentence, Token } from './token';
export { annotateDocument } from './annotated';
export { loadEnglish, type English } from './english';
export { MODEL_FILE } from './model-file';
export { aliasesIn, mayMeanTheSame } from './reference/aliases';
