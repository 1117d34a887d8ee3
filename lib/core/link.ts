/** Links of ours: everything they bring stands in the fragment, which no browser sends anywhere. Which host they name does not matter. */

export type LinkKind = 'deck' | 'quiz';

export interface Link {
  readonly kind: LinkKind;
  /** Letters, digits, `-` and `_`. */
  readonly fragment: string;
}

const PAGES: Readonly<Record<LinkKind, string>> = { deck: '/import/', quiz: '/quiz/' };

/** The first link of ours in a text; null where there is none. */
export function linkIn(text: string): Link | null {
  const found = /#(deck|quiz)=([\w-]+)/u.exec(text);
  return found ? { kind: found[1] as LinkKind, fragment: found[2] ?? '' } : null;
}

/** Where the app reads it, below its root. */
export function pathOfLink({ kind, fragment }: Link): string {
  return `${PAGES[kind]}#${kind}=${fragment}`;
}

/** The link, and around it no more than a message: not a text to read in which one stands. */
export function messageLink(text: string): Link | null {
  const link = linkIn(text);
  return link && text.length - link.fragment.length <= MESSAGE ? link : null;
}

const MESSAGE = 1000;
