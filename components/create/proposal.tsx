/** One proposed card: its question and answer, and keep, edit or drop. */
'use client';

import { Icon } from '@/components/ui';
import type { Asked, Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Decision, Wording } from './proposals';
import { useSwipe, type Swiping } from './swiping';
import { WordingForm } from './wording-form';

export interface ProposalProps {
  /** As the person worded it. */
  readonly fact: Fact;
  /** The other way round as proposed, also when the person left it out. */
  readonly reverse: Asked | null;
  readonly decision: Decision | undefined;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly isMade: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onEdit: () => void;
  readonly onSave: (wording: Wording) => void;
  readonly onCancel: () => void;
  readonly onSwipe: (decision: Decision) => void;
  readonly onMore: () => void;
}

export const proposalElementId = (fact: string): string => `proposal-${fact}`;

export function Proposal(props: ProposalProps) {
  const { fact, decision, isSelected, isEditing, onSelect } = props;
  const { question, answer } = fact.asked;
  const swiping = useSwipe(props.onSwipe);
  return (
    <li id={proposalElementId(fact.id)} tabIndex={-1} aria-current={isSelected || undefined} onFocus={onSelect} onClick={onSelect}
      className={`scroll-mt-56 scroll-mb-32 border-s-2 ps-3 outline-none md:scroll-mt-6 ${isSelected ? 'border-ink' : 'border-transparent'}`}>
      {isEditing ? (
        <WordingForm initial={{ question, answer, oneWay: fact.reverse === null }} quote={fact.quote} reverse={props.reverse} saveLabel={m.create.save} onSave={props.onSave} onCancel={props.onCancel} />
      ) : (
        <div className="relative touch-pan-y" {...(props.isMade ? {} : swiping.handlers)}>
          <SwipeWord swiping={swiping} />
          <div className={decision === 'drop' ? 'text-soft' : ''} style={swiping.style}>
            {fact.proposedBy === 'assistant' ? <FromAssistant /> : fact.status === 'suggested' && <CheckThis />}
            <p dir="auto" className="font-serif text-lg">{question}</p>
            <p dir="auto" className="font-serif text-lg font-semibold">{answer}</p>
            {fact.reverse && decision !== 'drop' && (
              <p dir="auto" className="mt-1 font-serif text-base text-soft">{m.create.reversed(fact.reverse.question)}<strong className="font-semibold">{fact.reverse.answer}</strong></p>
            )}
          </div>
          {props.isMade ? <p className="flex min-h-11 items-center text-sm text-soft">{m.create.alreadyCard}</p> : <Decisions {...props} />}
        </div>
      )}
    </li>
  );
}

function FromAssistant() {
  return (
    <p className="mb-1 flex items-center gap-1.5 text-sm text-warn" title={m.create.fromAssistantHint}>
      <Icon name="warning" size={16} />
      {m.create.fromAssistant}
    </p>
  );
}

/** Stands where the card is being pushed away from, and is bold once letting go would do it. */
function SwipeWord({ swiping: { toward, swipe } }: { readonly swiping: Swiping }) {
  if (toward === null) return null;
  return (
    <span aria-hidden="true" className={`absolute top-1 ${toward === 'keep' ? 'start-0 text-good' : 'end-0 text-warn'} ${swipe === null ? '' : 'font-bold'}`}>
      {toward === 'keep' ? m.create.keep : m.create.drop}
    </span>
  );
}

function CheckThis() {
  return (
    <p className="mb-1 flex items-center gap-1.5 text-sm text-warn" title={m.create.checkThisHint}>
      <Icon name="warning" size={16} />
      {m.create.checkThis}
    </p>
  );
}

const ACTION = 'inline-flex min-h-11 min-w-11 items-center gap-1 rounded-card pe-2 text-sm hover:underline underline-offset-4';

function Decisions({ fact, decision, onDecide, onEdit, onMore }: ProposalProps) {
  const { question } = fact.asked;
  return (
    <div role="group" aria-label={question} className="flex gap-3">
      <button type="button" aria-pressed={decision === 'keep'} onClick={() => onDecide('keep')}
        className={`${ACTION} ${decision === 'keep' ? 'font-semibold text-good' : 'font-semibold'}`}>
        {decision === 'keep' && <Icon name="check" size={16} />}
        {decision === 'keep' ? m.create.kept : m.create.keep}
      </button>
      <button type="button" onClick={onEdit} className={`${ACTION} font-medium`}>{m.create.edit}</button>
      <button type="button" aria-pressed={decision === 'drop'} onClick={() => onDecide('drop')} className={`${ACTION} text-soft`}>
        {decision === 'drop' ? m.create.dropped : m.create.drop}
      </button>
      <button type="button" aria-label={m.create.more} onClick={onMore} className={`${ACTION} ms-auto justify-center text-soft`}><Icon name="more" /></button>
    </div>
  );
}
