/** The form of a verb, read from its ending, its lemma and the auxiliaries before it. */
import type { Pos, VerbForm } from './token';

/** Participles that differ from the past, by lemma; regular ones need no list. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  ('been begun bitten blown broken chosen done drawn driven drunk eaten fallen flown forgotten forbidden forgiven frozen given gone grown '
  + 'hidden known lain ridden risen rung run seen shaken shown shrunk sung sunk sewn sown spoken stolen stricken sworn swollen taken '
  + 'thrown torn woken worn woven written overcome become come undertaken withdrawn overthrown proven').split(' '),
);

export interface Word {
  readonly text: string;
  readonly lemma: string;
  readonly pos: Pos;
}

/** The form of the word at `index`, or null when it is no verb. */
export function verbFormAt(words: readonly Word[], index: number): VerbForm | null {
  const word = words[index];
  if (!word || (word.pos !== 'VERB' && word.pos !== 'AUX')) return null;
  const text = word.text.toLowerCase().replace('’', "'");
  if (text.endsWith('ing') && text !== word.lemma) return 'gerund';
  const helper = helperBefore(words, index);
  if (irregularParticiples.has(text) && (helper === 'have' || helper === 'be')) return 'participle';
  if (/^(?:am|is|are|has|does|'s|'re|'ve)$/.test(text)) return text === 'are' || text === "'re" ? 'base' : 'third';
  if (/^(?:was|were|had|did)$/.test(text)) return 'past';
  if (helper === 'have' || helper === 'be') return 'participle';
  if (text === word.lemma) return 'base';
  if (text.endsWith('s') && !text.endsWith('ss')) return 'third';
  return irregularParticiples.has(text) ? 'participle' : 'past';
}

/** The nearest auxiliary to the left with only adverbs, negation and a short subject between. */
function helperBefore(words: readonly Word[], index: number): 'have' | 'be' | 'modal' | 'none' {
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const word = words[at];
    if (!word) break;
    if (word.pos === 'AUX' || (word.pos === 'VERB' && (word.lemma === 'be' || word.lemma === 'have'))) {
      return word.lemma === 'have' ? 'have' : word.lemma === 'be' ? 'be' : 'modal';
    }
    if (word.pos !== 'ADV' && word.pos !== 'PART') break;
  }
  return 'none';
}
