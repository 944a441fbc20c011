import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { StoredFile } from './manifest';
import { seal, unseal } from './sealing';
import type { BackupTarget } from './target';

/** A file of a backup that differs from what was written. */
export class DamagedFile extends Error {
  constructor(readonly file: string) {
    super(`${file} is damaged`);
  }
}

/** Counts and hashes the data that passes through. */
export class Digest extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** The SHA-256 in hexadecimal, once all has passed. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }
}

/** Fast, and within a tenth of the size of the best. */
const GZIP_LEVEL = 4;

/** Pipes a stream and forwards errors of the source, which `pipe` does not. */
export function through<To extends Transform>(from: Readable, to: To): To {
  from.on('error', error => to.destroy(error));
  // It may fail before it is read, and reading it then fails.
  to.on('error', () => {});
  to.on('close', () => from.destroy());
  return from.pipe(to);
}

/** Stores a file compressed, and encrypted when there is a key. */
export async function storeFile(
  target: BackupTarget,
  folder: string,
  file: string,
  plain: Readable,
  key: Buffer | null,
): Promise<StoredFile> {
  const packed = through(plain, createGzip({ level: GZIP_LEVEL }));
  const digest = through(key ? seal(packed, key) : packed, new Digest());
  await target.write(`${folder}/${file}`, digest);
  return { file, bytes: digest.bytes, sha256: digest.sha256 };
}

/** The content of a file whose digest was verified before. */
export async function openFile(
  target: BackupTarget,
  folder: string,
  { file }: StoredFile,
  key: Buffer | null,
): Promise<Readable> {
  const stored = await target.stream(`${folder}/${file}`);
  const packed = key ? through(stored, unseal(key)) : stored;
  return through(packed, createGunzip());
}

/** Reads a file whole and compares it with its digest. @throws DamagedFile, MissingFile */
export async function verifyFile(target: BackupTarget, folder: string, stored: StoredFile): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of await target.stream(`${folder}/${stored.file}`)) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== stored.sha256) throw new DamagedFile(`${folder}/${stored.file}`);
}
