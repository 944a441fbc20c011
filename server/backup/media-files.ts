import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import type { MediaStore } from '@/server/media/stores/media-store';
import type { NamedFile } from '@/server/store/backup/snapshot';
import type { StoredFile } from './manifest';
import { seal, sealedName, unseal, WrongSeal } from './sealing';
import { DamagedFile, Digest, openFile, through } from './stored-file';
import type { BackupTarget } from './target';

/** A file of the media store, and the name under which backups keep it. */
export interface KeptMedia {
  stored: string;
  name: string;
  bytes: number;
}

/** All backups share one copy of each file. */
export const MEDIA = 'media';
export const mediaPath = (stored: string) => `${MEDIA}/${stored.slice(0, 2)}/${stored}`;

/** Adds a file to the target unless it exists. @returns null when the media store does not have it as recorded */
export async function keepMedia(
  { name, sha256 }: NamedFile,
  { media, target, key }: { media: MediaStore; target: BackupTarget; key: Buffer | null },
): Promise<(KeptMedia & { isNew: boolean }) | null> {
  const bytes = await media.sizeOf(name);
  if (bytes === null) return null;
  const stored = key ? sealedName(sha256, key) : sha256;
  const kept = { stored, name, bytes };
  if ((await target.sizeOf(mediaPath(stored))) !== null) return { ...kept, isNew: false };
  const file = await media.open(name);
  if (!file) return null;
  const plain = through(file.stream, requireDigest(sha256, name));
  try {
    await target.write(mediaPath(stored), key ? seal(plain, key) : plain);
    return { ...kept, isNew: true };
  } catch (error) {
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

/** Fails at the end of a file that does not match its digest. */
function requireDigest(sha256: string, name: string): Transform {
  const digest = new Digest();
  digest._flush = done => done(digest.sha256 === sha256 ? null : new DamagedFile(name));
  return digest;
}

/** One line of the list of media. */
export const mediaLine = ({ stored, name, bytes }: KeptMedia) => `${stored} ${bytes} ${name}\n`;

/** The list of media of a backup. Not encrypted, because it contains only ids. */
export async function* listMedia(
  target: BackupTarget,
  folder: string,
  list: StoredFile,
): AsyncGenerator<KeptMedia> {
  const lines = createInterface({ input: await openFile(target, folder, list, null) });
  for await (const line of lines) {
    const [, stored, bytes, name] = /^([0-9a-f]{64}) (\d+) ([\w-]+\/[\w.-]+)$/.exec(line) ?? [];
    if (!stored || !name) throw new DamagedFile(`${folder}/${list.file}`);
    yield { stored, name, bytes: Number(bytes) };
  }
}

/** Puts a file of a backup into a media store. @throws DamagedFile, MissingFile */
export async function restoreMedia(
  { stored, name }: KeptMedia,
  { media, target, key }: { media: MediaStore; target: BackupTarget; key: Buffer | null },
): Promise<void> {
  const path = mediaPath(stored);
  const source = await target.stream(path);
  const digest = through(key ? through(source, unseal(key)) : source, new Digest());
  digest._flush = done => {
    const is = key ? sealedName(digest.sha256, key) : digest.sha256;
    done(is === stored ? null : new DamagedFile(path));
  };
  try {
    await media.putStream(name, digest as Readable & AsyncIterable<Uint8Array>);
  } catch (error) {
    throw error instanceof WrongSeal ? new DamagedFile(path) : error;
  }
}
