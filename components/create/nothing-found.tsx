/** What is said when no card was found: why, and the way on. */
import { Empty } from '@/components/ui';
import { messages as m } from '@/lib/messages';

export function NothingFound({ rejections }: { readonly rejections: number }) {
  return <Empty title={m.create.nothingFound} text={m.create.nothingFoundText(rejections)} />;
}
