/** An answer of the server; status 0 when there was none. */
export interface UploadResponse {
  status: number;
  answer: unknown;
}

/** The progress of an upload. */
export interface UploadProgress {
  /** The share sent so far, from 0 to 1. */
  part: number;
  /** Whether it is waiting for the connection, and will resume automatically. */
  isWaiting: boolean;
}

export type OnProgress = (progress: UploadProgress) => void;

export interface UploadMessage {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Relative to the newsroom API. */
  path: string;
  body?: FormData | Blob | string;
  key?: string;
  signal?: AbortSignal;
  onSent?: (bytes: number, all: number) => void;
}

export type SendRequest = (message: UploadMessage) => Promise<UploadResponse>;

/** Sends a request. Only XMLHttpRequest reports the progress of an upload. */
export const sendRequest: SendRequest = ({ method, path, body, key, signal, onSent }) =>
  new Promise(resolve => {
    if (signal?.aborted) return resolve({ status: 0, answer: null });
    const request = new XMLHttpRequest();
    request.open(method, `/api/newsroom/${path}`);
    if (key) request.setRequestHeader('idempotency-key', key);
    if (typeof body === 'string') request.setRequestHeader('content-type', 'application/json');
    request.responseType = 'json';
    if (onSent)
      request.upload.onprogress = event => event.lengthComputable && onSent(event.loaded, event.total);
    request.onloadend = () => resolve({ status: request.status, answer: request.response as unknown });
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
