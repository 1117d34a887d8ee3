/** The second step: the found facts in the text and as cards, to keep, edit or drop. */
'use client';

import { useEffect, useMemo, useState } from 'react';
import { useView } from '@/components/collection';
import { Button, Screen } from '@/components/ui';
import type { Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import { ChangedText } from './changed-text';
import { CheckedText } from './checking';
import { changeDraft, type Draft } from './draft';
import { useChange, type Change } from './former';
import { LitText } from './lit-text';
import { MakeBar } from './make-bar';
import { isMadeCard } from './making';
import { proposalElementId } from './proposal';
import { useProposalKeys, type ProposalKey } from './proposal-keys';
import { ProposalList, type ProposalWork } from './proposal-list';
import { bySentence, decide, keepChecked, ranked, reword, shownFacts, worded } from './proposals';
import { Tools } from './tools';
import { benchOfWords, Workbench, type Bench } from './workbench';

interface StepProps {
  readonly draft: Draft;
  readonly generated: Generated;
}

export function ProposalsStep({ draft, generated }: StepProps) {
  const change = useChange(draft, generated);
  if (change === undefined) return null;
  return <Proposals key={change?.former.document.id ?? ''} draft={draft} generated={generated} change={change} />;
}

function Proposals({ draft, generated, change }: StepProps & { readonly change: Change | null }) {
  const { choices } = draft;
  const view = useView();
  const isMade = (fact: Fact) => isMadeCard(view, fact.id, change);
  useFormerDecisions(change);
  const best = ranked(generated.facts);
  const isDone = (fact: Fact) => isMade(fact) || (change?.isKept === false && change.decisions[fact.id] === 'drop');
  const fresh = best.filter(({ id }) => change?.isKept === false && change.fresh.has(id) && !isMadeCard(view, id, change));
  const facts = [...fresh, ...best.filter((fact) => !fresh.includes(fact) && !isDone(fact)), ...best.filter(isDone)];
  const groups = bySentence(shownFacts(facts, choices));
  const shown = groups.flatMap((group) => group.facts);
  const work = useProposalWork(draft, shown);
  const checked = shown.filter((fact) => fact.status === 'accepted' && !choices.decisions[fact.id] && !isMade(fact));
  const keepAll = () => changeDraft({ choices: keepChecked(choices, checked) });
  const [bench, setBench] = useState<Bench | null>(null);
  const text = useMemo(() => ({ title: draft.title, text: draft.text, format: draft.format }), [draft.title, draft.text, draft.format]);
  useProposalKeys(work.onKey);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <CheckedText value={text}>
      <Screen title={m.create.found(facts.length)} back={() => changeDraft({ step: 'text' })} backLabel={m.create.backToText} focused wide
        actions={checked.length > 0 ? <Button variant="quiet" className="-me-3 text-sm text-accent!" onClick={keepAll}>{m.create.keepAll}</Button> : null}
        footer={<MakeBar draft={draft} generated={generated} change={change} checked={checked} onKeepAll={keepAll} />}>
        <div className="md:grid md:grid-cols-2 md:gap-12">
          <div className="sticky top-0 z-10 -mx-5 h-50 max-h-[36dvh] border-b border-rule bg-paper px-5 pb-3 md:top-4 md:mx-0 md:h-[calc(100dvh-9.5rem)] md:max-h-none md:border-0 md:px-0">
            <LitText document={generated.document} facts={shown} choices={choices} selected={work.selected} onSelect={work.goTo}
              onMake={(kind, words) => setBench(benchOfWords(kind, words, generated))} />
          </div>
          <div className="min-w-0 pt-3 md:pt-0">
            {change && !change.isKept && <ChangedText draft={draft} generated={generated} change={change} fresh={fresh} />}
            <Tools draft={draft} generated={generated} facts={facts} onWrite={(start) => setBench({ kind: 'card', start })} />
            <ProposalList groups={groups} choices={choices} isMade={isMade} work={work} onMore={(fact) => setBench({ kind: 'more', fact: worded(fact, choices.wordings[fact.id]) })} />
          </div>
        </div>
        <Workbench bench={bench} draft={draft} generated={generated} facts={shown} onChange={setBench} />
      </Screen>
    </CheckedText>
  );
}

/** Facts that were kept or dropped in an older version are so here, until the person decides anew. */
function useFormerDecisions(change: Change | null): void {
  useEffect(() => {
    if (!change || change.isKept) return;
    changeDraft(({ choices }) => ({ choices: { ...choices, decisions: { ...change.decisions, ...choices.decisions } } }));
  }, [change]);
}

/** Which proposal is looked at or edited, and what happens to it. `shown` is in the order of the list. */
function useProposalWork(draft: Draft, shown: readonly Fact[]): ProposalWork & { goTo: (fact: string) => void; onKey: (key: ProposalKey) => void } {
  const { choices } = draft;
  const [selected, setSelected] = useState<string | null>(shown[0]?.id ?? null);
  const [editing, setEditing] = useState<string | null>(null);
  const goTo = (fact: string) => {
    setSelected(fact);
    focusProposal(fact);
  };
  const end = (fact: Fact) => {
    setEditing(null);
    focusProposal(fact.id);
  };
  const work: ProposalWork = {
    selected,
    editing,
    onSelect: setSelected,
    onDecide: (fact, decision) => changeDraft({ choices: decide(choices, fact.id, decision) }),
    onEdit: (fact) => {
      setSelected(fact.id);
      setEditing(fact.id);
    },
    onSave: (fact, wording) => {
      changeDraft({ choices: reword(choices, fact.id, wording) });
      end(fact);
    },
    onCancel: end,
    onSwipe: (fact, decision) => {
      if (choices.decisions[fact.id] !== decision) work.onDecide(fact, decision);
      const after = shown[shown.findIndex(({ id }) => id === fact.id) + 1];
      if (after) goTo(after.id);
    },
  };
  const onKey = (key: ProposalKey) => {
    const at = shown.findIndex((fact) => fact.id === selected);
    const current = shown[at];
    const after = shown[key === 'previous' ? Math.max(0, at - 1) : Math.min(shown.length - 1, at + 1)];
    if (current && key === 'edit') work.onEdit(current);
    else if (current && (key === 'keep' || key === 'drop')) {
      const isNew = choices.decisions[current.id] !== key;
      work.onDecide(current, key);
      if (isNew && after) goTo(after.id);
    } else if (after) goTo(after.id);
  };
  return { ...work, goTo, onKey };
}

/** After the next drawing, so that the element is there. */
function focusProposal(fact: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(proposalElementId(fact));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });
}
