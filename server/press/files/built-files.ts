import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishPage, type FinishedPage } from '../cache/page';
import { COMMON_HEADERS, FILE_POLICY } from '../headers';
import { contentTypeOf } from './assets';

/** A path without empty, `.` and `..` parts: each file has exactly one. */
const ADDRESS = /^\/_next\/static\/((?:(?!\.{1,2}(?:\/|$))[\w~.-]+\/)*(?!\.{1,2}$)[\w~.-]+)$/;
const FOLDER = join('.next', 'static');

const finished = new Map<string, FinishedPage>();

/** A file that Next built, compressed once; null when there is none at this path. Its name holds its content's hash. */
export async function builtFile(path: string): Promise<FinishedPage | null> {
  const known = finished.get(path);
  if (known) return known;
  const [, name] = ADDRESS.exec(path) ?? [];
  if (!name) return null;
  const body = await readFile(join(FOLDER, name)).catch(() => null);
  if (!body) return null;
  const headers = {
    ...COMMON_HEADERS,
    'content-type': contentTypeOf(name),
    'content-security-policy': FILE_POLICY,
    'cache-control': 'public, max-age=31536000, immutable',
  };
  const file = await finishPage({ status: 200, headers, body });
  finished.set(path, file);
  return file;
}
