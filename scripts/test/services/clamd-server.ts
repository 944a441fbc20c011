import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The harmless text that scanners report as a virus, in two parts so that no file of the project contains it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How the server misbehaves instead of scanning a file. */
type Misbehaviour = 'cuts' | 'is-silent' | 'answers-error' | 'answers-without-end' | null;

/** A server that implements clamd's PING and INSTREAM, each ended by NUL, with chunks after their lengths. */
export class ClamdServer {
  does: Misbehaviour = null;
  streamMaxLength = 100_000_000;
  /** The completely received files. */
  readonly files: Buffer[] = [];
  /** The maximum number of files it scanned at once. */
  mostAtOnce = 0;
  /** How long a scan takes, in milliseconds. */
  scanMs = 0;
  private scanning = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer(socket => this.serve(socket));

  /** Starts it. @returns its address, as `VIRUS_SCANNER` has it */
  async start(path?: string): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(path ?? { port: 0, host: '127.0.0.1' }, resolve));
    return path ? `unix:${path}` : `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(resolve => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => {});
    let received = Buffer.alloc(0);
    let command: string | null = null;
    const chunks: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part]);
      if (command === null) {
        const end = received.indexOf(0);
        if (end < 0) return;
        command = received.subarray(0, end).toString();
        received = received.subarray(end + 1);
        if (command === 'zPING') return void socket.end('PONG\0');
        if (command !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      }
      while (received.length >= 4) {
        const length = received.readUInt32BE();
        if (length === 0) return this.answer(socket, Buffer.concat(chunks));
        if (received.length < 4 + length) break;
        chunks.push(received.subarray(4, 4 + length));
        received = received.subarray(4 + length);
        const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        if (size > this.streamMaxLength) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        if (this.does === 'cuts') return void socket.destroy();
      }
    });
  }

  private answer(socket: Socket, file: Buffer): void {
    this.files.push(file);
    if (this.does === 'is-silent') return;
    if (this.does === 'answers-error') return void socket.end('Error processing command. ERROR\0');
    if (this.does === 'answers-without-end') return void socket.write('stream: '.repeat(1000));
    const isInfected = file.includes(EICAR);
    const verdict = isInfected ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.scanning);
    setTimeout(() => {
      this.scanning--;
      socket.end(verdict);
    }, this.scanMs);
  }
}
