/**
 * The parser's commonest slips, mended: `mills answered by …` and `Peru taxed sugar …` read as a noun with a participle, which
 * leaves the sentence without a finite verb; and `has complicated work` read as owning complicated work.
 */
import type { AnnotatedToken } from './annotated';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Whether a word stands inside a relative clause. */
function isRelative(tokens: readonly AnnotatedToken[], from: number, first: number): boolean {
  for (let at = from, steps = 0; steps < tokens.length; steps += 1) {
    const token = tokens[at];
    if (!token || token.head === first + at) return false;
    if (token.dep === 'relcl') return true;
    at = token.head - first;
  }
  return false;
}

/** `In 1891 Ana Perez …`: without a comma the year is read as part of the name. It belongs to its preposition, and the name to the verb. */
function mendYear(given: readonly AnnotatedToken[], first: number): readonly AnnotatedToken[] {
  let tokens = given;
  given.forEach(({ tag, head, pos }, at) => {
    const year = tokens[at + 1];
    if (tag !== 'IN' || pos !== 'ADP' || year?.pos !== 'NUM' || !/^(?:1\d|20)\d\d$/.test(year.text) || year.head <= first + at + 1) return;
    const noun = year.head - first;
    const verb = tokens[noun]?.head === first + at ? head - first : (tokens[noun]?.head ?? 0) - first;
    if (!/^(?:NOUN|PROPN)$/.test(tokens[noun]?.pos ?? '') || !/^(?:VERB|AUX)$/.test(tokens[verb]?.pos ?? '') || verb < noun) return;
    const hasSubject = tokens.some(({ dep, head: of }, index) => /^nsubj/.test(dep) && of === first + verb && index !== noun);
    tokens = tokens.map((token, index): AnnotatedToken => {
      if (index === at + 1) return { ...token, head: first + at, dep: 'pobj' };
      if (index === at) return { ...token, head: first + verb, dep: 'prep' };
      return index === noun && !hasSubject && token.head === first + at ? { ...token, head: first + verb, dep: tokens.some(({ dep, head: of }) => dep === 'auxpass' && of === first + verb) ? 'nsubjpass' : 'nsubj' } : token;
    });
  });
  return tokens;
}

/** `first` is the index of the first token among those of the document. The same tokens when there is nothing to mend. */
export function mendTree(given: readonly AnnotatedToken[], first: number): readonly AnnotatedToken[] {
  const tokens = mendYear(mendFor(mendPerfect(given, first), first), first);
  const root = tokens.findIndex(({ head }, at) => head === first + at);
  const noun = tokens[root];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.pos) || tokens.some((token, at) => FINITE.test(token.tag) && !isRelative(tokens, at, first)) || tokens.at(-1)?.text !== '.') return tokens;
  const verb = tokens.findIndex(({ tag, dep, head, text }, at) => tag === 'VBN' && head === first + root && /(?:ed|t|d)$/.test(text)
    && ((dep === 'acl' && at > root) || (dep === 'amod' && at < root && tokens.some((child) => child.dep.startsWith('nsubj') && child.head === first + at))));
  if (verb < 0) return tokens;
  return tokens.map((token, at): AnnotatedToken => {
    if (at === verb) return { ...token, tag: 'VBD', pos: 'VERB', dep: 'ROOT', head: first + verb };
    if (at === root) return { ...token, dep: verb > root ? 'nsubj' : 'dobj', head: first + verb };
    if (token.dep === 'agent' && token.head === first + verb) return { ...token, dep: 'prep' };
    if (token.head !== first + root) return token;
    const outside = verb > root ? at > verb || (at < root && /^(?:prep|advmod|punct)$/.test(token.dep)) : at < verb || (at > root && !isOf(token));
    return outside ? { ...token, head: first + verb, dep: token.dep === 'acl' ? 'advcl' : token.dep } : token;
  });
}

const isOf = ({ text }: AnnotatedToken): boolean => text.toLowerCase() === 'of';

/** `The closure of schools has complicated work`: a deed has done something to the work; it owns no complicated work. */
function mendPerfect(tokens: readonly AnnotatedToken[], first: number): readonly AnnotatedToken[] {
  const have = tokens.findIndex(({ lemma, pos }, at) => lemma === 'have' && pos === 'VERB' && tokens[at + 1]?.tag === 'VBN' && tokens[at + 1]?.dep === 'amod');
  const object = tokens.findIndex(({ dep, head }, at) => at > have && dep === 'dobj' && head === first + have);
  const subject = tokens.findIndex(({ dep, head }) => dep === 'nsubj' && head === first + have);
  const isDeed = /(?:tion|sion|ment|ance|ence|sal|val|ure|sis)$/.test(tokens[subject]?.text ?? '') && tokens[subject + 1]?.text === 'of';
  if (have < 0 || object < 0 || !isDeed || tokens[have + 1]?.head !== first + object) return tokens;
  const verb = first + have + 1;
  return tokens.map((token, at): AnnotatedToken => {
    if (at === have) return { ...token, pos: 'AUX', dep: 'aux', head: verb };
    if (at === have + 1) return { ...token, pos: 'VERB', lemma: token.lemma, dep: tokens[have]?.dep ?? 'ROOT', head: tokens[have]?.head === first + have ? verb : tokens[have]?.head ?? verb };
    return token.head === first + have ? { ...token, head: verb } : token;
  });
}

/** `the price for the local coal trade`: a verb after `for` and its subject, but without `to`, is a noun. */
function mendFor(tokens: readonly AnnotatedToken[], first: number): readonly AnnotatedToken[] {
  const verb = tokens.findIndex((token, at) => /^(?:VB|VBP)$/.test(token.tag) && token.pos === 'VERB' && tokens[at - 1]?.dep === 'nsubj' && tokens[at - 1]?.head === first + at
    && tokens.some(({ dep, head, text }) => dep === 'mark' && head === first + at && text.toLowerCase() === 'for'));
  if (verb < 0) return tokens;
  const mark = tokens.findIndex(({ dep, head }) => dep === 'mark' && head === first + verb);
  const above = tokens.findLastIndex(({ pos }, at) => at < mark && pos === 'VERB');
  return tokens.map((token, at): AnnotatedToken => {
    if (at === verb) return { ...token, tag: 'NN', pos: 'NOUN', dep: 'pobj', lemma: token.text.toLowerCase(), head: first + mark };
    if (at === mark) return { ...token, pos: 'ADP', tag: 'IN', dep: 'prep', head: first + mark - 1 };
    if (at > mark && at < verb && (token.head === first + verb || token.head === first + verb - 1)) return { ...token, dep: token.dep === 'nsubj' ? 'compound' : token.dep, head: first + verb };
    return token.head === first + verb && at > verb && above >= 0 ? { ...token, head: first + above } : token;
  });
}
