import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Fingerprint of files and folders: names and contents, without tests. */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    hash.update(path);
    hash.update(readFileSync(path));
  };
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (!/\.test\.tsx?$/.test(entry.name)) add(path);
    }
  };
  for (const path of paths) {
    if (!existsSync(path)) continue;
    try {
      visit(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
      add(path);
    }
  }
  return hash.digest('hex');
}

const stampPath = (name: string) => join('build', 'stamps', name);

/** Whether the work of this name was last done for this fingerprint. */
export function isCurrent(name: string, mark: string): boolean {
  const path = stampPath(name);
  return existsSync(path) && readFileSync(path, 'utf8') === mark;
}

/** Records that the work of this name is done for this fingerprint. */
export function markCurrent(name: string, mark: string): void {
  const path = stampPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, mark);
}
