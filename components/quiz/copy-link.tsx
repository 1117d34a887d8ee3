'use client';
/** A button that makes a link and copies it; the link also stands below, to be copied by hand or shown as a code. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import { Sheet } from '@/components/ui/sheet';
import { useToast } from '@/components/ui/toast';
import type { Shared } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { copyLink, linkTo } from './link';

const QrCode = dynamic(() => import('./qr-code').then((module) => module.QrCode), { ssr: false });

interface CopyLinkProps {
  readonly label: string;
  readonly make: () => Shared;
  readonly primary?: boolean;
}

export function CopyLink({ label, make, primary = false }: CopyLinkProps) {
  const toast = useToast();
  const [link, setLink] = useState('');
  const [isShown, setShown] = useState(false);
  const copy = async () => {
    const made = await linkTo(make());
    setLink(made);
    toast({ text: (await copyLink(made)) ? m.quiz.copied : m.quiz.notCopied });
  };
  const fail = (error: unknown) => toast({ text: error instanceof Error ? error.message : String(error) });
  return (
    <div className="grid gap-3">
      <Button {...(primary ? { variant: 'primary', size: 'large' } : {})} onClick={() => void copy().catch(fail)}>{label}</Button>
      {link === '' ? null : (
        <>
          <TextField label={m.quiz.linkText} readOnly value={link} onFocus={(event) => event.target.select()} />
          <Button onClick={() => setShown(true)}>{m.quiz.showCode}</Button>
          <Sheet open={isShown} onClose={() => setShown(false)} title={m.quiz.codeTitle}>
            <QrCode link={link} />
          </Sheet>
        </>
      )}
    </div>
  );
}
