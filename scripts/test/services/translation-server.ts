import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request received by the service. */
export interface TranslationRequest {
  authorization: string | undefined;
  model: string;
  /** Names the languages. */
  task: string;
  texts: { id: number; text: string }[];
}

/** Replaces the answer of the service. */
export type Answering = (
  response: ServerResponse,
  received: TranslationRequest,
  request: IncomingMessage,
) => void | Promise<void>;

/** A translation service for tests: its translations are the same words with a prefix before each text. */
export interface TranslationServer {
  /** The URL of its API. */
  url: string;
  /** The requests so far. */
  requests: TranslationRequest[];
  /** Overrides the answer to the next requests; null for the default. */
  answer: Answering | null;
  stop(): Promise<void>;
}

/** The translation of a text by the service. */
export const translated = (text: string) => `Trad. ${text}`;

/** Sends translations as a chat completion. */
export function complete(response: ServerResponse, translations: unknown): void {
  const content = JSON.stringify({ translations });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

/** Starts a server that implements as much of OpenAI's chat completions as a translation needs. */
export async function startTranslationServer(): Promise<TranslationServer> {
  const service: Omit<TranslationServer, 'url' | 'stop'> = { requests: [], answer: null };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(service, {
    url: `http://127.0.0.1:${port}/v1`,
    stop: () => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())),
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end();
    const sent = JSON.parse(await textOf(request)) as { model: string; messages: { content: string }[] };
    const [task, user] = sent.messages.map(({ content }) => content);
    const { texts } = JSON.parse(user!) as Pick<TranslationRequest, 'texts'>;
    const { authorization } = request.headers;
    const received = { authorization, model: sent.model, task: task!, texts };
    service.requests.push(received);
    if (service.answer) return service.answer(response, received, request);
    complete(
      response,
      texts.map(({ id, text }) => ({ id, text: translated(text) })),
    );
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
