import { WRITER_HEADER } from '@/domain/people/writer-header';

/** An answer of the server; `json` is null when it was none that a machine can read, as of a network's own page. */
export interface RawAnswer {
  status: number;
  json: unknown;
}

const ANSWER_WITHIN = 30_000;

let writerId = '';

/** Sets the person this page writes for, so that a save never counts as that of a person who signed in later. */
export function writeAs(personId: string): void {
  writerId = personId;
}

// What is shorter than this gains nothing by it.
const COMPRESS_FROM = 2000;

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

/** @param cancelled aborts when the answer is no longer wanted */
export async function ask(
  method: string,
  path: string,
  content?: unknown,
  cancelled?: AbortSignal,
): Promise<RawAnswer> {
  const { body, headers } = content === undefined ? { body: undefined, headers: {} } : await packed(content);
  const limit = AbortSignal.timeout(ANSWER_WITHIN);
  const response = await fetch(`/api/newsroom/${path}`, {
    method,
    headers: { [WRITER_HEADER]: writerId, ...headers },
    body,
    signal: cancelled ? AbortSignal.any([cancelled, limit]) : limit,
  });
  const json: unknown = await response.json().catch(() => null);
  return { status: response.status, json };
}
