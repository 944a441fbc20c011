import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** The file with the list of the others. */
export const LIST = '.broadsheet-site.json';
/** The folder of files that are being written. */
export const UNFINISHED = '.unfinished';

const List = z.object({ format: z.literal(1), files: z.record(z.string(), z.string()) });

/** The folder is not an exported site. */
export class ForeignFolder extends Error {}

/** What an export changed in its folder. */
export interface FolderChanges {
  written: number;
  unchanged: number;
  removed: number;
}

/** Where the files of a site go. Each name is written once. */
export interface SiteTarget {
  /** Whether a file was written in this run. */
  has(name: string): boolean;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Copies a file that never changes under its name. */
  copy(name: string, open: () => Promise<Readable>): Promise<void>;
  /** Keeps what an earlier run wrote under this name. */
  keep(name: string): void;
  finish(): Promise<FolderChanges>;
}

/** The folder of an exported site, with a list of its files and their digests. */
export class SiteFolder implements SiteTarget {
  private readonly files: Record<string, string> = {};
  private readonly changes: FolderChanges = { written: 0, unchanged: 0, removed: 0 };

  private writes = 0;

  private constructor(
    private readonly folder: string,
    private readonly former: Record<string, string>,
  ) {}

  /** Opens a folder that is empty or contains an exported site. @throws ForeignFolder */
  static async open(folder: string): Promise<SiteFolder> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (!names.some(name => name !== UNFINISHED)) {
      // So that the next run can continue after a failed one.
      await writeFile(join(folder, LIST), JSON.stringify({ format: 1, files: {} }));
      return new SiteFolder(folder, {});
    }
    if (!names.includes(LIST)) throw new ForeignFolder(`${folder} has files that are not an exported site`);
    const list = List.safeParse(JSON.parse(await readFile(join(folder, LIST), 'utf8')));
    if (!list.success) throw new ForeignFolder(`${folder} has the list of another version`);
    return new SiteFolder(folder, list.data.files);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.files, name);
  }

  /** Writes a file unless it exists with the same content. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const digest = createHash('sha256').update(content).digest('hex');
    await this.put(name, digest, path => writeFile(path, content));
  }

  /** Copies a file that never changes under its name, unless it is there. */
  async copy(name: string, open: () => Promise<Readable>): Promise<void> {
    await this.put(name, 'unchanging', async path => pipeline(await open(), createWriteStream(path)));
  }

  keep(name: string): void {
    const digest = this.former[name];
    if (digest !== undefined && !this.has(name)) this.files[name] = digest;
  }

  private async put(name: string, digest: string, write: (path: string) => Promise<void>): Promise<void> {
    if (this.has(name)) return;
    // Two addresses may map to one file and be read concurrently: the first one is written.
    this.files[name] = digest;
    try {
      await this.replace(name, digest, write);
    } catch (error) {
      delete this.files[name];
      throw error;
    }
  }

  private async replace(name: string, digest: string, write: (path: string) => Promise<void>): Promise<void> {
    const path = join(this.folder, name);
    if (this.former[name] === digest && existsSync(path)) {
      this.changes.unchanged++;
      return;
    }
    const unfinished = join(this.folder, UNFINISHED, String(++this.writes));
    await mkdir(dirname(unfinished), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    await write(unfinished);
    await rename(unfinished, path);
    this.changes.written++;
  }

  /** Removes obsolete files, and stores the list. */
  async finish(): Promise<FolderChanges> {
    for (const name of Object.keys(this.former)) {
      if (this.has(name)) continue;
      await rm(join(this.folder, name), { force: true });
      this.changes.removed++;
      await this.removeEmpty(dirname(name));
    }
    const list = join(this.folder, `${LIST}.new`);
    await writeFile(list, JSON.stringify({ format: 1, files: this.files }));
    await rename(list, join(this.folder, LIST));
    await rm(join(this.folder, UNFINISHED), { recursive: true, force: true });
    return this.changes;
  }

  private async removeEmpty(name: string): Promise<void> {
    for (let at = name; at !== '.' && at !== '/'; at = dirname(at)) {
      const isGone = await rmdir(join(this.folder, at)).then(
        () => true,
        () => false,
      );
      if (!isGone) return;
    }
  }
}
