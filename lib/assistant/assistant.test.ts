/** Asking a real service over HTTP: well-behaved, ill-behaved in every way we know of, and absent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../core/problem';
import { placeOf } from './address';
import { answerReader } from './answer';
import { askAssistant } from './ask';
import { askBuiltIn, type BuiltInModel } from './built-in';
import { chunksOf } from './chunks';
import { askEndpoint } from './endpoint';
import { testService, type TestService } from './server-for-test';
import type { AssistantCard } from './model';

const text = 'The mill of Orre burned down in 1841. Its owner, Lise Grau, rebuilt it in 1843.';
const cards: readonly AssistantCard[] = [
  { quote: 'The mill of Orre burned down in 1841.', question: 'When did the mill of Orre burn down?', answer: '1841', kind: 'event' },
  { quote: 'Its owner, Lise Grau, rebuilt it in 1843.', question: 'Who rebuilt the mill of Orre in 1843?', answer: 'Lise Grau', kind: 'event' },
];
const impatient = { idleMs: 10_000, busyMs: 1, tries: 2 };
let service: TestService;

beforeAll(async () => {
  service = await testService(cards);
});
afterAll(() => service.stop());

const ask = (model: string, { key = '', chunks = [text], signal = new AbortController().signal, address = service.address, idleMs = /slow|stuck/.test(model) ? 150 : 10_000 } = {}) =>
  askAssistant(askEndpoint({ address, model, key }, { ...impatient, idleMs }), { title: 'The mill', date: '', chunks }, () => {}, signal);
const failing = (model: string, options: Parameters<typeof ask>[1] = {}) => ask(model, options).then(() => null, (error: unknown) => problemIn(error)?.code ?? String(error));

describe('a service', () => {
  it('gives its cards as they come, part by part', async () => {
    const told: string[] = [];
    const answer = await askAssistant(askEndpoint({ address: service.address, model: 'good', key: '' }, impatient),
      { title: 'The mill', date: '1843', chunks: text.split(/(?<=\.) /) }, ({ part, parts, cards: count }) => told.push(`${part}/${parts} ${count}`), new AbortController().signal);
    expect(answer).toEqual({ cards, problems: [] });
    expect(told).toEqual(['1/2 0', '1/2 1', '2/2 1', '2/2 2']);
    const { body, authorization } = service.asked.at(-1)!;
    expect(body).toMatchObject({ model: 'good', stream: true, response_format: { type: 'json_schema' } });
    expect(body.messages.at(-1)?.content).toContain('Date: 1843');
    expect(authorization).toBe('');
  });

  it.each([['whole', 'answers without streaming'], ['fenced', 'wraps its JSON in words'], ['schemaless', 'knows no schemas'], ['busy once', 'asks to wait']])('%s: that %s is understood', async (model) => {
    expect((await ask(model)).cards).toEqual(cards);
  });

  it.each([
    ['busy', 'assistant-busy'], ['faulty', 'assistant-failed'], ['locked', 'assistant-refused'], ['slow', 'assistant-slow'], ['stuck', 'assistant-slow'],
    ['chatty', 'assistant-broken'], ['elsewhere', 'assistant-unreachable'], ['cut', 'assistant-unreachable'],
  ])('%s is the problem %s', async (model, code) => {
    expect(await failing(model)).toBe(code);
  });

  it('is sent the key, and nobody else is', async () => {
    expect((await ask('locked', { key: 'sesame' })).cards).toEqual(cards);
    expect(service.asked.at(-1)?.authorization).toBe('Bearer sesame');
  });

  it('keeps what it said before it broke off, and tells of what had another shape', async () => {
    expect(await ask('broken')).toMatchObject({ cards: cards.slice(0, 1), problems: [{ code: 'assistant-broken' }] });
    expect(await ask('shapeless')).toMatchObject({ cards, problems: [{ code: 'assistant-broken', values: { refused: 2 } }] });
  });

  it('that is not there, or has no such place, is said to be so', async () => {
    expect(await failing('good', { address: 'http://127.0.0.1:9/v1' })).toBe('assistant-unreachable');
    expect(await failing('good', { address: service.address.replace('/v1', '/v9') })).toBe('assistant-not-there');
  });

  it('is let go at once when the person cancels', async () => {
    const cancel = new AbortController();
    const before = service.dropped();
    const asking = failing('slow', { signal: cancel.signal, idleMs: 60_000 });
    while (service.asked.at(-1)?.body.model !== 'slow') await new Promise((next) => setTimeout(next, 5));
    cancel.abort();
    expect(await asking).toMatch(/AbortError/);
    await expect.poll(() => service.dropped()).toBeGreaterThan(before);
  });
});

describe('an address', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:1234/v1/', 'http://127.0.0.1:1234/v1/chat/completions'],
    ['api.example.com', 'https://api.example.com/v1/chat/completions'],
    ['https://example.com/openai/v1/chat/completions', 'https://example.com/openai/v1/chat/completions'],
  ])('%s means %s', (address, chat) => {
    expect(placeOf(address)).toMatchObject({ ok: true, value: { chat } });
  });

  it.each(['', 'not an address', 'https://me:secret@example.com', 'ftp://example.com', 'http://example.com', 'http://192.168.1.5:11434', 'http://localhost.example.com'])('%s is refused', (address) => {
    expect(placeOf(address).ok).toBe(false);
  });

  it('cannot smuggle anything into a policy', () => {
    const place = placeOf("https://example.com/a;script-src *,x 'self'");
    expect(place.ok && place.value.policy).toBe("https://example.com/a%3Bscript-src%20*%2Cx%20'self'/chat/completions");
  });
});

describe('an answer', () => {
  it('may break anywhere: what had closed is there, whatever its letters', () => {
    const tricky = [{ ...cards[0]!, quote: 'A {brace}, a "quote" and a \\ slash \u2013 {"cards": [' }, cards[1]!];
    const whole = JSON.stringify({ cards: tricky });
    for (let end = 0; end <= whole.length; end += 1) {
      const reader = answerReader();
      const found = [...whole.slice(0, end)].flatMap((letter) => [...reader.take(letter)]);
      expect(found).toEqual(tricky.slice(0, found.length));
      expect(reader.state().broken).toBe(end < whole.length);
    }
  });
});

describe('the parts of a text', () => {
  it('end with sentences, leave none out, and are no longer than they may be', () => {
    const long = Array.from({ length: 40 }, (_, n) => `Sentence ${n} has five words.`);
    const joined = long.join(' ');
    const spans = long.map((sentence) => ({ start: joined.indexOf(sentence), end: joined.indexOf(sentence) + sentence.length }));
    const parts = chunksOf(joined, spans, 12);
    expect(parts).toHaveLength(20);
    expect(parts.join(' ')).toBe(joined);
    expect(chunksOf('', [])).toEqual([]);
  });
});

describe('the model of the browser', () => {
  const model = (pieces: readonly string[]): BuiltInModel => ({
    availability: () => Promise.resolve('available'),
    create: ({ monitor }) => {
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
      return Promise.resolve({ promptStreaming: () => new Response(pieces.join('')).body!.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>), destroy: () => {} });
    },
  });

  it('is asked as a service is, tells how much of it has come, and may fail', async () => {
    const loaded: number[] = [];
    const request = { title: '', date: '', chunks: [text] };
    const answer = await askAssistant(askBuiltIn(model([JSON.stringify({ cards })]), (share) => loaded.push(share)), request, () => {}, new AbortController().signal);
    expect(answer.cards).toEqual(cards);
    expect(loaded).toEqual([0.5]);
    const broken = { ...model([]), create: () => Promise.reject(new Error('no space')) };
    await expect(askAssistant(askBuiltIn(broken, () => {}), request, () => {}, new AbortController().signal)).rejects.toMatchObject({ problem: { code: 'assistant-built-in', values: { detail: 'no space' } } });
  });
});
