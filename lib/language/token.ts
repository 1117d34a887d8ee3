/** Annotated English: what the rest of the program knows of a sentence, whichever program annotated it. */
import type { Span } from '../core/model';

/** Universal parts of speech. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ'
  | 'SYM' | 'VERB' | 'X';

/** How a verb stands: `past` covers the simple past and the participle where they look alike. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface Token extends Span {
  /** As the reader sees it. */
  readonly text: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  readonly lemma: string;
  readonly pos: Pos;
  /** The form of a verb or auxiliary; null for other words. */
  readonly tag: VerbForm | null;
  /** For a capitalised word: whether it is an English word in small letters too. `York` is not, `Prize` is. */
  readonly common?: boolean;
  /** Index of the token it depends on, where a parser says so. */
  readonly head?: number;
  /** What a name recogniser takes it for: `DATE`, `MONEY`, `PERCENT`, … */
  readonly entity?: string;
}

/** Tokens in order. Spans are into the document's stored text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index of its paragraph among those of the document. */
  readonly paragraph: number;
}
