import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishPage, type FinishedPage } from '../cache/page';
import { COMMON_HEADERS, FILE_POLICY } from '../headers';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { contentTypeOf } from './assets';

/** Where files that Next built are. */
export const BUILT_PATH = '/_next/static/';

/** A path without empty, `.` and `..` parts: each file has exactly one. */
const ADDRESS = /^\/_next\/static\/((?:(?!\.{1,2}(?:\/|$))[\w~.-]+\/)*(?!\.{1,2}$)[\w~.-]+)$/;
const FOLDER = join('.next', 'static');

/** How many files are read and compressed concurrently. Others wait, with only their path in memory. */
const MAX_CONCURRENT = 2;

const limit = new ConcurrencyLimit(MAX_CONCURRENT, 1000, 30_000);

/** By path, as there are few: requests for one file share its compression. */
const finished = new Map<string, Promise<FinishedPage | null>>();

/**
 * A file that Next built, compressed once; null when there is none at this path. Its name contains a hash of its
 * content.
 * @throws Overloaded when too many files wait to be compressed
 */
export async function builtFile(path: string): Promise<FinishedPage | null> {
  const [, name] = ADDRESS.exec(path) ?? [];
  if (!name) return null;
  const known = finished.get(path);
  if (known) return known;
  const file = limit.run(() => finish(name));
  finished.set(path, file);
  // Missing files are not cached, because their number is unbounded.
  const isKept = await file.then(Boolean, () => false);
  if (!isKept) finished.delete(path);
  return file;
}

async function finish(name: string): Promise<FinishedPage | null> {
  const body = await readFile(join(FOLDER, name)).catch(() => null);
  if (!body) return null;
  const headers = {
    ...COMMON_HEADERS,
    'content-type': contentTypeOf(name),
    'content-security-policy': FILE_POLICY,
    'cache-control': 'public, max-age=31536000, immutable',
  };
  return finishPage({ status: 200, headers, body });
}
