import { Readable } from 'node:stream';
import type pg from 'pg';

/** Rows are passed on in chunks of this size, because passing each on its own would cost more than reading it. */
const PART_BYTES = 65_536;

/**
 * The rows of a `COPY … TO STDOUT` as a stream with backpressure. Pass it to `query` of a client that runs nothing else
 * meanwhile.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY
 */
export class CopyOut extends Readable {
  /** The number of rows; set at the end. */
  rows = 0;
  private connection: pg.Connection | null = null;
  private parts: Uint8Array[] = [];
  private bytes = 0;

  constructor(private readonly text: string) {
    super();
  }

  /** Called by the driver, as are all that follow. */
  submit(connection: pg.Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver reuses its buffer.
    this.parts.push(Uint8Array.from(chunk));
    this.bytes += chunk.length;
    if (this.bytes >= PART_BYTES) this.pass();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.pass();
    this.push(null);
    // The next statement of the connection must be read.
    this.connection?.stream.resume();
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  private pass(): void {
    if (!this.bytes) return;
    const part = Buffer.concat(this.parts, this.bytes);
    this.parts = [];
    this.bytes = 0;
    if (!this.push(part)) this.connection?.stream.pause();
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    // Otherwise the rest would be read and discarded.
    if (error) this.connection?.stream.destroy();
    done(error);
  }
}
