'use client';
/** A button that makes a link and copies it; the link also stands below, to be copied by hand, sent, or shown as a code. */
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { messages as m } from '@/lib/messages';
import { copyLink } from './address';
import { MadeLink } from './made-link';

interface CopyLinkProps {
  readonly label: string;
  readonly make: () => Promise<string>;
  readonly primary?: boolean;
}

export function CopyLink({ label, make, primary = false }: CopyLinkProps) {
  const toast = useToast();
  const [link, setLink] = useState('');
  const copy = async () => {
    const made = await make();
    setLink(made);
    toast({ text: (await copyLink(made)) ? m.links.copied : m.links.notCopied });
  };
  const fail = (error: unknown) => toast({ text: error instanceof Error ? error.message : String(error) });
  return (
    <div className="grid gap-3">
      <Button {...(primary ? { variant: 'primary', size: 'large' } : {})} onClick={() => void copy().catch(fail)}>{label}</Button>
      {link === '' ? null : <MadeLink link={link} />}
    </div>
  );
}
