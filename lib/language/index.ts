/** English text → annotated sentences. The only folder that knows the language model. */
export { annotate } from './annotate';
export type { Sentence, Token } from './token';
