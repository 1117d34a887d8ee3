/** Draws a card's prompt and answer as React elements. The only place that draws card content; it never makes HTML of text. */
import type { Face, Part } from '@/lib/core/cards';
import { messages as m } from '@/lib/messages';

/** A card as it is studied: the prompt, and under a rule the answer once it is `shown`. */
export function CardFace({ face, shown }: { readonly face: Face; readonly shown: boolean }) {
  return (
    <div className="grid gap-6">
      <PromptText parts={face.prompt} />
      {shown && (
        <div className="border-t border-rule pt-5">
          <AnswerText parts={face.answer} />
        </div>
      )}
    </div>
  );
}

/** What is asked, large and balanced. */
export function PromptText({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <div dir="auto" className="font-serif text-prompt text-balance break-words whitespace-pre-line">
      <Parts parts={parts} />
    </div>
  );
}

/** What was to be recalled. Where only some words were blanked, only they are strong. */
export function AnswerText({ parts }: { readonly parts: readonly Part[] }) {
  const isCloze = parts.some((part) => part.role === 'filled');
  const weight = isCloze ? 'font-normal' : 'font-semibold';
  return (
    <div dir="auto" className={`font-serif text-prompt break-words whitespace-pre-line ${weight}`}>
      <Parts parts={parts} />
    </div>
  );
}

/** Parts in running text, in whatever size surrounds them: for lists and previews. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part, index) => <PartText key={index} part={part} />);
}

function PartText({ part }: { readonly part: Part }) {
  if (part.role === 'blank') return <Blank hint={part.text} />;
  if (part.role === 'filled') return <strong className="font-semibold">{part.text}</strong>;
  return <span>{part.text}</span>;
}

/** The gap of a cloze. A hint stands in it; without one it is an empty line, read aloud as a blank. */
function Blank({ hint }: { readonly hint: string }) {
  const inner = hint.replace(/^\[|\]$/g, '');
  const isBare = inner === '' || inner === '…';
  return (
    <span className="inline-block min-w-16 border-b-2 border-ink px-1 text-center text-soft">
      {isBare && <span className="sr-only">{m.note.blank}</span>}
      <span aria-hidden={isBare}>{isBare ? '\u00a0' : inner}</span>
    </span>
  );
}
