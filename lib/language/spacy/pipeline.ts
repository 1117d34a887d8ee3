/** Text → annotated words: tokens, tags, heads, sentence starts, parts of speech, lemmas, names. The model is loaded once. */
import { applyRules, rulerOf, type Attributes, type Ruler } from './attribute-ruler';
import { readModelFile, type Header } from './binary';
import { BLOCK, encodeBlock, planEncoder, WIDTH, type Encoder } from './encoder';
import { lemmatizerOf, wordListOf, type Lemmatizer, type WordList } from './lemmatizer';
import { vocabularyOf } from './lexeme';
import { newMemoryPlan, placeMatrix, reserve, type Engine, type Matrix, type MemoryPlan } from './matrix';
import { findNames, nameMovesOf, type NameMoves } from './names';
import { parse, parserMovesOf, type ParserMoves } from './parser';
import type { RawToken } from './split-chunk';
import { tokenizerOf, type Tokenizer } from './tokenizer';
import { NARROW, narrow, planScorer, type Scorer } from './transitions';
import { deprojectivize, edgesOf } from './tree';

/** How a word stands to a name: outside, at its beginning, inside. */
export type Iob = 'O' | 'B' | 'I';

/** A word with all that spaCy says of it. Offsets are UTF-16 into the text given. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Universal part of speech. */
  readonly pos: string;
  readonly morph: string;
  /** Index of the head in the text; its own for the root of a sentence. */
  readonly head: number;
  readonly dep: string;
  /** Kind of name, empty outside of names. */
  readonly ent: string;
  readonly iob: Iob;
  /** Whether a sentence starts here. */
  readonly first: boolean;
  /** First word of what hangs on this one. */
  readonly left: number;
  readonly right: number;
}

export interface LanguageModel {
  readonly header: Header;
  readonly engine: Engine;
  readonly tokenize: Tokenizer;
  readonly shared: Encoder;
  readonly names: Encoder;
  readonly tagger: Matrix;
  readonly tagScores: number;
  readonly parser: Scorer;
  readonly nameFinder: Scorer;
  readonly parserMoves: ParserMoves;
  readonly nameMoves: NameMoves;
  readonly ruler: Ruler;
  readonly lemmatize: Lemmatizer;
  readonly isWord: WordList;
}

/** `bytes` of the model file. Throws a RangeError when they are none. */
export async function loadLanguageModel(bytes: Uint8Array, engineOf: (plan: MemoryPlan) => Engine): Promise<LanguageModel> {
  const file = await readModelFile(bytes);
  const { header } = file;
  const plan = newMemoryPlan();
  const [shared, names] = [planEncoder(plan, file, 'shared'), planEncoder(plan, file, 'names')];
  const tagger = placeMatrix(plan, file.floats('tagger.weights'), file.floats('tagger.bias'));
  const tagScores = reserve(plan, BLOCK * tagger.outputs);
  const [parser, nameFinder] = [planScorer(plan, file, 'parser'), planScorer(plan, file, 'names')];
  return {
    header, engine: engineOf(plan), tokenize: tokenizerOf(header, vocabularyOf(header)), shared, names, tagger, tagScores, parser,
    nameFinder, parserMoves: parserMovesOf(header.parserMoves), nameMoves: nameMovesOf(header.nameMoves),
    ruler: rulerOf(header.rules), lemmatize: lemmatizerOf(header.lemmas), isWord: wordListOf(header.lemmas),
  };
}

/** Done and total in words. */
export type WordProgress = (done: number, total: number) => void;

export function annotateWords(model: LanguageModel, text: string, onProgress?: WordProgress): Word[] {
  const tokens = model.tokenize(text);
  const { engine } = model;
  const { tags, forParser, forNames } = vectorsOf(model, tokens, onProgress);
  const parsed = parse(engine, model.parser, model.parserMoves, forParser, tokens.length);
  const isSpace = (word: number): boolean => tokens[word]?.lexeme.isSpace === true;
  deprojectivize(parsed, isSpace);
  const { heads, labels } = parsed;
  const { left, right, starts } = edgesOf(heads);
  const attributes = tokens.map(({ lexeme }, at): Attributes => ({
    lower: lexeme.lower, isSpace: lexeme.isSpace, tag: tags[at] ?? '', dep: labels[at] ?? '', pos: '', morph: '', lemma: null,
  }));
  applyRules(model.ruler, attributes);
  const found = findNames(engine, model.nameFinder, model.nameMoves, forNames, { length: tokens.length, starts, isSpace });
  const kinds = new Array<string>(tokens.length).fill('');
  const iobs = new Array<Iob>(tokens.length).fill('O');
  for (const { from, to, label } of found) {
    kinds.fill(label, from, to);
    iobs.fill('I', from, to);
    iobs[from] = 'B';
  }
  return attributes.map(({ tag, pos, morph, dep, lemma }, at): Word => {
    const { start, end, lexeme } = tokens[at] as RawToken;
    return {
      start, end, text: lexeme.text, lemma: lemma ?? model.lemmatize(lexeme.text, pos, morph), tag, pos, morph, head: heads[at] ?? at, dep,
      ent: kinds[at] ?? '', iob: iobs[at] ?? 'O', first: starts[at] === 1, left: left[at] ?? at, right: right[at] ?? at,
    };
  });
}

interface Vectors {
  readonly tags: readonly string[];
  readonly forParser: Float32Array;
  readonly forNames: Float32Array;
}

function vectorsOf(model: LanguageModel, tokens: readonly RawToken[], onProgress?: WordProgress): Vectors {
  const { engine, shared, names, parser, nameFinder } = model;
  const tags: string[] = [];
  const forParser = new Float32Array(tokens.length * NARROW);
  const forNames = new Float32Array(tokens.length * NARROW);
  for (let from = 0; from < tokens.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, tokens.length);
    const at = encodeBlock(engine, shared, tokens, from, to);
    tags.push(...tagsOf(model, at, to - from));
    narrow(engine, parser, at, to - from, forParser, from);
    narrow(engine, nameFinder, encodeBlock(engine, names, tokens, from, to), to - from, forNames, from);
    onProgress?.(to, tokens.length);
  }
  return { tags, forParser, forNames };
}

function tagsOf({ engine, tagger, tagScores, header }: LanguageModel, at: number, rows: number): string[] {
  engine.affine(at, WIDTH, rows, tagger, tagScores);
  return Array.from({ length: rows }, (_, row) => {
    const from = tagScores + row * tagger.outputs;
    let best = 0;
    for (let tag = 1; tag < header.tags.length; tag += 1) {
      if ((engine.floats[from + tag] as number) > (engine.floats[from + best] as number)) best = tag;
    }
    return header.tags[best] ?? '';
  });
}
