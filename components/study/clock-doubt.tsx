'use client';
/** Asks before rating under a clock that has jumped: a rating's study day is never recomputed. */
import { Button, LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import type { Instant } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

interface ClockDoubtProps {
  readonly now: Instant;
  readonly last: Instant;
  readonly onTrust: () => void;
}

export function ClockDoubt({ now, last, onTrust }: ClockDoubtProps) {
  const actions = (
    <>
      <Button variant="primary" onClick={onTrust}>
        {m.study.clockYes}
      </Button>
      <LinkButton href="/">{m.study.toToday}</LinkButton>
    </>
  );
  return (
    <Screen title={m.study.title} back="/" backKind="close" focused>
      <Empty title={m.study.clockTitle} text={m.study.clockText(m.common.instant(now), m.common.instant(last))} action={actions} />
    </Screen>
  );
}
