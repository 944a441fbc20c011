import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile as Zip } from 'yauzl';
import { Unreadable } from '@/domain/imports/unreadable';

/** Limits of an archive, checked by its own table before anything of it is unpacked, and again while unpacking. */
export const ZIP_LIMITS = {
  entries: 5_000,
  /** Unpacked bytes of one entry, and of all that are read. */
  entryBytes: 60_000_000,
  bytes: 200_000_000,
  /** The maximum compression ratio, checked above this size. */
  ratio: 400,
  ratioFrom: 5_000_000,
} as const;

/** An open archive of bounded size. */
export interface ZipFile {
  /** The names of its files. */
  names: string[];
  /** The bytes of a file; null when there is none. @throws Unreadable */
  read(name: string): Promise<Buffer | null>;
}

const open = promisify<Buffer, object, Zip>(fromBuffer);

/**
 * Opens an archive. Links, encrypted files, names that lead out of it, and more or larger files than `ZIP_LIMITS` are
 * refused before anything is unpacked. @throws Unreadable
 */
export async function openZip(bytes: Buffer): Promise<ZipFile> {
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new Unreadable('damaged-file');
  });
  const entries = await listEntries(zip);
  let total = 0;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      total += entry.uncompressedSize;
      if (total > ZIP_LIMITS.bytes) throw new Unreadable('too-large-unpacked');
      return unpack(zip, entry);
    },
  };
}

function listEntries(zip: Zip): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Unreadable('too-many-parts');
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      try {
        requireSafe(entry);
      } catch (error) {
        reject(error as Error);
        return;
      }
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    // Also for a name that leads out of the archive.
    zip.on('error', (error: Error) =>
      reject(
        new Unreadable(
          /relative path|absolute path|invalid characters/.test(error.message)
            ? 'unsafe-name'
            : 'damaged-file',
        ),
      ),
    );
    zip.readEntry();
  });
}

/** @throws Unreadable */
function requireSafe(entry: Entry): void {
  const { fileName, uncompressedSize, compressedSize, externalFileAttributes } = entry;
  if (entry.generalPurposeBitFlag & 0x1) throw new Unreadable('encrypted-file', fileName);
  const isLink = ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (isLink || fileName.split('/').includes('..')) throw new Unreadable('unsafe-name', fileName);
  if (uncompressedSize > ZIP_LIMITS.entryBytes) throw new Unreadable('too-large-unpacked', fileName);
  const isBomb =
    uncompressedSize > ZIP_LIMITS.ratioFrom && uncompressedSize > compressedSize * ZIP_LIMITS.ratio;
  if (isBomb) throw new Unreadable('too-large-unpacked', fileName);
}

async function unpack(zip: Zip, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
    // The library checks the size in the table as the bytes arrive.
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch {
    throw new Unreadable('damaged-file', entry.fileName);
  }
  return Buffer.concat(chunks);
}
