'use client';
/** Asked before a quiz under way is left. */
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';

interface LeaveSheetProps {
  readonly open: boolean;
  readonly hasClock: boolean;
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
}

export function LeaveSheet({ open, hasClock, onClose, onLeave, onEnd }: LeaveSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.quiz.leaveTitle}>
      <p className="text-soft">{hasClock ? m.quiz.leaveClock : m.quiz.leaveNoClock}</p>
      <div className="grid gap-2 pt-5">
        <Button variant="primary" size="large" onClick={onClose}>{m.quiz.stay}</Button>
        <Button size="large" onClick={onEnd}>{m.quiz.end}</Button>
        <Button variant="quiet" onClick={onLeave}>{m.quiz.leaveFor}</Button>
      </div>
    </Sheet>
  );
}
