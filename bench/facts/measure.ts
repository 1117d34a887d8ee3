/** One document → its cards → how they score. */
import { readText } from '../../lib/documents';
import { byImportance, generate } from '../../lib/facts';
import { viewOf } from '../../lib/core/view';
import { brokenRules, capsOf, nearlySays, recallOf, says, type Recall, type ScoredCard } from './scoring';
import type { English } from '../../lib/language';
import type { Fact } from '../../lib/core/model';
import type { GoldDocument } from './gold';

export interface Measured {
  readonly document: GoldDocument;
  readonly words: number;
  readonly accepted: Recall;
  /** Accepted and suggested together. */
  readonly all: Recall;
  /** Over every card, capped or not. */
  readonly broken: readonly string[];
}

/** Throws when the document is none that the program reads. */
export function measure(english: English, document: GoldDocument): Measured {
  const { draft } = readText(document.bytes, document.file);
  if (!draft) throw new Error(`${document.name} cannot be read`);
  const { facts } = generate(english, draft);
  const cards = byImportance(facts).flatMap(cardsOf);
  const words = draft.text.match(/\S+/g)?.length ?? 0;
  const caps = capsOf(words, document.group === 'seed');
  const matches = document.group === 'squad' ? nearlySays : says;
  const view = viewOf(draft.text, draft.format);
  return {
    document, words,
    accepted: recallOf(document.facts, cards.filter(({ accepted }) => accepted).slice(0, caps.accepted), matches),
    all: recallOf(document.facts, cards.slice(0, caps.all), matches),
    broken: cards.flatMap((card) => brokenRules(card, view, draft.title, draft.date).map((rule) => `${document.name}: ${rule}: ${card.question} → ${card.answer}`)),
  };
}

function cardsOf({ asked, reverse, quote, quoteSpan, status }: Fact): ScoredCard[] {
  return [asked, ...(reverse ? [reverse] : [])].map(({ question, answer }) => ({ question, answer, quote, quoteSpan, accepted: status === 'accepted' }));
}
