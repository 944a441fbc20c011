import { WRITER_HEADER } from '@/domain/people/writer-header';
import type { Answer, NotDone } from './answer';
import { readAs, type Contract, type DataOf } from './contract';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface RequestOptions<Data, Conflict> {
  method?: Method;
  body?: unknown;
  /** The contract of the data; without it nothing of the answer is read. */
  answer?: Data;
  /** The contract of an answer with status 409 that is not a problem. */
  conflict?: Conflict;
  /** Sends it once more when the answer is lost. The body must carry a key, so that the server does it once. */
  retryOnce?: boolean;
  signal?: AbortSignal;
  /** The timeout in milliseconds. */
  timeLimit?: number;
}

const TIME_LIMIT_MS = 30_000;
// Compressing saves nothing on shorter bodies.
const COMPRESS_FROM = 2000;

let writerId = '';

/** Sets the person this page writes for, so that a save never counts as that of a person who signed in later. */
export function writeAs(personId: string): void {
  writerId = personId;
}

/**
 * Sends a request to our own API. It never throws: a missing response is a result too. When the server requires it, the
 * person is prompted to sign in again and the request is sent once more.
 */
export async function request<
  Data extends Contract | undefined = undefined,
  Conflict extends Contract | undefined = undefined,
>(
  route: string,
  options: RequestOptions<Data, Conflict> = {},
): Promise<Answer<DataOf<Data>, DataOf<Conflict>>> {
  const once = () => sendOnce(route, options);
  const first = await once();
  if (first.done) return first;
  const isRepeated =
    first.reason === 'reauthentication-required' ? await reauthenticate() : options.retryOnce && first.isLost;
  return isRepeated ? once() : first;
}

/** Reads from our own API; null when there is no answer, or one that is not understood. */
export async function read<Data extends Contract>(
  route: string,
  answer: Data,
  signal?: AbortSignal,
): Promise<DataOf<Data> | null> {
  const result = await request(route, { answer, signal });
  return result.done ? result.data : null;
}

async function sendOnce<Data extends Contract | undefined, Conflict extends Contract | undefined>(
  route: string,
  {
    method = 'GET',
    body,
    answer,
    conflict,
    signal,
    timeLimit = TIME_LIMIT_MS,
  }: RequestOptions<Data, Conflict>,
): Promise<Answer<DataOf<Data>, DataOf<Conflict>>> {
  try {
    const limit = AbortSignal.timeout(timeLimit);
    const content = body === undefined ? undefined : await packed(body);
    const response = await fetch(route, {
      method,
      headers: { ...(writerId && { [WRITER_HEADER]: writerId }), ...content?.headers },
      body: content?.body,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const { ok, status } = response;
    const json: unknown = await response.json().catch(() => null);
    if (!ok) {
      const met = conflict && status === 409 ? await readAs(conflict, json) : null;
      return { ...(await refusalOf(status, json)), ...(met !== null && { conflict: met }) };
    }
    if (!answer) return { done: true, data: undefined as DataOf<Data> };
    const data = await readAs(answer, json);
    if (data !== null) return { done: true, data };
    // JSON is of ours; anything else is a page of the network.
    return { done: false, reason: 'outdated-page', field: null, status, isLost: json === null };
  } catch {
    return { done: false, reason: 'offline', field: null, isLost: true };
  }
}

/** @throws Error while the contract of problems cannot be loaded */
async function refusalOf(status: number, json: unknown): Promise<NotDone> {
  const problem = await readAs('Problem', json);
  return {
    done: false,
    reason: problem?.reason ?? 'server-error',
    field: problem?.field ?? null,
    ...(problem && { problem }),
    status,
    isLost: status === 408 || status === 429 || status >= 500,
  };
}

/** A request body; long texts are compressed where the browser can. */
async function packed(body: unknown): Promise<{ body: BodyInit; headers: Record<string, string> }> {
  const text = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json' };
  if (text.length < COMPRESS_FROM || typeof CompressionStream === 'undefined') return { body: text, headers };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    body: await new Response(stream).arrayBuffer(),
    headers: { ...headers, 'Content-Encoding': 'gzip' },
  };
}

type Prompt = () => Promise<boolean>;

let prompt: Prompt | null = null;

/** Sets how a person is prompted to sign in again; returns how to unset it. */
export function onReauthentication(handler: Prompt): () => void {
  prompt = handler;
  return () => {
    if (prompt === handler) prompt = null;
  };
}

/** Asks the person to sign in again; whether they did. */
const reauthenticate = (): Promise<boolean> => prompt?.() ?? Promise.resolve(false);
