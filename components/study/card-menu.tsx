'use client';
/** The sheet behind "…": everything that can be done with the card on the desk. */
import { ActionList } from '@/components/ui/action-list';
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';

export type CardAct = 'edit' | 'bury' | 'buryNote' | 'suspend' | 'suspendNote' | 'wrong' | 'info' | 'keys';

interface CardMenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The note has more than one card. */
  readonly hasSiblings: boolean;
  readonly onAct: (act: CardAct) => void;
}

export function CardMenu({ open, onClose, hasSiblings, onAct }: CardMenuProps) {
  const act = (name: CardAct) => () => onAct(name);
  return (
    <Sheet open={open} onClose={onClose} title={m.study.moreTitle}>
      <ActionList
        onChoose={onClose}
        actions={[
          { icon: 'edit', label: m.study.edit, run: act('edit') },
          { icon: 'hide', label: m.study.bury, hint: m.study.buryHint, run: act('bury') },
          ...(hasSiblings ? [{ icon: 'hide', label: m.study.buryNote, hint: m.study.buryNoteHint, run: act('buryNote') } as const] : []),
          { icon: 'pause', label: m.study.suspend, hint: m.study.suspendHint, run: act('suspend') },
          ...(hasSiblings ? [{ icon: 'pause', label: m.study.suspendNote, hint: m.study.suspendNoteHint, run: act('suspendNote') } as const] : []),
          { icon: 'trash', label: m.study.wrong, hint: hasSiblings ? m.study.wrongHintNote : m.study.wrongHint, run: act('wrong') },
          { icon: 'info', label: m.study.info, run: act('info') },
          { icon: 'keyboard', label: m.study.keys, run: act('keys') },
        ]}
      />
    </Sheet>
  );
}
