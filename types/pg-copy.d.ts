import 'pg';

declare module 'pg' {
  /** What the driver has for `COPY`, which its types leave out. */
  interface Connection {
    sendCopyFromChunk(chunk: Uint8Array): void;
    endCopyFrom(): void;
    sendCopyFail(message: string): void;
  }
}
