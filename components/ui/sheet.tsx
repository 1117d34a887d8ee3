'use client';
/** A modal sheet on the native dialog: from below on a phone, in the middle from 768 px. Escape and the backdrop close it. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { messages as m } from '@/lib/messages';
import { IconButton } from './button';
import { Icon } from './icon';

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Stands below the content and does not scroll with it. */
  readonly footer?: ReactNode;
}

export function Sheet({ open, onClose, title, children, footer }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="sheet fixed inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-[85dvh] w-full max-w-none overflow-hidden rounded-t-sheet bg-sheet p-0 text-ink md:inset-0 md:m-auto md:max-h-[80dvh] md:max-w-xl md:rounded-sheet"
    >
      {open ? (
        <div className="flex max-h-[85dvh] flex-col md:max-h-[80dvh]">
          <div aria-hidden="true" className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-rule md:hidden" />
          <div className="flex shrink-0 items-center gap-2 ps-5 pe-2 pt-1 md:pt-3">
            <h2 id={titleId} className="min-w-0 flex-1 text-lg font-semibold">
              {title}
            </h2>
            <IconButton label={m.common.close} onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </div>
          {/* In the tab order, so that the arrow keys scroll it in every browser. */}
          <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{children}</div>
          {footer ? <div className="shrink-0 border-t border-rule px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">{footer}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
