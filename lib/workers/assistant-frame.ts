/**
 * The script of assistant.html, a page without content that lives while one question is asked. It alone may reach another host: its own
 * policy allows any, and it narrows that to the one place the person named before anything is sent. It is given a text, an
 * address and a key, and never touches the collection.
 */
import { askAssistant, askEndpoint, placeOf, type AssistantAnswer, type AssistantProgress, type AssistantRequest, type Endpoint } from '../assistant';
import { problemError, problemOf } from '../core/problem';
import type { Problem } from '../core/model';

export interface FrameQuestion {
  readonly endpoint: Endpoint;
  readonly request: AssistantRequest;
}

export type FrameReply =
  | { readonly type: 'progress'; readonly value: AssistantProgress }
  | { readonly type: 'done'; readonly value: AssistantAnswer }
  | { readonly type: 'failed'; readonly problem: Problem };

self.addEventListener('message', ({ data, origin, source, ports: [port] }: MessageEvent<FrameQuestion>) => {
  if (origin !== location.origin || source !== parent || !port) return;
  const post = (reply: FrameReply): void => port.postMessage(reply);
  void ask(data, (value) => post({ type: 'progress', value })).then(
    (value) => post({ type: 'done', value }),
    (error: unknown) => post({ type: 'failed', problem: problemOf(error) }),
  );
});

async function ask({ endpoint, request }: FrameQuestion, onProgress: (value: AssistantProgress) => void): Promise<AssistantAnswer> {
  const place = placeOf(endpoint.address);
  if (!place.ok) throw problemError(place.problem);
  narrowTo(place.value.policy);
  // Leaving is cancelling: the page takes the frame away, and with it every request.
  return askAssistant(askEndpoint(endpoint), request, onProgress, new AbortController().signal);
}

/** Policies add up: from here on the page may connect to nothing else. */
function narrowTo(place: string): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${place}`;
  document.head.append(policy);
}
