import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

/** Its only bucket. */
export const BUCKET = 'paper-media';

/** The keys that it accepts. */
export const S3_KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

/** An S3 service with one bucket, behind a relay that can hang or refuse. */
export class S3Server {
  /** How it handles connections; a change closes the open ones. */
  private state: 'answers' | 'hangs' | 'refuses' = 'answers';
  /** Whether anyone may read its files. */
  isPublic = false;
  /** The maximum file size, in bytes. */
  roomFor = Infinity;
  private readonly folder = mkdtempSync(join(tmpdir(), 'broadsheet-s3-'));
  private readonly sockets = new Set<Socket>();
  /** The last write of each file. */
  private readonly writing = new Map<string, Promise<void>>();
  private relay: NetServer | null = null;
  private port = 0;
  private service: { server: S3rver; address: AddressInfo } | null = null;

  /** Starts it. @returns its environment: its address and keys, and the bucket as the media store */
  async start(): Promise<Record<string, string>> {
    const server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: this.folder,
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    // It omits from the signed text the slash that the SDK sends after the name of a bucket.
    server.middleware.splice(-1, 0, (context, next) => {
      if (/^\/[^/]+\/$/.test(context.path))
        Object.assign(context, { mountPath: '/', state: { vhost: true } });
      if (this.isPublic || context.headers.authorization) return next();
      context.status = 403;
      return Promise.resolve();
    });
    server.middleware.unshift((context, next) => {
      if (!(Number(context.headers['content-length']) > this.roomFor)) return next();
      context.status = 507;
      return Promise.resolve();
    });
    // It mixes concurrent writes to one file; a real service keeps one of them.
    server.middleware.unshift((context, next) => {
      if (context.method !== 'PUT' && context.method !== 'POST') return next();
      const isPart = context.query.partNumber !== undefined;
      return isPart ? next() : this.oneByOne(context.path, next);
    });
    this.service = { server, address: await server.run() };
    await this.listen();
    return {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${this.port}`,
      ...S3_KEYS,
      MEDIA_STORE: `s3://${BUCKET}/paper`,
    };
  }

  /** Connections stay open without a response. */
  async hang(): Promise<void> {
    this.state = 'hangs';
    this.endConnections();
  }

  /** Closes its port. */
  async refuse(): Promise<void> {
    this.state = 'refuses';
    this.endConnections();
    await this.closeRelay();
  }

  /** Responds again, at the same port. */
  async answer(): Promise<void> {
    const wasClosed = this.state === 'refuses';
    this.state = 'answers';
    this.roomFor = Infinity;
    this.endConnections();
    if (wasClosed) await this.listen();
  }

  async stop(): Promise<void> {
    this.endConnections();
    await this.closeRelay();
    await this.service?.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs a write after earlier ones to the same file. */
  private oneByOne(path: string, write: () => Promise<void>): Promise<void> {
    const written = (this.writing.get(path) ?? Promise.resolve()).then(write, write);
    this.writing.set(path, written);
    return written;
  }

  private async listen(): Promise<void> {
    const relay = createServer(socket => this.pass(socket));
    this.relay = relay;
    await new Promise<void>(resolve => relay.listen(this.port, '127.0.0.1', resolve));
    this.port = (relay.address() as AddressInfo).port;
  }

  private pass(client: Socket): void {
    this.keep(client);
    if (this.state !== 'answers') return;
    const upstream = connect(this.service!.address.port, '127.0.0.1');
    this.keep(upstream);
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.sockets.delete(socket));
  }

  private endConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async closeRelay(): Promise<void> {
    const { relay } = this;
    this.relay = null;
    if (relay) await new Promise(resolve => relay.close(resolve));
  }
}
