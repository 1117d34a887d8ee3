/** One block of a document as it is read: a heading, a paragraph or an item, with stretches of it lit up. */
import type { Ref } from 'react';
import type { Span } from '@/lib/core/model';
import type { Block } from '@/lib/core/view';
import { piecesOf } from './pieces';

/** A lit stretch. `look` is its class names, `name` a handle for whoever listens to taps. */
export interface Light extends Span {
  readonly look: string;
  readonly name?: string;
}

interface TextBlockProps {
  /** The text that the block and the lights refer to. */
  readonly text: string;
  readonly block: Block;
  readonly lights: readonly Light[];
  /** Is given the first lit stretch. */
  readonly lightRef?: Ref<HTMLElement>;
}

/** Where lights lie over each other, the shortest names the piece and all of them colour it. */
export function TextBlock({ text, block, lights, lightRef }: TextBlockProps) {
  const pieces = piecesOf(text, block, lights);
  const first = pieces.find((piece) => piece.marks.length > 0);
  const content = pieces.map((piece) => {
    const { marks } = piece;
    if (marks.length === 0) return piece.text;
    return (
      <mark key={piece.start} ref={piece === first ? lightRef : undefined} data-name={marks.at(-1)?.name} className={marks.map(({ look }) => look).join(' ')}>
        {piece.text}
      </mark>
    );
  });
  if (block.kind === 'heading') {
    return <p dir="auto" role="heading" aria-level={3} className="pt-2 font-serif text-lg font-semibold break-words">{content}</p>;
  }
  return <p dir="auto" className={`font-serif text-lg break-words ${block.kind === 'item' ? ITEM : ''}`}>{content}</p>;
}

const ITEM = "relative ps-5 before:absolute before:start-1 before:content-['–']";
