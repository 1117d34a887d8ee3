'use client';
/** Ways in for a link: pasted, or scanned as a code. Links open in the browser, and not always in the installed app. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import type { LinkKind } from '@/lib/core/link';
import { messages as m } from '@/lib/messages';
import { useOpenLink } from './use-open-link';

const QrScan = dynamic(() => import('./qr-scan').then((module) => module.QrScan), { ssr: false });

export function LinkDoors({ here }: { readonly here: LinkKind }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const [scanning, setScanning] = useState(false);
  const open = useOpenLink(here);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setWrong(!open(text));
  };
  const scanned = async (from: string) => {
    if (!open(from)) return m.links.notOurs;
    setScanning(false);
    return '';
  };
  return (
    <form className="grid gap-3" onSubmit={submit}>
      <TextField label={m.links.paste} hint={m.links.pasteHint} error={wrong ? m.links.notOurs : undefined} dir="ltr" autoComplete="off" value={text} onChange={(event) => {
        setText(event.target.value);
        setWrong(false);
      }} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" className="flex-1 basis-32" disabled={text.trim() === ''}>{m.links.open}</Button>
        <Button className="flex-1 basis-32" onClick={() => setScanning(true)}>{m.links.scan}</Button>
      </div>
      {scanning ? <QrScan open onClose={() => setScanning(false)} onText={scanned} /> : null}
    </form>
  );
}
