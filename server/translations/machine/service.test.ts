import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  complete,
  startTranslationServer,
  translated,
  type Answering,
  type TranslationServer,
} from '@/scripts/test/services/translation-server';
import { requestTranslation, ServiceFailed } from './service';

let server: TranslationServer;
beforeAll(async () => {
  server = await startTranslationServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.answer = null;
  server.requests.length = 0;
});

const BATCH = { from: 'English', to: 'French', texts: ['A boat', 'Two <m1>boats</m1>'] };
const ask = (key: string | null = null, limits = { runMs: 5000, answerBytes: 20_000 }) =>
  requestTranslation({ url: server.url, model: 'a-model', key }, BATCH, new AbortController().signal, limits);
const answering = (content: string): Answering => {
  return response => void response.end(JSON.stringify({ choices: [{ message: { content } }] }));
};

it('A request to the translation service has texts, model, key and both languages, and its translations are parsed', async () => {
  const answers = await ask('a-secret');
  expect([...answers]).toEqual(BATCH.texts.map((text, id) => [id, translated(text)]));
  const [{ authorization, model, task, texts }] = server.requests as [(typeof server.requests)[0]];
  expect({ authorization, model }).toEqual({ authorization: 'Bearer a-secret', model: 'a-model' });
  expect(task).toMatch(/from English into French/);
  expect(texts).toEqual(BATCH.texts.map((text, id) => ({ id, text })));
  await ask();
  expect(server.requests[1]!.authorization).toBeUndefined();
});

it('JSON is read from a code fence, without unknown ids and repeated texts', async () => {
  const translations = [
    { id: 0, text: 'Un bac' },
    { id: 7, text: 'Sept' },
    { id: -1, text: 'Rien' },
    { id: 1, text: 'Deux' },
    { id: 1, text: 'Deux bacs' },
  ];
  server.answer = answering('Here you are:\n```json\n' + JSON.stringify({ translations }) + '\n```');
  expect([...(await ask())]).toEqual([[0, 'Un bac']]);
});

const HOSTILE: [string, string, Answering][] = [
  ['answers no JSON', 'not-understood', response => void response.end('<html>')],
  ['answers something else', 'not-understood', response => void response.end('{"error": {}}')],
  ['answers words instead of JSON', 'not-understood', answering('Sorry, I cannot do that.')],
  ['answers JSON that breaks off', 'not-understood', answering('{"translations": [{"id": 0, "te')],
  ['answers ids as words', 'not-understood', answering('{"translations": [{"id": "0", "text": "x"}]}')],
  ['answers objects for texts', 'not-understood', answering('{"translations": [{"id": 0, "text": {}}]}')],
  ['answers only unknown ids', 'not-understood', answering('{"translations": [{"id": 9, "text": "x"}]}')],
  [
    'answers more than it may',
    'not-understood',
    response => complete(response, [{ id: 0, text: 'x'.repeat(30_000) }]),
  ],
  [
    'sends another address',
    'redirected',
    response => void response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
  ],
  ['does not know the key', 'refused', response => void response.writeHead(401).end()],
  ['has too much to do', 'busy', response => void response.writeHead(429).end()],
  ['breaks down', 'busy', response => void response.writeHead(500).end()],
  ['hangs up', 'unreachable', (_, __, request) => void request.socket.destroy()],
  [
    'hangs up in the middle',
    'unreachable',
    (response, _, request) => {
      response.writeHead(200, { 'content-length': 500 }).write('{"choices":');
      setImmediate(() => request.socket.destroy());
    },
  ],
];
it.each(HOSTILE)('A service that %s has failed as %s', async (_, failure, answer) => {
  server.answer = answer;
  await expect(ask()).rejects.toThrow(new ServiceFailed(failure as ServiceFailed['failure']));
});

it('A service that is slow, before or during its answer, has failed after the time limit', async () => {
  const limits = { runMs: 100, answerBytes: 20_000 };
  server.answer = () => {};
  await expect(ask(null, limits)).rejects.toThrow('timed-out');
  server.answer = response => void response.write('{"choices":');
  await expect(ask(null, limits)).rejects.toThrow('timed-out');
});

it('A service that is not running is unreachable', async () => {
  const nowhere = { url: 'http://127.0.0.1:9/v1', model: 'm', key: 'a-secret' };
  await expect(requestTranslation(nowhere, BATCH, new AbortController().signal)).rejects.toThrow(
    'unreachable',
  );
});
