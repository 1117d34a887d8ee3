/** For tests: an OpenAI-compatible service on this machine that behaves, well or badly, as the model asked for is called. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AssistantCard } from './model';

export interface Asked {
  readonly authorization: string;
  readonly origin: string;
  readonly body: { readonly model: string; readonly stream: boolean; readonly response_format?: unknown; readonly messages: readonly { readonly role: string; readonly content: string }[] };
}

export interface TestService {
  /** `http://127.0.0.1:PORT/v1`. */
  readonly address: string;
  /** Every question, in order. */
  readonly asked: readonly Asked[];
  /** Questions whose connection the other side closed before the answer was over. */
  readonly dropped: () => number;
  readonly stop: () => Promise<void>;
}

/** A well-behaved model answers with those of `cards` whose quote stands in the text it is given. */
export async function testService(cards: readonly AssistantCard[]): Promise<TestService> {
  const asked: Asked[] = [];
  let dropped = 0;
  const server = createServer(async (request, response) => {
    allowAll(response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end('{"error":{"message":"no such place"}}');
    const body = JSON.parse(await textOf(request)) as Asked['body'];
    asked.push({ authorization: request.headers.authorization ?? '', origin: request.headers.origin ?? '', body });
    response.on('close', () => (dropped += response.writableEnded ? 0 : 1));
    const text = body.messages.at(-1)?.content ?? '';
    const said = JSON.stringify({ cards: cards.filter(({ quote }) => text.includes(quote)) });
    const before = asked.filter((other) => other.body.model === body.model).length - 1;
    await (behaviours[body.model] ?? behaviours.good)?.({ response, body, said, before, authorization: request.headers.authorization ?? '' });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/v1`, asked, dropped: () => dropped, stop: () => stop(server) };
}

interface Turn {
  readonly response: ServerResponse;
  readonly body: Asked['body'];
  readonly said: string;
  /** How often this model was asked before. */
  readonly before: number;
  readonly authorization: string;
}

const invented = JSON.stringify({ cards: [
  { quote: 'Nobody ever wrote this sentence.', question: 'Who wrote which sentence?', answer: 'Nobody', kind: 'event' },
] });

const behaviours: Readonly<Record<string, (turn: Turn) => void | Promise<void>>> = {
  good: ({ response, said }) => stream(response, said),
  inventive: ({ response }) => stream(response, invented),
  fenced: ({ response, said }) => stream(response, `Here are the cards:\n\`\`\`json\n${said}\n\`\`\`\nGood luck!`),
  shapeless: ({ response, said }) => stream(response, said.replace('{"cards":[', '{"cards":[{"quote":"a","question":7,"answer":"b","kind":"event"},{"quote":"a","question":"b?","answer":"c","kind":"rumour"},')),
  broken: ({ response, said }) => stream(response, said.slice(0, said.lastIndexOf('"answer"') - 4)),
  chatty: ({ response }) => stream(response, 'I am sorry, but as a language model I cannot make cards.'),
  whole: ({ response, said }) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content: said } }] })),
  schemaless: ({ response, body, said }) => (body.response_format === undefined ? stream(response, said) : refuse(response, 400, 'response_format is not supported')),
  slow: () => undefined,
  stuck: ({ response, said }) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(event(said.slice(0, 30))),
  busy: ({ response }) => refuse(response, 429, 'rate limit', { 'retry-after': '0' }),
  'busy once': ({ response, said, before }) => (before === 0 ? refuse(response, 429, 'rate limit', { 'retry-after': '0' }) : stream(response, said)),
  locked: ({ response, said, authorization }) => (authorization === 'Bearer sesame' ? stream(response, said) : refuse(response, 401, 'wrong key')),
  faulty: ({ response }) => refuse(response, 500, 'out of memory'),
  elsewhere: ({ response }) => void response.writeHead(307, { location: 'http://127.0.0.1:9/v1/chat/completions' }).end(),
  cut: ({ response, said }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(event(said.slice(0, 20)), () => response.destroy());
  },
};

/** In pieces of a few letters, as models speak. */
async function stream(response: ServerResponse, said: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < said.length; at += 7) {
    response.write(event(said.slice(at, at + 7)));
    if (at % 70 === 0) await new Promise((next) => setImmediate(next));
  }
  response.end('data: [DONE]\n\n');
}

const event = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

function refuse(response: ServerResponse, status: number, message: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message } }));
}

function allowAll(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-allow-private-network', 'true');
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

function stop(server: Server): Promise<void> {
  return new Promise((stopped) => {
    server.close(() => stopped());
    server.closeAllConnections();
  });
}
