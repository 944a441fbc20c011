import { Writable } from 'node:stream';
import type pg from 'pg';

/**
 * A stream of rows into `COPY … FROM STDIN`, which ends once the database has accepted all of them. Pass it to `query`
 * of a client that runs nothing else meanwhile.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY
 */
export class CopyIn extends Writable {
  /** How many rows the database accepted; set at the end. */
  rows = 0;
  private connection: pg.Connection | null = null;
  private isTaking = false;
  private isOver = false;
  private waiting: (() => void) | null = null;

  constructor(private readonly text: string) {
    super();
  }

  /** Called by the driver, as are all that follow. */
  submit(connection: pg.Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  handleCopyInResponse(): void {
    this.isTaking = true;
    this.goOn();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.isOver = true;
    this.goOn();
  }

  handleError(error: Error): void {
    this.isOver = true;
    this.destroy(error);
  }

  private goOn(): void {
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.();
  }

  override _write(chunk: Uint8Array, _: BufferEncoding, done: () => void): void {
    if (!this.isTaking) {
      this.waiting = () => this._write(chunk, _, done);
      return;
    }
    const { stream } = this.connection!;
    this.connection!.sendCopyFromChunk(chunk);
    if (stream.writableNeedDrain) stream.once('drain', done);
    else done();
  }

  override _final(done: () => void): void {
    if (!this.isTaking) {
      this.waiting = () => this._final(done);
      return;
    }
    this.waiting = done;
    this.connection!.endCopyFrom();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.isTaking && !this.isOver) this.connection!.sendCopyFail('ended early');
    done(error);
  }
}
