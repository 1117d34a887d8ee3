/** Commits changes and says so, with undo at hand; a write that fails says that nothing was changed. */
import { useCollection } from '@/components/collection';
import { useToast } from '@/components/ui';
import type { BatchId, Change } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

/** Resolves to whether the changes were stored. */
export type Act = (changes: readonly Change[], said: string) => Promise<boolean>;

export function useAct(): Act {
  const collection = useCollection();
  const toast = useToast();
  const undo = async (batch: BatchId) => {
    try {
      const { kept } = await collection.undo(batch);
      toast({ text: kept.length === 0 ? m.decks.undone : m.decks.undoneExcept(kept.length) });
    } catch {
      toast({ text: m.decks.failed });
    }
  };
  return async (changes, said) => {
    try {
      const batch = await collection.commit(changes, { label: said });
      toast({ text: said, action: { label: m.common.undo, run: () => void undo(batch) } });
      return true;
    } catch {
      toast({ text: m.decks.failed });
      return false;
    }
  };
}
