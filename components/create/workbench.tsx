/** Where cards are made that the search did not propose so: by hand, of two, of one that asks too much, by hiding words. */
'use client';

import { ActionList, Sheet } from '@/components/ui';
import type { Fact, Span } from '@/lib/core/model';
import { plainWords } from '@/lib/core/verbatim';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import { ByHandSheet, type ByHandStart } from './by-hand-sheet';
import { ClozeForm } from './cloze-form';
import { changeDraft, type Draft } from './draft';
import { addOwn, type OwnCard } from './proposals';
import { SplitForm } from './split-form';
import { WordingForm } from './wording-form';

/** What lies on it. `more` asks what to do with a card, `mergeWith` for its partner. */
export type Bench =
  | { readonly kind: 'card'; readonly start: ByHandStart }
  | { readonly kind: 'cloze'; readonly sentence: Span; readonly hidden: string; readonly instead: Fact | null }
  | { readonly kind: 'more' | 'mergeWith' | 'split'; readonly fact: Fact }
  | { readonly kind: 'merge'; readonly fact: Fact; readonly other: Fact };

/** What to make of selected words: a card that asks for them, or a cloze of their sentence. Words over several sentences are no answer. */
export function benchOfWords(kind: 'card' | 'cloze', words: Span, { document, sentences }: Generated): Bench {
  const sentence = sentences.find(({ start, end }) => start <= words.start && words.start < end) ?? words;
  const isPart = words.end <= sentence.end && words.end - words.start < (sentence.end - sentence.start) * 0.8;
  const selected = isPart ? plainWords(document.text.slice(words.start, words.end)) : '';
  if (kind === 'cloze') return { kind, sentence, hidden: selected, instead: null };
  return { kind, start: { at: words.start, wording: { question: '', answer: selected } } };
}

interface WorkbenchProps {
  readonly bench: Bench | null;
  readonly draft: Draft;
  readonly generated: Generated;
  readonly facts: readonly Fact[];
  readonly onChange: (bench: Bench | null) => void;
}

export function Workbench({ bench, draft, generated, facts, onChange }: WorkbenchProps) {
  const close = () => onChange(null);
  const add = (cards: readonly Omit<OwnCard, 'id'>[], instead: readonly Fact[] = []) => {
    changeDraft({ choices: addOwn(draft.choices, cards, instead.map(({ id }) => id)) });
    close();
  };
  if (bench === null) return null;
  if (bench.kind === 'card') return <ByHandSheet generated={generated} start={bench.start} onAdd={(quoteSpan, wording) => add([{ ...wording, quoteSpan }])} onClose={close} />;
  return (
    <Sheet open onClose={close} title={titleOf(bench)}>
      <OnBench key={bench.kind} bench={bench} generated={generated} facts={facts} onAdd={add} onChange={onChange} />
    </Sheet>
  );
}

function titleOf({ kind }: Bench): string {
  const titles = { card: m.create.byHandTitle, cloze: m.create.clozeTitle, more: m.create.moreTitle, mergeWith: m.create.mergeWith, merge: m.create.mergeTitle, split: m.create.splitTitle };
  return titles[kind];
}

interface OnBenchProps {
  readonly bench: Exclude<Bench, { kind: 'card' }>;
  readonly generated: Generated;
  readonly facts: readonly Fact[];
  readonly onAdd: (cards: readonly Omit<OwnCard, 'id'>[], instead?: readonly Fact[]) => void;
  readonly onChange: (bench: Bench | null) => void;
}

function OnBench({ bench, generated, facts, onAdd, onChange }: OnBenchProps) {
  const close = () => onChange(null);
  switch (bench.kind) {
    case 'more': return <More fact={bench.fact} hasPartner={partnersOf(bench.fact, facts).length > 0} onChange={onChange} />;
    case 'mergeWith': return <Partners fact={bench.fact} partners={partnersOf(bench.fact, facts)} onChange={onChange} />;
    case 'merge': return <Merge fact={bench.fact} other={bench.other} onAdd={onAdd} onCancel={close} />;
    case 'split': return <SplitForm fact={bench.fact} onCancel={close} onSave={(wordings) => onAdd(wordings.map((wording) => ({ ...wording, quoteSpan: bench.fact.quoteSpan })), [bench.fact])} />;
    case 'cloze': {
      const { sentence, instead } = bench;
      const words = plainWords(generated.document.text.slice(sentence.start, sentence.end));
      return <ClozeForm sentence={words} hidden={bench.hidden} onCancel={close} onSave={(card) => onAdd([{ ...card, quoteSpan: sentence }], instead ? [instead] : [])} />;
    }
  }
}

function More({ fact, hasPartner, onChange }: { readonly fact: Fact; readonly hasPartner: boolean; readonly onChange: (bench: Bench) => void }) {
  return (
    <div className="grid gap-3">
      <p dir="auto" className="font-serif text-lg">{fact.asked.question} <strong className="font-semibold">{fact.asked.answer}</strong></p>
      <ActionList actions={[
        { icon: 'plus', label: m.create.merge, hint: m.create.mergeHint, disabled: !hasPartner, run: () => onChange({ kind: 'mergeWith', fact }) },
        { icon: 'minus', label: m.create.split, hint: m.create.splitHint, run: () => onChange({ kind: 'split', fact }) },
        { icon: 'hide', label: m.create.toCloze, hint: m.create.toClozeHint, run: () => onChange({ kind: 'cloze', sentence: fact.quoteSpan, hidden: plainWords(fact.asked.answer), instead: fact }) },
      ]} />
    </div>
  );
}

/** Cards near enough in the text that one quote can stand for both. */
function partnersOf({ id, quoteSpan }: Fact, facts: readonly Fact[]): readonly Fact[] {
  const NEAR = 600;
  return facts.filter((other) => other.id !== id && Math.abs(other.quoteSpan.start - quoteSpan.start) < NEAR);
}

function Partners({ fact, partners, onChange }: { readonly fact: Fact; readonly partners: readonly Fact[]; readonly onChange: (bench: Bench) => void }) {
  return (
    <ul className="divide-y divide-rule">
      {partners.map((other) => (
        <li key={other.id}>
          <button type="button" dir="auto" className="min-h-11 w-full py-3 text-start font-serif text-lg hover:underline hover:underline-offset-4" onClick={() => onChange({ kind: 'merge', fact, other })}>
            {other.asked.question} <strong className="font-semibold">{other.asked.answer}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Merge({ fact, other, onAdd, onCancel }: { readonly fact: Fact; readonly other: Fact; readonly onAdd: OnBenchProps['onAdd']; readonly onCancel: () => void }) {
  const [first, second] = fact.quoteSpan.start <= other.quoteSpan.start ? [fact, other] : [other, fact];
  const quoteSpan = { start: first.quoteSpan.start, end: Math.max(first.quoteSpan.end, second.quoteSpan.end) };
  const quote = first.quote === second.quote ? first.quote : `${first.quote} ${second.quote}`;
  const wording = { question: m.create.mergedQuestion(first.asked.question, second.asked.question), answer: m.create.mergedAnswer(first.asked.answer, second.asked.answer) };
  return <WordingForm initial={wording} quote={quote} saveLabel={m.create.mergeSave} onCancel={onCancel} onSave={(saved) => onAdd([{ ...saved, quoteSpan }], [fact, other])} />;
}
