/** What is said when no card was found: why, and the way on. */
import { Button, Empty } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';

interface NothingFoundProps {
  /** Codes of what was doubtful about the text itself. */
  readonly doubts: readonly string[];
  readonly rejections: number;
  readonly onWrite: () => void;
}

export function NothingFound({ doubts, rejections, onWrite }: NothingFoundProps) {
  const [doubt] = doubts;
  const text = doubt === undefined ? m.create.nothingFoundText(rejections) : problemText({ code: doubt, values: {} });
  return <Empty title={m.create.nothingFound} text={text} action={<Button onClick={onWrite}>{m.create.byHandFrom}</Button>} />;
}
