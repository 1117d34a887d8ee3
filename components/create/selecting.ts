/** Words a person has selected in the text pane, as a stretch of its view. */
import { useEffect, useState } from 'react';
import type { Span } from '@/lib/core/model';
import type { View } from '@/lib/core/view';

/** The stretch of the view that is selected within the pane, whose children are the view's blocks; null when none is. */
export function useSelected(pane: React.RefObject<HTMLElement | null>, view: View): Span | null {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const look = () => setSelected(pane.current ? selectedIn(pane.current, view) : null);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [pane, view]);
  return selected;
}

function selectedIn(pane: HTMLElement, view: View): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const start = placeOf(pane, view, range.startContainer, range.startOffset);
  const end = placeOf(pane, view, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = view.text.slice(start, end);
  const trimmed = { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
  return trimmed.end > trimmed.start ? trimmed : null;
}

/** A boundary of a range → its offset in the view: the block it lies in, and the characters before it there. */
function placeOf(pane: HTMLElement, view: View, node: Node, offset: number): number | null {
  const index = node === pane ? offset : [...pane.children].findIndex((child) => child.contains(node));
  const block = view.blocks[index];
  // Behind the last block.
  if (!block) return index > 0 ? (view.blocks.at(-1)?.end ?? null) : null;
  const child = pane.children[index];
  if (node === pane || !child) return block.start;
  const before = document.createRange();
  before.setStart(child, 0);
  before.setEnd(node, offset);
  return Math.min(block.end, block.start + before.toString().length);
}
