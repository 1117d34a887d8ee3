/** Annotated English as the rest of the program knows it, whichever model annotated it. */
import type { Span } from '../core/model';

/** Universal parts of speech. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ'
  | 'SYM' | 'VERB' | 'X';

/** How a verb stands. */
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
  /** For a capitalised word: whether it is an English word in small letters too. `Perez` is not, `Prize` is. */
  readonly common?: boolean;
  /** Index of the word of its sentence that it depends on; its own for the root. */
  readonly head: number;
  /** How it depends on it, as in spaCy's English models: `nsubj`, `dobj`, `pobj`, … */
  readonly dep: string;
  /** What kind of name it belongs to: `PERSON`, `ORG`, `GPE`, `DATE`, …; empty outside of names. */
  readonly entity: string;
}

/** A name, a title or a pronoun of a sentence and whom it certainly means. */
export interface Meant {
  /** Words of the sentence from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly how: 'name' | 'title' | 'pronoun';
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  /** The fullest name the text gives it. */
  readonly name: string;
}

/** Tokens in order. Spans are into the document's stored text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index of its paragraph among those of the document. */
  readonly paragraph: number;
  readonly meant: readonly Meant[];
}
