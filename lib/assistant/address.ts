/** The address a person names → where questions go, or why nothing is sent there. */
import type { Problem, Result } from '../core/model';

/** An endpoint's places. `policy` is the one source that a page which asks it may connect to. */
export interface Place {
  readonly chat: string;
  readonly policy: string;
}

/**
 * Takes `https://host`, `https://host/v1` or the whole place `…/chat/completions`; without a path `/v1` is meant. Plain http is taken
 * for this device alone: anywhere else the text and the key could be read on the way.
 */
export function placeOf(address: string): Result<Place> {
  const url = parsed(address.trim());
  if (url === null || url.username !== '' || url.password !== '') return refused('assistant-address-wrong', address);
  const isHere = /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return refused('assistant-address-open', address);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '') || '/v1';
  const chat = `${url.origin}${path}/chat/completions`;
  return { ok: true, value: { chat, policy: chat.replace(/;/g, '%3B').replace(/,/g, '%2C') } };
}

function parsed(address: string): URL | null {
  try {
    return new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
}

const refused = (code: string, address: string): { ok: false; problem: Problem } =>
  ({ ok: false, problem: { code, where: address, values: { address }, severity: 'error' } });
