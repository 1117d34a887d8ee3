/** Goes where a link of ours is read. */
import { useRouter } from 'next/navigation';
import { linkIn, messageLink, pathOfLink, type Link, type LinkKind } from '@/lib/core/link';

/** `here`: the kind this page reads itself. What is returned says whether the text had a link. */
export function useOpenLink(here: LinkKind | null): (text: string) => boolean {
  const go = useGo(here);
  return (text) => go(linkIn(text));
}

/** The same for a link with no more than a message around it: a long text in which one stands is no way to go. */
export function useOpenMessage(here: LinkKind | null): (text: string) => boolean {
  const go = useGo(here);
  return (text) => go(messageLink(text));
}

function useGo(here: LinkKind | null): (link: Link | null) => boolean {
  const router = useRouter();
  return (link) => {
    if (link === null) return false;
    if (link.kind === here) window.location.hash = `${link.kind}=${link.fragment}`;
    else router.push(pathOfLink(link));
    return true;
  };
}
