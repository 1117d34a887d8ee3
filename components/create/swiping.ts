/** Swiping a card aside with a finger: to the end of the line keeps, to its start drops. */
import { useState, type CSSProperties, type PointerEvent } from 'react';

/** How far, in CSS pixels, a finger must move for the swipe to count. */
const FAR = 88;
/** Until it has moved so far, it may as well be scrolling or tapping. */
const SLACK = 12;

export type Swipe = 'keep' | 'drop';

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly moved: number;
}

export interface Swiping {
  /** What letting go would do now, or null. */
  readonly swipe: Swipe | null;
  /** Which way it is going. */
  readonly toward: Swipe | null;
  readonly style: CSSProperties;
  readonly handlers: Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent<HTMLElement>) => void>>;
}

/** Handlers for an element with `touch-action: pan-y`. The right keeps, in right-to-left pages the left. */
export function useSwipe(onSwipe: (swipe: Swipe) => void): Swiping {
  const [drag, setDrag] = useState<Drag | null>(null);
  const moved = drag?.moved ?? 0;
  const meaning = (by: number): Swipe => (by > 0 === (typeof document === 'undefined' || document.dir !== 'rtl') ? 'keep' : 'drop');
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch' || (event.target as HTMLElement).closest('input, textarea')) return;
    setDrag({ pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: 0 });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag?.pointer !== event.pointerId) return;
    const by = event.clientX - drag.x;
    if (drag.moved === 0 && Math.abs(event.clientY - drag.y) > Math.abs(by)) return;
    if (drag.moved === 0 && Math.abs(by) < SLACK) return;
    if (drag.moved === 0) event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ ...drag, moved: by });
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (drag?.pointer !== event.pointerId) return;
    setDrag(null);
    if (Math.abs(moved) >= FAR) onSwipe(meaning(moved));
  };
  return {
    swipe: Math.abs(moved) >= FAR ? meaning(moved) : null,
    toward: moved === 0 ? null : meaning(moved),
    style: moved === 0 ? {} : { transform: `translateX(${moved}px)` },
    handlers: { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: () => setDrag(null) },
  };
}
