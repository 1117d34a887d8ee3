/**
 * Asks an OpenAI-compatible service: `POST …/chat/completions`, the answer as server-sent events. The one place that sends anything
 * to another host, and only to the address given. No redirect is followed: the key goes nowhere else.
 */
import { problemError } from '../core/problem';
import { placeOf } from './address';
import type { Ask, AssistantMessage, Endpoint } from './model';
import type { Problem } from '../core/model';

/** Waits that a person would call hanging. Tests shorten them. */
export interface Patience {
  /** Without a sign of life. A model on a slow machine may need long for its first word. */
  readonly idleMs: number;
  /** Before asking again where the service does not say how long. */
  readonly busyMs: number;
  readonly tries: number;
}

export const PATIENCE: Patience = { idleMs: 120_000, busyMs: 5_000, tries: 3 };
const LONGEST_WAIT_MS = 60_000;

export function askEndpoint(endpoint: Endpoint, patience: Patience = PATIENCE): Ask {
  return async (messages, schema, onText, signal) => {
    const idle = idleTimer(patience.idleMs, signal);
    try {
      const response = await request(endpoint, messages, schema, patience, idle);
      await readAnswer(response, onText, idle);
    } catch (error) {
      if (signal.aborted) throw new DOMException('cancelled', 'AbortError');
      if (idle.isOver()) throw problem('assistant-slow', endpoint, { seconds: Math.round(patience.idleMs / 1000) });
      if (error instanceof Error && 'problem' in error) throw error;
      throw problem('assistant-unreachable', endpoint, {});
    } finally {
      idle.stop();
    }
  };
}

interface Idle {
  readonly signal: AbortSignal;
  /** There was a sign of life. */
  readonly again: () => void;
  /** A wait that was asked for is no idleness. */
  readonly wait: (ms: number) => Promise<void>;
  readonly isOver: () => boolean;
  readonly stop: () => void;
}

function idleTimer(ms: number, outer: AbortSignal): Idle {
  const inner = new AbortController();
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      over = true;
      inner.abort();
    }, ms);
  };
  const cancel = (): void => inner.abort();
  outer.addEventListener('abort', cancel);
  if (outer.aborted) inner.abort();
  again();
  const wait = (pause: number): Promise<void> => new Promise((resolve, reject) => {
    clearTimeout(timer);
    const end = setTimeout(() => {
      again();
      resolve();
    }, pause);
    inner.signal.addEventListener('abort', () => {
      clearTimeout(end);
      reject(new DOMException('cancelled', 'AbortError'));
    });
  });
  const stop = (): void => {
    clearTimeout(timer);
    outer.removeEventListener('abort', cancel);
  };
  return { signal: inner.signal, again, wait, isOver: () => over, stop };
}

async function request(endpoint: Endpoint, messages: readonly AssistantMessage[], schema: object, patience: Patience, idle: Idle): Promise<Response> {
  let withSchema = true;
  for (let tried = 1; ; tried += 1) {
    const response = await send(endpoint, messages, withSchema ? schema : null, idle.signal);
    idle.again();
    if (response.ok) return response;
    const detail = (await response.text().catch(() => '')).slice(0, 300);
    // Not every service knows schemas; the words of the question ask for the same.
    if (response.status === 400 && withSchema && /response_format|json_schema|schema/i.test(detail)) withSchema = false;
    else if ((response.status === 429 || response.status === 503) && tried < patience.tries) await idle.wait(pauseOf(response, patience));
    else throw problem(codeOf(response.status), endpoint, { status: response.status, detail: messageIn(detail) });
  }
}

function send({ address, model, key }: Endpoint, messages: readonly AssistantMessage[], schema: object | null, signal: AbortSignal): Promise<Response> {
  const place = placeOf(address);
  if (!place.ok) throw problemError(place.problem);
  const format = schema === null ? {} : { response_format: { type: 'json_schema', json_schema: { name: 'cards', strict: true, schema } } };
  return fetch(place.value.chat, {
    method: 'POST', signal, redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store',
    headers: { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages, stream: true, temperature: 0, ...format }),
  });
}

/** What the service asks for in `Retry-After` (seconds), within reason. */
function pauseOf(response: Response, { busyMs }: Patience): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : busyMs;
}

function codeOf(status: number): string {
  if (status === 401 || status === 403) return 'assistant-refused';
  if (status === 404) return 'assistant-not-there';
  return status === 429 || status === 503 ? 'assistant-busy' : 'assistant-failed';
}

/** The words of an error as OpenAI and its likes give them, else nothing: a page of HTML helps nobody. */
function messageIn(detail: string): string {
  return /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(detail)?.[1]?.slice(0, 200) ?? '';
}

/** Server-sent events, or the whole answer at once from a service that does not stream. */
async function readAnswer(response: Response, onText: (piece: string) => void, idle: Idle): Promise<void> {
  if (response.headers.get('content-type')?.includes('application/json')) {
    onText(contentOf(await response.text(), 'message'));
    return;
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = (await reader?.read()) ?? { done: true };
    idle.again();
    const lines = `${rest}${value}${done ? '\n' : ''}`.split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:') && line.slice(5).trim() !== '[DONE]') onText(contentOf(line.slice(5), 'delta'));
    if (done) return;
  }
}

function contentOf(json: string, part: 'delta' | 'message'): string {
  try {
    const { choices } = JSON.parse(json) as { readonly choices?: readonly { readonly [key in 'delta' | 'message']?: { readonly content?: unknown } }[] };
    const content = choices?.[0]?.[part]?.content;
    return typeof content === 'string' ? content : '';
  } catch {
    return '';
  }
}

const problem = (code: string, { address, model }: Endpoint, values: Problem['values']): Error =>
  problemError({ code, where: address, values: { address, model, ...values }, severity: 'error' });
