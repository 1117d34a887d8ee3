/** English text → annotated sentences. The only folder that knows the language model. */
export { annotate } from './annotate';
export type { Pos, Sentence, Token, VerbForm } from './token';
