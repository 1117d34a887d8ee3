/** Keys of the proposal list: K keep, D drop, E edit, M merge, split or cloze, J or ↓ next, ↑ previous. */
import { useEffect, useEffectEvent } from 'react';

export type ProposalKey = 'keep' | 'drop' | 'edit' | 'more' | 'next' | 'previous';

const KEYS: Readonly<Record<string, ProposalKey>> = {
  k: 'keep', d: 'drop', e: 'edit', m: 'more', j: 'next', ArrowDown: 'next', ArrowUp: 'previous',
};

/** Listens on the whole page, but not where a person types, moves a slider or has a sheet open. */
export function useProposalKeys(onKey: (key: ProposalKey) => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!key || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    event.preventDefault();
    onKey(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="region"]') !== null);
}
