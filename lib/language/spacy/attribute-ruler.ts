/** Part of speech, morphology and some lemmas by pattern over tags, words and labels, as spaCy's attribute ruler sets them. */
import type { AttributeRule, Condition, TokenCondition } from './binary';

/** A word as rules see and change it. */
export interface Attributes {
  readonly lower: string;
  readonly isSpace: boolean;
  tag: string;
  dep: string;
  pos: string;
  /** Features as in Universal Dependencies, `Number=Sing|Person=3`; empty for none. */
  morph: string;
  lemma: string | null;
}

type Test = (words: readonly Attributes[], at: number) => boolean;

export interface Ruler {
  /** Rules that ask for a tag, under that tag; the others under ''. */
  readonly byTag: ReadonlyMap<string, readonly Entry[]>;
}

interface Entry {
  readonly order: number;
  readonly test: Test;
  readonly rule: AttributeRule;
}

export function rulerOf(rules: readonly AttributeRule[]): Ruler {
  const byTag = new Map<string, Entry[]>();
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      const tag = pattern[0]?.TAG;
      const entry = { order, rule, test: testOf(pattern) };
      for (const key of tagsOf(tag)) byTag.set(key, [...(byTag.get(key) ?? []), entry]);
    }
  });
  return { byTag };
}

const tagsOf = (tag: Condition | undefined): readonly string[] =>
  typeof tag === 'string' ? [tag] : tag?.IN !== undefined ? tag.IN : [''];

function testOf(pattern: readonly TokenCondition[]): Test {
  const tests = pattern.map((condition) => {
    const [tag, dep, lower] = [condition.TAG, condition.DEP, condition.LOWER].map(stringTest);
    const space = condition.IS_SPACE;
    return (word: Attributes): boolean => (space === undefined || word.isSpace === space)
      && tag?.(word.tag) !== false && dep?.(word.dep) !== false && lower?.(word.lower) !== false;
  });
  return (words, at) => tests.every((test, offset) => {
    const word = words[at + offset];
    return word !== undefined && test(word);
  });
}

function stringTest(condition: Condition | undefined): ((text: string) => boolean) | undefined {
  if (condition === undefined) return undefined;
  if (typeof condition === 'string') return (text) => text === condition;
  const within = condition.IN === undefined ? null : new Set(condition.IN);
  const without = new Set(condition.NOT_IN);
  const pattern = condition.REGEX === undefined ? null : new RegExp(condition.REGEX, 'u');
  return (text) => (within === null || within.has(text)) && !without.has(text) && (pattern === null || pattern.test(text));
}

/** Changes the words in place. All patterns are tested before any rule is applied; later rules win. */
export function applyRules({ byTag }: Ruler, words: readonly Attributes[]): void {
  const always = byTag.get('') ?? [];
  const matches: { order: number; word: Attributes; rule: AttributeRule }[] = [];
  words.forEach((word, at) => {
    for (const entries of [byTag.get(word.tag) ?? [], always]) {
      for (const { order, test, rule } of entries) {
        const target = words[at + rule.index];
        if (target !== undefined && test(words, at)) matches.push({ order, word: target, rule });
      }
    }
  });
  matches.sort((a, b) => a.order - b.order);
  for (const { word, rule: { attrs } } of matches) {
    word.tag = attrs.TAG ?? word.tag;
    word.dep = attrs.DEP ?? word.dep;
    word.pos = attrs.POS ?? word.pos;
    word.lemma = attrs.LEMMA ?? word.lemma;
    if (attrs.MORPH !== undefined) word.morph = attrs.MORPH === '_' ? '' : attrs.MORPH;
  }
}
