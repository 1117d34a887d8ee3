'use client';
/** The sheet behind "…": everything that can be done with the card on the desk. */
import { ActionList } from '@/components/ui/action-list';
import { Icon } from '@/components/ui/icon';
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';
import { walk } from '@/lib/messages/en/walk';
import type { CardAct } from './keys';

interface CardMenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The note has more than one card. */
  readonly hasSiblings: boolean;
  readonly flag: number;
  readonly onAct: (act: CardAct) => void;
  /** Does again what was undone last; null when nothing was. */
  readonly onRedo: (() => void) | null;
  readonly onFlag: (flag: number) => void;
}

export function CardMenu({ open, onClose, hasSiblings, flag, onAct, onRedo, onFlag }: CardMenuProps) {
  const act = (name: CardAct) => () => onAct(name);
  return (
    <Sheet open={open} onClose={onClose} title={m.study.moreTitle}>
      <ActionList
        onChoose={onClose}
        actions={[
          ...(onRedo ? [{ icon: 'redo', label: w.redo, run: onRedo } as const] : []),
          { icon: 'edit', label: m.study.edit, run: act('edit') },
          { icon: 'card', label: w.copy, hint: w.copyHint, run: act('copy') },
          { icon: 'hide', label: m.study.bury, hint: m.study.buryHint, run: act('bury') },
          ...(hasSiblings ? [{ icon: 'hide', label: m.study.buryNote, hint: m.study.buryNoteHint, run: act('buryNote') } as const] : []),
          { icon: 'pause', label: m.study.suspend, hint: m.study.suspendHint, run: act('suspend') },
          ...(hasSiblings ? [{ icon: 'pause', label: m.study.suspendNote, hint: m.study.suspendNoteHint, run: act('suspendNote') } as const] : []),
          { icon: 'trash', label: m.study.wrong, hint: hasSiblings ? m.study.wrongHintNote : m.study.wrongHint, run: act('wrong') },
          { icon: 'edit', label: m.study.mark, hint: m.study.markHint, run: act('mark') },
          { icon: 'forward', label: m.study.setDue, run: act('setDue') },
          { icon: 'undo', label: m.study.reset, hint: m.study.resetHint, run: act('reset') },
          { icon: 'play', label: walk.start, hint: walk.startHint, run: act('walk') },
          { icon: 'info', label: m.study.info, run: act('info') },
          { icon: 'keyboard', label: m.study.keys, run: act('keys') },
        ]}
      />
      <FlagRow flag={flag} onFlag={onFlag} onClose={onClose} />
    </Sheet>
  );
}

const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Seven flags that differ by number; the one that is set shows filled and is taken off by another tap. */
function FlagRow({ flag, onFlag, onClose }: Pick<CardMenuProps, 'flag' | 'onFlag' | 'onClose'>) {
  const choose = (chosen: number) => () => {
    onClose();
    onFlag(chosen);
  };
  return (
    <div role="group" aria-label={m.study.flag} className="flex items-center gap-1 pt-2">
      <Icon name="flag" className="me-2 text-soft" />
      {FLAGS.map((one) => (
        <button key={one} type="button" aria-pressed={one === flag} aria-label={m.study.flagNumber(one)} onClick={choose(one)}
          className={`size-11 max-w-full min-w-0 flex-1 rounded-card border font-semibold ${one === flag ? 'border-ink bg-ink text-paper' : 'border-rule'}`}>
          {one}
        </button>
      ))}
    </div>
  );
}
