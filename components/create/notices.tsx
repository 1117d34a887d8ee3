/** What is to be said about the text or the file above the text box. */
'use client';

import { useView } from '@/components/collection';
import { useOpenMessage } from '@/components/link/use-open-link';
import { Button, Notice } from '@/components/ui';
import { documentIdOf } from '@/lib/core/ids';
import { messageLink } from '@/lib/core/link';
import type { Problem } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { MOST_PAGES } from '@/lib/workers/documents-client';
import { changeDraft, type Draft } from './draft';
import { findingKey, type Finding } from './finding';
import { closeOpening, openFile, type Opening } from './opening';

interface NoticesProps {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly finding: Finding;
  readonly opening: Opening;
}

export function Notices({ draft, problems, finding, opening }: NoticesProps) {
  const { documents } = useView();
  const known = draft.text === '' ? undefined : documents.get(documentIdOf(draft.text));
  const ours = messageLink(draft.text);
  const openLink = useOpenMessage(null);
  const link = ours ? undefined : problems.find((problem) => problem.code === 'document.link');
  const failed = finding.status === 'failed' && finding.key === findingKey(draft) ? [finding.problem] : [];
  const others = problems.filter((problem) => problem !== link && problem.code !== 'document.empty' && !ours);
  return (
    <>
      {opening.status === 'failed' && <NotOpened opening={opening} />}
      {opening.status !== 'failed' && /\.pdf$/i.test(draft.name) && draft.text !== '' && (
        <Notice>
          <p className="font-medium">{m.create.fromPdf}</p>
          <p className="text-soft">{m.create.fromPdfText}</p>
        </Notice>
      )}
      {ours && <Notice action={<Button onClick={() => openLink(draft.text)}>{m.links.open}</Button>}>{m.links.arrived[ours.kind]}</Notice>}
      {link && (
        <Notice action={<Button onClick={() => changeDraft({ text: '', url: String(link.values.url), written: { ...draft.written, url: true } })}>{m.create.keepLink}</Button>}>
          <p className="font-medium">{m.create.onlyLink}</p>
          <p className="text-soft">{m.create.onlyLinkText}</p>
        </Notice>
      )}
      {known && (
        <Notice>
          <p className="font-medium">{m.create.already(known.title)}</p>
          <p className="text-soft">{m.create.alreadyText}</p>
        </Notice>
      )}
      {[...others, ...failed].map((problem) => (
        <Notice key={problem.code} tone={problem.severity === 'error' ? 'error' : 'warn'}>{problemText(problem)}</Notice>
      ))}
    </>
  );
}

/** Why a file could not be read, and what to do. */
function NotOpened({ opening: { file, problem } }: { readonly opening: Extract<Opening, { status: 'failed' }> }) {
  return (
    <Notice tone="error" action={
      <>
        {problem.code === 'document.manyPages' && <Button onClick={() => void openFile(file, true)}>{m.create.readFirstPages(MOST_PAGES)}</Button>}
        <Button variant="quiet" onClick={closeOpening}>{m.common.close}</Button>
      </>
    }>
      <p className="font-medium">{m.create.notOpened(file.name)}</p>
      <p className="text-soft">{problemText(problem)}</p>
    </Notice>
  );
}
