/** The proposed cards, grouped by the sentence they were found in. */
'use client';

import type { Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { Proposal } from './proposal';
import { worded, type Choices, type Decision, type Group, type Wording } from './proposals';

/** Which proposal is looked at or edited, and what can be done to one. */
export interface ProposalWork {
  readonly selected: string | null;
  readonly editing: string | null;
  readonly onSelect: (fact: string) => void;
  readonly onDecide: (fact: Fact, decision: Decision) => void;
  readonly onEdit: (fact: Fact) => void;
  readonly onSave: (fact: Fact, wording: Wording) => void;
  readonly onCancel: (fact: Fact) => void;
  /** Decides and goes on to the next. */
  readonly onSwipe: (fact: Fact, decision: Decision) => void;
}

interface ProposalListProps {
  readonly groups: readonly Group[];
  readonly choices: Choices;
  readonly isMade: (fact: Fact) => boolean;
  readonly work: ProposalWork;
  /** Merging, splitting, a cloze. */
  readonly onMore: (fact: Fact) => void;
}

export function ProposalList({ groups, choices, isMade, work, onMore }: ProposalListProps) {
  return (
    <section aria-label={m.create.proposals} className="divide-y divide-rule">
      {groups.map((group) => (
        <ul key={group.key} aria-label={group.facts[0]?.quote} className="grid gap-5 py-5">
          {group.facts.map((fact) => (
            <Proposal key={fact.id} fact={worded(fact, choices.wordings[fact.id])} reverse={fact.reverse} decision={choices.decisions[fact.id]}
              isSelected={work.selected === fact.id} isEditing={work.editing === fact.id} isMade={isMade(fact)}
              onSelect={() => work.onSelect(fact.id)} onDecide={(decision) => work.onDecide(fact, decision)} onEdit={() => work.onEdit(fact)}
              onSave={(wording) => work.onSave(fact, wording)} onCancel={() => work.onCancel(fact)}
              onSwipe={(decision) => work.onSwipe(fact, decision)} onMore={() => onMore(fact)} />
          ))}
        </ul>
      ))}
    </section>
  );
}
