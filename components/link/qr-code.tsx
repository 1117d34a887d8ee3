'use client';
/** A link as a QR code; a long one as several, shown one after the other until the other device has them all. */
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { printFrames } from '@/lib/core/qr-frames';
import { messages as m } from '@/lib/messages';
import { modulesOf } from './qr-image';

/** Slow enough for a camera and for eyes: fewer than three changes a second (WCAG 2.3.1). */
const NEXT_MS = 450;

export function QrCode({ link }: { readonly link: string }) {
  const frames = printFrames(link, markOf(link));
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const several = frames.length > 1;
  useEffect(() => {
    if (!several || !runs) return undefined;
    const timer = setInterval(() => setAt((now) => (now + 1) % frames.length), NEXT_MS);
    return () => clearInterval(timer);
  }, [several, runs, frames.length]);
  return (
    <div className="grid justify-items-center gap-3">
      <Code text={frames[at] ?? ''} label={several ? m.links.codePart(at + 1, frames.length) : m.links.codeOf} />
      {several ? (
        <>
          <p aria-hidden="true" className="text-sm text-soft tabular-nums">{m.links.codePart(at + 1, frames.length)}</p>
          <p className="text-sm text-soft">{m.links.codeParts}</p>
          <div className="flex gap-3">
            <Button onClick={() => setRuns(!runs)}>{runs ? m.links.codePause : m.links.codePlay}</Button>
            <Button onClick={() => {
              setRuns(false);
              setAt((at + 1) % frames.length);
            }}>{m.links.codeNext}</Button>
          </div>
        </>
      ) : <p className="text-sm text-soft">{m.links.codeHint}</p>}
    </div>
  );
}

/** Tells the parts of one link from those of another: the sum of its letters is enough for that. */
function markOf(link: string): string {
  let sum = 7;
  for (const letter of link) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

/** Always dark on white, whatever the theme: cameras read nothing else for sure. */
function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly path: string } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    modulesOf(text).then((rows) => current && setDrawn({ size: rows.length, path: pathOf(rows) }), () => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [text]);
  if (failed) return <Notice tone="error">{m.links.codeFailed}</Notice>;
  if (drawn === null) return <div className="aspect-square w-full max-w-96" />;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${drawn.size} ${drawn.size}`} className="aspect-square w-full max-w-96 rounded-card bg-[white]" shapeRendering="crispEdges">
      <path d={drawn.path} fill="black" />
    </svg>
  );
}

/** One stroke of a pen for each run of dark modules in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
  })).join('');
}
