import { Readable } from 'node:stream';
import type { ZipWriter } from '@/server/exports/zip-writer';
import type { FolderChanges, SiteTarget } from './site-folder';

/** A site in a ZIP file, which is complete once it is finished. Its files are written one at a time. */
export class SiteZip implements SiteTarget {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly zip: ZipWriter) {}

  has(name: string): boolean {
    return this.files.has(name);
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    return this.put(name, () => this.zip.addFile(name, Readable.from([Buffer.from(content)])));
  }

  copy(name: string, open: () => Promise<Readable>): Promise<void> {
    return this.put(name, async () => this.zip.addPacked(name, await open()));
  }

  /** Does nothing: there is no earlier run. */
  keep(): void {}

  async finish(): Promise<FolderChanges> {
    await this.last;
    return { written: this.files.size, unchanged: 0, removed: 0 };
  }

  /** @throws for a name that is a folder, or below a file */
  private put(name: string, write: () => Promise<void>): Promise<void> {
    if (this.has(name)) return Promise.resolve();
    const above = name.split('/').map((_, at, parts) => parts.slice(0, at).join('/'));
    if (this.folders.has(name) || above.some(folder => this.files.has(folder)))
      return Promise.reject(new Error(`${name} is a file and a folder`));
    this.files.add(name);
    for (const folder of above) this.folders.add(folder);
    const done = this.last.then(write);
    this.last = done.catch(() => {});
    return done.catch((error: unknown) => {
      this.files.delete(name);
      throw error;
    });
  }
}
