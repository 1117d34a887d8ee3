'use client';
/** A button that asks for files. */
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

interface FileButtonProps {
  readonly label: string;
  /** As the `accept` of a file field. */
  readonly accept: string;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileButton({ label, accept, several = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}><Icon name="upload" />{label}</Button>
      <input ref={input} type="file" hidden accept={accept} multiple={several} aria-label={label} onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        target.value = '';
        if (files.length > 0) onFiles(files);
      }} />
    </>
  );
}
