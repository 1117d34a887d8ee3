/**
 * Prints precision and recall of reference resolution on the GUM annotations of ../shared (people and organisations):
 * npm run bench:coreference [-- --show].
 *
 * A link is a mention tied to a name before it. It is right when GUM puts both into one chain; it is not judged when GUM has no
 * mention there. Recall counts GUM's names and pronouns (he, she, it and their forms) that have a name before them in their chain.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { viewOf } from '../lib/core/view';
import { annotateView, type AnnotatedToken } from '../lib/language/annotated';
import { loadEnglish } from '../lib/language/english';
import { coreferenceOf, type Mention, type MentionKind } from '../lib/language/reference/coreference';
import { isPronoun } from '../lib/language/reference/pronouns';

interface Gold {
  readonly doc: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly entities: readonly { readonly sent: number; readonly type: string; readonly id: string; readonly text: string; readonly has_proper_noun: boolean }[];
}

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly type: string;
  readonly proper: boolean;
  readonly text: string;
}

interface Score {
  right: number;
  wrong: number;
  unjudged: number;
  due: number;
}

const shared = resolve('..', 'shared', 'data', 'generation');
const show = process.argv.includes('--show');
async function main(): Promise<void> {
  const english = await loadEnglish(readFileSync(join('public', 'language', 'en.bin')));
  const scores = new Map<string, Score>();
  const scoreOf = (how: string): Score => {
    const score = scores.get(how) ?? { right: 0, wrong: 0, unjudged: 0, due: 0 };
    scores.set(how, score);
    return score;
  };
  for (const name of readdirSync(join(shared, 'gold')).filter((file) => file.endsWith('.gum.json')).sort()) {
    const gold = JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as Gold;
    const text = readFileSync(join(shared, 'docs', gold.doc), 'utf8');
    const sentences = annotateView(english, viewOf(text, 'text'));
    const { mentions } = coreferenceOf(sentences, gold.title);
    judge(text, goldMentions(text, gold), mentions, sentences.flatMap(({ tokens }) => tokens), scoreOf);
  }
  console.log('people and organisations of GUM        right  wrong  precision    due  recall   (not judged)');
  for (const [how, { right, wrong, unjudged, due }] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const figures = [right, wrong, share(right, right + wrong), due, due === 0 ? '–' : share(right, due)].map((figure) => `${figure}`.padStart(8));
    console.log(`${how.padEnd(36)}${figures.join('')}   (${unjudged})`);
  }
}

const share = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

function judge(text: string, gold: readonly GoldMention[], mentions: readonly Mention[], words: readonly AnnotatedToken[], scoreOf: (how: string) => Score): void {
  const goldOf = (mention: Mention): GoldMention | undefined => {
    const [start, end] = [words[mention.from]?.start ?? 0, words[mention.to - 1]?.end ?? 0];
    return gold.filter((some) => some.start <= start && some.end >= end).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  };
  const linked = new Set<GoldMention>();
  mentions.forEach((mention, index) => {
    if (mention.entity === null) return;
    const before = mentions.slice(0, index).filter((some) => some.how === 'name' && some.entity === mention.entity).at(-1);
    const theirs = goldOf(mention);
    const name = before === undefined ? undefined : goldOf(before);
    if (before === undefined || !(isJudged(theirs) || isJudged(name))) return;
    const known = theirs !== undefined && name !== undefined && !isModifier(words, mention, theirs) && !isModifier(words, before, name);
    const right = known && theirs.id === name.id;
    for (const how of [kindOf(mention.how, words[mention.from]?.text), 'all']) {
      const score = scoreOf(how);
      if (!known) score.unjudged += 1;
      else if (right) score.right += 1;
      else score.wrong += 1;
    }
    if (right) linked.add(theirs);
    if (show && known && !right) console.log(`wrong: ${theirs.text} (${theirs.id}) ← ${name.text} (${name.id}): …${text.slice(Math.max(0, theirs.start - 60), theirs.end + 30).replace(/\s+/g, ' ')}…`);
  });
  const named = new Set<string>();
  for (const mention of [...gold].sort((a, b) => a.start - b.start)) {
    const how = isPronoun(mention.text.toLowerCase()) ? 'pronoun' : mention.proper ? 'name' : null;
    if (how !== null && named.has(mention.id) && isJudged(mention)) {
      for (const kind of [kindOf(how, mention.text), 'all']) scoreOf(kind).due += 1;
      if (process.argv.includes('--missed') && !linked.has(mention)) console.log(`missed: ${mention.text} (${mention.id}): …${text.slice(Math.max(0, mention.start - 80), mention.end + 20).replace(/\s+/g, ' ')}…`);
    }
    if (mention.proper) named.add(mention.id);
  }
}

/** `the Senate vote`: GUM's mention is the vote. */
const isModifier = (words: readonly AnnotatedToken[], { from, to }: Mention, gold: GoldMention): boolean =>
  gold.end > (words[to - 1]?.end ?? 0) + 2 && words.slice(from, to).every(({ dep }) => ['compound', 'amod', 'nmod', 'det', 'punct'].includes(dep));

const isJudged = (mention: GoldMention | undefined): boolean => mention?.type === 'person' || mention?.type === 'organization';

const kindOf = (how: MentionKind, word = ''): string =>
  (how === 'pronoun' ? `pronoun ${/^its?(?:elf)?$/i.test(word) ? 'it' : 'he or she'}` : how);

/** GUM gives words with spaces between all tokens: found again without regard to white space, in order. */
function goldMentions(text: string, { sentences, entities }: Gold): GoldMention[] {
  let cursor = 0;
  return sentences.flatMap((sentence, index) => {
    const at = text.indexOf(sentence, cursor);
    if (at >= 0) cursor = at + sentence.length;
    const places = [...sentence].length === sentence.length ? [...sentence.matchAll(/\S/g)].map((match) => match.index) : [];
    const squeezed = sentence.replace(/\s/g, '');
    const used = new Map<string, number>();
    return entities.filter(({ sent }) => sent === index).flatMap((entity): GoldMention[] => {
      const wanted = entity.text.replace(/\s/g, '');
      let found = squeezed.indexOf(wanted, used.get(wanted) ?? 0);
      while (found >= 0 && !isWhole(sentence, places[found] ?? 0, (places[found + wanted.length - 1] ?? 0) + 1)) found = squeezed.indexOf(wanted, found + 1);
      if (found < 0 || at < 0) return [];
      used.set(wanted, found + 1);
      const { id, type, has_proper_noun: proper } = entity;
      return [{ id, type, proper, text: entity.text, start: at + (places[found] ?? 0), end: at + (places[found + wanted.length - 1] ?? 0) + 1 }];
    });
  });
}

const isWhole = (sentence: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(sentence[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(sentence[end] ?? '');

if (existsSync(shared)) await main();
else console.log('skipped, no ../shared');
