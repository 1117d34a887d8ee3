'use client';
/** Reads QR codes by the camera, or from a picture where there is no camera. Parts of a long link are gathered. */
import { useEffect, useRef, useState } from 'react';
import { FileButton } from '@/components/ui/file-button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Sheet } from '@/components/ui/sheet';
import { withFrame, type Gathered } from '@/lib/core/qr-frames';
import { messages as m } from '@/lib/messages';
import { openReader, type Reader } from './qr-image';

interface QrScanProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The text of a code, or of all its parts; comes once for each new one. What it returns is told below the picture. */
  readonly onText: (text: string) => Promise<string>;
}

export function QrScan({ open, onClose, onText }: QrScanProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.links.scanTitle}>
      {open ? <Scanner onText={onText} /> : null}
    </Sheet>
  );
}

const LOOK_MS = 120;

function Scanner({ onText }: Pick<QrScanProps, 'onText'>) {
  const video = useRef<HTMLVideoElement>(null);
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const [told, setTold] = useState<string>(m.links.scanHint);
  const [failure, setFailure] = useState<string | null>(null);
  const take = useTaking(onText, setGathered, setTold);
  useEffect(() => {
    const screen = video.current;
    return screen === null ? undefined : watch(screen, take, () => setFailure(m.links.noCamera));
  }, [take]);
  const fromPictures = async (files: readonly File[]) => {
    const read = await openReader();
    const texts = await Promise.all(files.map(async (file) => read(await createImageBitmap(file))));
    if (texts.every((text) => text === null)) setTold(m.links.noCode);
    for (const text of texts) if (text !== null) await take(text);
  };
  return (
    <div className="grid gap-4">
      {failure === null ? <video ref={video} muted playsInline aria-label={m.links.scanPicture} className="aspect-square w-full rounded-card bg-[black] object-cover" /> : <Notice tone="warn">{failure}</Notice>}
      <p role="status">{failure !== null && told === m.links.scanHint ? '' : told}</p>
      {gathered === null ? null : <Progress value={gathered.parts.size} max={gathered.of} label={m.links.codePart(gathered.parts.size, gathered.of)} />}
      <FileButton label={m.links.scanFile} accept="image/*" several onFiles={(files) => void fromPictures(files).catch(() => setTold(m.links.noCode))} />
    </div>
  );
}

/** Each new text once: the camera sees the same code many times a second. */
function useTaking(onText: QrScanProps['onText'], onGathered: (gathered: Gathered | null) => void, onTold: (text: string) => void) {
  const [take] = useState(() => {
    let parts: Gathered | null = null;
    let last = '';
    return async (text: string): Promise<void> => {
      const seen = withFrame(parts, text);
      if (seen.type === 'part') {
        parts = seen.gathered;
        onGathered(parts);
        return;
      }
      if (seen.text === last) return;
      last = seen.text;
      parts = null;
      onGathered(null);
      onTold(await onText(seen.text));
    };
  });
  return take;
}

/** Shows the camera behind the device and looks for codes until it is told to stop. */
function watch(screen: HTMLVideoElement, take: (text: string) => Promise<void>, onFailure: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stream: MediaStream | null = null;
  let stopped = false;
  const look = async (read: Reader): Promise<void> => {
    const text = screen.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await read(screen) : null;
    if (text !== null && !stopped) await take(text);
    if (!stopped) timer = setTimeout(() => void look(read), LOOK_MS);
  };
  const start = async (): Promise<void> => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
    if (stopped) return end();
    screen.srcObject = stream;
    await screen.play();
    await look(await openReader());
  };
  const end = (): void => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    stream?.getTracks().forEach((track) => track.stop());
  };
  void start().catch(() => {
    if (!stopped) onFailure();
  });
  return end;
}
