'use client';
/** A word to who chooses Hard again and again for a card never recalled: Hard is a pass. */
import { useView } from '@/components/collection';
import { Notice } from '@/components/ui/notice';
import type { Card } from '@/lib/core/model';
import { isHardMisused } from '@/lib/core/siblings';
import { studyMore as w } from '@/lib/messages/en/study-more';

export function HardHint({ card }: { readonly card: Card }) {
  const { history } = useView();
  if (!isHardMisused(history.of(card.id))) return null;
  return <div className="pt-6"><Notice>{w.hardHint}</Notice></div>;
}
