'use client';
/** The three ways cards come in. */
import { ActionList } from '@/components/ui/action-list';
import { Sheet } from '@/components/ui/sheet';
import { messages as m } from '@/lib/messages';

export function AddSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={m.shell.addTitle}>
      <ActionList
        onChoose={onClose}
        actions={[
          { icon: 'document', label: m.shell.addDocument, hint: m.shell.addDocumentHint, href: '/create' },
          { icon: 'upload', label: m.shell.addImport, hint: m.shell.addImportHint, href: '/import' },
          { icon: 'card', label: m.shell.addCard, hint: m.shell.addCardHint, href: '/card' },
        ]}
      />
    </Sheet>
  );
}
