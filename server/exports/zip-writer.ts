import { finished } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A ZIP archive that is read while its files are added, one at a time. */
export class ZipWriter {
  private readonly zip = new ZipFile();
  readonly stream = new PassThrough();

  constructor() {
    this.zip.outputStream.pipe(this.stream);
    this.zip.outputStream.on('error', error => this.fail(error));
    // It passes on the errors of what is added.
    this.zip.on('error', error => this.fail(error));
    // It may fail before anyone reads it; reading it then fails.
    this.stream.on('error', () => {});
  }

  /** Adds a text, compressed, once everything added before has been read. */
  async addText(name: string, text: string): Promise<void> {
    this.requireOpen();
    this.zip.addBuffer(Buffer.from(text), name);
    await this.drained();
  }

  /** Adds an already compressed file, and waits until it is read. */
  addPacked(name: string, content: Readable): Promise<void> {
    return this.add(name, content, false);
  }

  /** Adds a file, compressed, and waits until it is read. */
  addFile(name: string, content: Readable): Promise<void> {
    return this.add(name, content, true);
  }

  private async add(name: string, content: Readable, compress: boolean): Promise<void> {
    this.requireOpen();
    const stop = () => content.destroy();
    this.stream.once('close', stop);
    this.zip.addReadStream(content, name, { compress });
    try {
      await finished(content, { writable: false });
    } catch (error) {
      this.fail(error);
      throw error;
    } finally {
      this.stream.off('close', stop);
    }
  }

  /** Completes the archive. */
  end(): void {
    this.zip.end();
  }

  /** Aborts the archive, so that it is detectably incomplete. */
  fail(error: unknown): void {
    this.stream.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  private requireOpen(): void {
    if (this.stream.destroyed) throw new Error('the archive is closed');
  }

  /** Waits for the reader (backpressure). */
  private async drained(): Promise<void> {
    while (this.stream.writableNeedDrain && !this.stream.destroyed)
      await new Promise<void>(resolve => {
        const done = () => {
          this.stream.off('drain', done);
          this.stream.off('close', done);
          resolve();
        };
        this.stream.on('drain', done);
        this.stream.on('close', done);
      });
  }
}
