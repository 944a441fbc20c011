import { PART_BYTES, type UploadKind } from '@/domain/media/upload-parts';
import { readAs } from '@/components/api/contract';
import type { OnProgress, SendRequest, UploadResponse } from './send-request';

/** A file to upload in parts. */
interface SentFile {
  file: File;
  kind: UploadKind;
  /** Idempotency key: the same for every retry of an upload. */
  key: string;
  /** Whether to store a picture again although the library already has it. */
  again: boolean;
}

interface SendingOptions {
  onProgress: OnProgress;
  signal?: AbortSignal;
  send: SendRequest;
  /** Waits before a retry, for at most `ms`. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Temporary failures, which are retried: no response, too many uploads, an unavailable server or service. */
const RETRYABLE_STATUSES = [0, 429, 502, 503, 504];
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;
/** Gives up after this many failed attempts, about ten minutes. */
const MAX_ATTEMPTS = 45;

/** Ids of unfinished uploads, by key. */
const open = new Map<string, string>();

/**
 * Uploads a file in parts. Resumes automatically after a lost connection; ends when complete, refused or cancelled.
 * @returns the response that completed or refused it; status 0 if it was cancelled or the server stayed unreachable
 */
export async function sendInParts(
  { file, kind, key, again }: SentFile,
  { onProgress, ...others }: SendingOptions,
): Promise<UploadResponse> {
  const { signal } = others;
  let part = 0;
  const onSent = (bytes: number) => onProgress({ part: (part = bytes / file.size), isWaiting: false });
  const options = { ...others, onWaiting: (isWaiting: boolean) => onProgress({ part, isWaiting }) };
  const start = { key, kind, name: file.name.slice(0, 300), bytes: file.size };
  const begun = await sendWithRetry(
    { method: 'POST', path: 'uploads', body: JSON.stringify(start) },
    options,
  );
  const upload = begun.status === 201 ? await uploadIn(begun.answer) : null;
  if (!upload) return begun;
  const { id } = upload;
  open.set(key, id);
  let { received } = upload;
  while (received < file.size && !signal?.aborted) {
    const at = received;
    onSent(at);
    const sent = await sendWithRetry(
      {
        ...{ method: 'PUT', path: `uploads/${id}/parts?at=${at}`, body: file.slice(at, at + PART_BYTES) },
        onSent: bytes => onSent(Math.min(file.size, at + bytes)),
      },
      options,
    );
    if (signal?.aborted) break;
    const expected = sent.status === 200 ? (await uploadIn(sent.answer))?.received : await expectedIn(sent);
    if (expected === undefined || expected === at) return sent;
    received = expected;
  }
  const made = signal?.aborted
    ? { status: 0, answer: null }
    : await sendWithRetry({ method: 'POST', path: `uploads/${id}/file${again ? '?again=1' : ''}` }, options);
  if (signal?.aborted) await discardUpload(key, others.send);
  else if (made.status !== 409) open.delete(key);
  return made;
}

/** Discards an unfinished upload: it was cancelled, or another picture is used instead. */
export async function discardUpload(key: string, send: SendRequest): Promise<void> {
  const id = open.get(key);
  open.delete(key);
  if (id) await send({ method: 'DELETE', path: `uploads/${id}` });
}

type Message = Parameters<SendRequest>[0];

interface AttemptOptions extends Omit<SendingOptions, 'onProgress'> {
  onWaiting(isWaiting: boolean): void;
}

/** Retries a request until its response is final, it is aborted, or the attempts are used up. */
async function sendWithRetry(
  message: Message,
  { send, wait, signal, onWaiting }: AttemptOptions,
): Promise<UploadResponse> {
  for (let attempt = 1; ; attempt++) {
    const response = await send({ ...message, signal });
    const isPassing = RETRYABLE_STATUSES.includes(response.status) || (await isBeingMade(response));
    if (attempt > 1 || response.status === 0) onWaiting(response.status === 0);
    if (!isPassing || signal?.aborted || attempt === MAX_ATTEMPTS) return response;
    await wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)), signal);
  }
}

const uploadIn = async (answer: unknown) =>
  (await readAs('UploadAnswer', answer).catch(() => null))?.upload ?? null;

const problemIn = ({ answer }: UploadResponse) => readAs('Problem', answer).catch(() => null);

const isBeingMade = async (response: UploadResponse): Promise<boolean> =>
  response.status === 409 && (await problemIn(response))?.reason === 'upload-being-made';

/** The offset of the next part, if the server has received more or less than expected. */
const expectedIn = async (response: UploadResponse): Promise<number | undefined> =>
  response.status === 409 ? (await problemIn(response))?.received : undefined;

/** Waits for `ms`, or until the browser is back online or the upload is aborted. */
export function waitForConnection(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal?.addEventListener('abort', done);
  });
}
