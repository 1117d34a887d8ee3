'use client';
/** Short messages at the foot of the screen, read out politely, with at most one action. The newest replaces the one before. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { messages as m } from '@/lib/messages';
import { IconButton } from './button';
import { Icon } from './icon';

interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Stays until closed. */
  readonly sticky?: boolean | undefined;
}

interface Shown extends ToastMessage {
  readonly key: number;
}

const SHOWN_MS = 6000;
const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Shows a message; needs ToastProvider above. */
export function useToast(): (message: ToastMessage) => void {
  const toast = useContext(ToastContext);
  if (!toast) throw new Error('useToast needs a ToastProvider');
  return toast;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const toast = useCallback((message: ToastMessage) => {
    setShown((before) => ({ ...message, key: (before?.key ?? 0) + 1 }));
  }, []);
  const close = useCallback(() => setShown(null), []);
  return (
    <ToastContext value={useMemo(() => toast, [toast])}>
      {children}
      <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--nav-height)+88px)] z-30 flex justify-center px-4 md:bottom-24 md:ps-(--side-width)">
        {shown ? <Toast key={shown.key} message={shown} onClose={close} /> : null}
      </div>
    </ToastContext>
  );
}

function Toast({ message, onClose }: { readonly message: ToastMessage; readonly onClose: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message.sticky || held) return undefined;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, held, onClose]);
  return (
    <div onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)} className="pointer-events-auto flex max-w-lg items-center gap-2 rounded-card bg-ink ps-4 pe-1 text-paper shadow-lg">
      <p className="py-3">{message.text}</p>
      {message.action ? (
        <button
          type="button"
          className="min-h-11 shrink-0 rounded-card px-3 font-semibold underline underline-offset-4 focus-visible:outline-paper focus-visible:-outline-offset-4"
          onClick={() => {
            message.action?.run();
            onClose();
          }}
        >
          {message.action.label}
        </button>
      ) : null}
      <IconButton label={m.common.close} onClick={onClose} className="text-paper hover:bg-transparent focus-visible:outline-paper focus-visible:-outline-offset-4">
        <Icon name="close" size={18} />
      </IconButton>
    </div>
  );
}
