/** English text → annotated sentences. The only folder that knows the language model. */
export { annotate } from './annotate';
export type { Sentence, Token } from './token';
export { annotateDocument, annotateText, annotateView } from './annotated';
export type { AnnotatedSentence, AnnotatedToken } from './annotated';
export { loadEnglish } from './english';
export type { English } from './english';
export { plainSentences } from './plain';
