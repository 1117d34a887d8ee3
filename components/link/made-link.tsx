'use client';
/** A link that was made: its text, the share sheet of the device where there is one, and its code. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { canShareLinks, shareLink } from '@/components/ui/deliver';
import { TextField } from '@/components/ui/fields';
import { Icon } from '@/components/ui/icon';
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';

const QrCode = dynamic(() => import('./qr-code').then((module) => module.QrCode), { ssr: false });

export function MadeLink({ link }: { readonly link: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField label={m.links.text} readOnly value={link} onFocus={(event) => event.target.select()} />
      <div className="flex flex-wrap gap-3">
        {canShareLinks() ? <Button className="flex-1 basis-40" onClick={() => void shareLink(link).catch(() => undefined)}><Icon name="share" size={18} />{m.links.send}</Button> : null}
        <Button className="flex-1 basis-40" onClick={() => setShown(true)}>{m.links.showCode}</Button>
      </div>
      <Sheet open={isShown} onClose={() => setShown(false)} title={m.links.codeTitle}>
        <QrCode link={link} />
      </Sheet>
    </>
  );
}
