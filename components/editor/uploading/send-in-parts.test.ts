import { beforeEach, describe, expect, it } from 'vitest';
import { PART_BYTES } from '@/domain/media/upload-parts';
import { discardUpload, sendInParts } from './send-in-parts';
import type { SendRequest, UploadResponse } from './send-request';

const BYTES = 3 * PART_BYTES + 700;
const content = new Uint8Array(BYTES).map((_, at) => (at * 31) % 251);
const file = new File([content], 'ferry.mp4', { type: 'video/mp4' });
const RECORDING = { id: 'u-1', kind: 'video', mime: 'video/mp4', bytes: BYTES, originalName: 'ferry.mp4' };
const NO_ANSWER: UploadResponse = { status: 0, answer: null };

/** The outcome of each following request: it is lost, its answer is lost, or it gets this answer. */
type Fate = 'lost' | 'answer-lost' | UploadResponse;

const received: number[] = [];
const requests: string[] = [];
const waits: number[] = [];
const progress: number[] = [];
let fates: Fate[];
let isMade: boolean;
beforeEach(() => {
  for (const list of [received, requests, waits, progress]) list.length = 0;
  fates = [];
  isMade = false;
});

const upload = (status: number) => ({ status, answer: { upload: { id: 'u-1', received: received.length } } });

async function answerTo({ method, path, body }: Parameters<SendRequest>[0]): Promise<UploadResponse> {
  if (path === 'uploads') return upload(201);
  if (method === 'DELETE') return { status: 200, answer: { done: true } };
  if (path.startsWith('uploads/u-1/file')) {
    isMade = true;
    return { status: 201, answer: { recording: RECORDING } };
  }
  const at = Number(/at=(\d+)$/.exec(path)![1]);
  if (at > received.length)
    return { status: 409, answer: { reason: 'part-out-of-order', received: received.length } };
  if (at === received.length)
    for (const byte of new Uint8Array(await (body as Blob).arrayBuffer())) received.push(byte);
  return upload(200);
}

const send: SendRequest = async message => {
  requests.push(`${message.method} ${message.path}`);
  if (message.signal?.aborted) return NO_ANSWER;
  const fate = fates.shift();
  if (fate === 'lost') return NO_ANSWER;
  if (fate && typeof fate === 'object') return fate;
  const answer = await answerTo(message);
  return fate === 'answer-lost' ? NO_ANSWER : answer;
};

const sendFile = (signal?: AbortSignal, again = false) =>
  sendInParts(
    { file, kind: 'recording', key: 'a-key-of-it', again },
    {
      ...{ send, signal, onProgress: ({ part }) => void progress.push(part) },
      wait: async ms => void waits.push(ms),
    },
  );

const hasCome = () => Buffer.from(received).equals(Buffer.from(content));

describe('Uploading a file in parts', () => {
  it('sends the whole file, reports progress and completes the upload', async () => {
    expect(await sendFile()).toEqual({ status: 201, answer: { recording: RECORDING } });
    expect([hasCome(), isMade]).toEqual([true, true]);
    expect(requests).toHaveLength(6);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(waits).toEqual([]);
  });

  const BROKEN: [string, Fate[]][] = [
    ['its first request is lost', ['lost']],
    ['a part is lost', [upload(201), 'lost', 'lost', 'lost']],
    ['the answer to a part is lost', ['answer-lost', 'answer-lost', 'answer-lost']],
    ['the server is unavailable', [{ status: 503, answer: { reason: 'media-store-unavailable' } }]],
    ['the person has too many uploads', [{ status: 429, answer: { reason: 'too-many-uploads' } }]],
    ['a proxy answers with a page', [{ status: 502, answer: null }]],
  ];
  it.each(BROKEN)('sends the whole file when %s', async (_, broken) => {
    fates = broken;
    expect((await sendFile()).status).toBe(201);
    expect(hasCome()).toBe(true);
  });

  it('reports waiting while the connection is lost, but not while the server is busy', async () => {
    const said: { part: number; isWaiting: boolean }[] = [];
    const options = {
      send,
      wait: async () => {},
      onProgress: (state: (typeof said)[0]) => void said.push(state),
    };
    fates = [upload(201), undefined as never, 'lost', 'lost'];
    await sendInParts({ file, kind: 'recording', key: 'a-waiting-key', again: false }, options);
    const waiting = said.filter(({ isWaiting }) => isWaiting);
    expect(waiting).toEqual([1, 2].map(() => ({ part: PART_BYTES / BYTES, isWaiting: true })));
    expect(said.at(-1)!.isWaiting).toBe(false);
    said.length = received.length = 0;
    fates = [{ status: 503, answer: { reason: 'overloaded' } }];
    await sendInParts({ file, kind: 'recording', key: 'a-busy-key', again: false }, options);
    expect(said.filter(({ isWaiting }) => isWaiting)).toEqual([]);
  });

  it('backs off after each attempt, and gives up after some ten minutes', async () => {
    fates = Array.from({ length: 1000 }, () => 'lost' as const);
    expect(await sendFile()).toEqual(NO_ANSWER);
    expect(waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    const minutes = waits.reduce((sum, ms) => sum + ms, 0) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThan(15);
  });

  it('waits while another request completes the same upload', async () => {
    const beingMade = { status: 409, answer: { reason: 'upload-being-made' } };
    const plain = await sendFile();
    received.length = requests.length = 0;
    fates = [upload(201), ...Array.from({ length: 4 }, () => undefined as never), beingMade, beingMade];
    expect(await sendFile()).toEqual(plain);
    expect(waits).toHaveLength(2);
  });

  it('ends with the reason when the server refuses it', async () => {
    const refused = { status: 413, answer: { reason: 'too-large' } };
    fates = [refused];
    expect(await sendFile()).toEqual(refused);
    expect(requests).toHaveLength(1);
  });

  it('removes the upload from the server when it is cancelled', async () => {
    const abort = new AbortController();
    const cancelling: SendRequest = message => {
      if (message.path.includes(`at=${PART_BYTES}`)) abort.abort();
      return send(message);
    };
    const sent = await sendInParts(
      { file, kind: 'recording', key: 'another-key', again: false },
      { send: cancelling, signal: abort.signal, onProgress: () => {}, wait: async () => {} },
    );
    expect(sent.status).toBe(0);
    expect(requests.at(-1)).toBe('DELETE uploads/u-1');
    expect(isMade).toBe(false);
  });

  it('does not resend a picture that the library already has, whether it is stored again or discarded', async () => {
    const exists = { status: 409, answer: { reason: 'picture-exists' } };
    fates = [...Array.from({ length: 5 }, () => undefined as never), exists];
    expect(await sendFile()).toEqual(exists);
    requests.length = 0;
    expect((await sendFile(undefined, true)).status).toBe(201);
    expect(requests).toEqual(['POST uploads', 'POST uploads/u-1/file?again=1']);
    fates = [undefined as never, exists];
    await sendFile();
    await discardUpload('a-key-of-it', send);
    expect(requests.at(-1)).toBe('DELETE uploads/u-1');
  });
});
