/** What was considered and not proposed, by the rule that stopped it. */
'use client';

import { Button, Sheet } from '@/components/ui';
import type { Rejection } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

interface LeftOutSheetProps {
  readonly open: boolean;
  readonly rejections: readonly Rejection[];
  readonly onWrite: (rejection: Rejection) => void;
  readonly onClose: () => void;
}

export function LeftOutSheet({ open, rejections, onWrite, onClose }: LeftOutSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.create.leftOutTitle}>
      {rejections.length === 0 && <p className="text-soft">{m.create.leftOutNone}</p>}
      <div className="grid gap-8">
        {byRule(rejections).map(([rule, members]) => (
          <section key={rule} aria-label={rule}>
            <h3 className="font-semibold">{rule}</h3>
            <ul className="divide-y divide-rule">
              {members.map((rejection, index) => (
                <li key={index} className="grid justify-items-start gap-1 py-3">
                  <p dir="auto" className="font-serif text-lg">{rejection.question}</p>
                  <p dir="auto" className="font-serif text-lg font-semibold">{rejection.answer}</p>
                  <p className="text-sm text-soft">{m.create.ruleReason(rejection.reason)}</p>
                  <Button variant="quiet" className="-ms-3 text-sm" onClick={() => onWrite(rejection)}>{m.create.writeThis}</Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

/** The rule that stopped most comes first. */
function byRule(rejections: readonly Rejection[]): readonly (readonly [string, readonly Rejection[]])[] {
  const groups = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const rule = m.create.rule(rejection.rule);
    groups.set(rule, [...(groups.get(rule) ?? []), rejection]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}
