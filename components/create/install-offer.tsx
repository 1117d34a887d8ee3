/** On an iPhone or iPad in Safari: the app is to be installed before the first cards are made, since it will not see them later. */
'use client';

import { useState } from 'react';
import { Button, Sheet } from '@/components/ui';
import { messages as m } from '@/lib/messages';

interface InstallOfferProps {
  readonly open: boolean;
  /** Copied on request, to be pasted in the installed app. */
  readonly text: string;
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** True in Safari on iOS and iPadOS when the page is not an installed app. */
export function shouldOfferInstall(): boolean {
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  return isApple && !matchMedia('(display-mode: standalone)').matches;
}

export function InstallOffer({ open, text, onContinue, onClose }: InstallOfferProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setIsCopied(true), () => setIsCopied(false));
  return (
    <Sheet open={open} onClose={onClose} title={m.create.installTitle}>
      <div className="grid gap-5">
        <p>{m.create.installText}</p>
        <ol className="grid list-decimal gap-2 ps-6">
          {m.create.installSteps.map((step) => <li key={step}>{step}</li>)}
        </ol>
        <div className="grid gap-3">
          {text && <Button onClick={copy}>{isCopied ? m.create.installCopied : m.create.installCopy}</Button>}
          <Button variant="quiet" onClick={onContinue}>{m.create.installContinue}</Button>
        </div>
      </div>
    </Sheet>
  );
}
