/** One block of a document as it is read: a heading, a paragraph or an item, with stretches of it lit up. */
import type { Ref } from 'react';
import type { Span } from '@/lib/core/model';
import type { Block } from '@/lib/core/view';
import { piecesOf, type Piece } from './pieces';

/** A lit stretch. `look` is its class names, `name` a handle for whoever listens to taps, `at` is given its first element. */
export interface Light extends Span {
  readonly look: string;
  readonly name?: string;
  readonly at?: Ref<HTMLElement>;
}

interface TextBlockProps {
  /** The text that the block and the lights refer to. */
  readonly text: string;
  readonly block: Block;
  readonly lights: readonly Light[];
}

/** Where lights lie over each other, the shortest names the piece and all of them colour it. */
export function TextBlock({ text, block, lights }: TextBlockProps) {
  const content = piecesOf(text, block, lights).map((piece) => <LitPiece key={piece.start} piece={piece} />);
  if (block.kind === 'heading') {
    return <p dir="auto" role="heading" aria-level={2} className="pt-2 font-serif text-lg font-semibold break-words">{content}</p>;
  }
  return <p dir="auto" className={`font-serif text-lg break-words ${block.kind === 'item' ? ITEM : ''}`}>{content}</p>;
}

const ITEM = "relative ps-5 before:absolute before:start-1 before:content-['–']";

function LitPiece({ piece }: { readonly piece: Piece<Light> }) {
  const { marks, text } = piece;
  if (marks.length === 0) return text;
  const first = marks.find((mark) => mark.at && mark.start === piece.start);
  return (
    <mark ref={first?.at} data-name={marks.at(-1)?.name} className={marks.map(({ look }) => look).join(' ')}>
      {text}
    </mark>
  );
}
