'use client';
/** The first screen: what is due now, and one button to study it. */
import { Screen } from '@/components/ui/screen';
import { messages as m } from '@/lib/messages';

export function Today() {
  return <Screen title={m.common.appName}>{null}</Screen>;
}
