/** The frame a foreign card is drawn in: no script runs in it, and it asks the network for nothing. */
'use client';

import { useEffect, useRef, useState } from 'react';
import { messages as m } from '@/lib/messages';

interface FrameProps {
  readonly page: string;
  /** Hints that were asked for. */
  readonly opened: readonly number[];
  /** Whether everything is shown that the card keeps hidden: masks over its picture, and what its scripts would have shown. */
  readonly isUncovered: boolean;
  readonly onHidden: (hasHidden: boolean) => void;
}

/** As tall as what is in it. Nothing in it can be pressed: a page without scripts hears nothing in some browsers. */
export function Frame({ page, opened, isUncovered, onHidden }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const [isLoaded, setIsLoaded] = useState(0);
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    if (!body || isLoaded === 0) return;
    for (const hint of body.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = !opened.includes(Number(hint.dataset['hint']));
    onHidden(hiddenIn(body).length > 0);
    if (isUncovered) uncover(body);
    const measure = () => setHeight(Math.ceil(frame.current?.contentDocument?.documentElement.scrollHeight ?? 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    return () => observer.disconnect();
  }, [isLoaded, opened, isUncovered, onHidden]);
  return (
    <iframe ref={frame} title={m.note.cardFrame} sandbox="allow-same-origin" srcDoc={page} tabIndex={-1} onLoad={() => setIsLoaded((count) => count + 1)}
      className="block w-full rounded-card border-0 bg-transparent" style={{ height: Math.max(height, 48) }} />
  );
}

/** Elements that hold something and do not show: scripts would have shown them, or they are masks. Hints have a control of their own. */
function hiddenIn(body: HTMLElement): HTMLElement[] {
  const view = body.ownerDocument.defaultView;
  return [...body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    if (element.matches('[data-masks]')) return true;
    if (!view || element.matches('style, [data-hint], [data-hint] *, math *, svg *, rp') || (element.textContent.trim() === '' && !element.querySelector('img'))) return false;
    const { display, visibility, opacity } = view.getComputedStyle(element);
    return display === 'none' || visibility === 'hidden' || opacity === '0';
  });
}

function uncover(body: HTMLElement): void {
  for (const element of hiddenIn(body)) {
    if (element.matches('[data-masks]')) element.style.setProperty('display', 'none');
    else for (const [name, value] of [['display', 'revert'], ['visibility', 'visible'], ['opacity', '1']] as const) element.style.setProperty(name, value, 'important');
  }
}
