/** How far something long has come, and the button that ends it. */
'use client';

import { Button, Progress } from '@/components/ui';
import { messages as m } from '@/lib/messages';

interface WorkingProps {
  readonly words: string;
  readonly label: string;
  readonly share: number;
  readonly onCancel: () => void;
}

export function Working({ words, label, share, onCancel }: WorkingProps) {
  return (
    <div className="grid justify-items-start gap-4 py-8">
      <p role="status">{words}</p>
      <Progress value={Math.round(share * 100)} max={100} label={label} />
      <p className="text-sm text-soft tabular-nums" aria-hidden>{m.importing.percent(share)}</p>
      <Button onClick={onCancel}>{m.common.cancel}</Button>
    </div>
  );
}
