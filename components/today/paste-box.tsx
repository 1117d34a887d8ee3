'use client';
/** A text pasted here goes on to Create, a link of ours to where it is read. */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { beginDraft } from '@/components/create/draft';
import { useOpenMessage } from '@/components/link/use-open-link';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { messages as m } from '@/lib/messages';

/** A paste at least this long is an article, not a slip: it goes on without a further tap. */
const ARTICLE_LENGTH = 400;

export function PasteBox({ rows = 2 }: { readonly rows?: number }) {
  const [text, setText] = useState('');
  const router = useRouter();
  const openLink = useOpenMessage(null);
  const create = (given: string) => {
    if (openLink(given)) return;
    beginDraft({ text: given });
    router.push('/create');
  };
  return (
    <form
      className="grid gap-3 pt-6"
      onSubmit={(event) => {
        event.preventDefault();
        create(text);
      }}
    >
      <TextArea
        label={m.today.pasteLabel}
        hideLabel
        placeholder={m.today.pasteLabel}
        rows={rows}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || pasted.length < ARTICLE_LENGTH) return;
          event.preventDefault();
          create(pasted);
        }}
      />
      {text.trim() === '' ? null : (
        <Button type="submit" size="large">
          {m.today.paste}
        </Button>
      )}
    </form>
  );
}
