import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf } from './assets';
import { finishPage, type FinishedPage } from '../cache/page';

const ADDRESS = /^\/_next\/static\/([\w~.\-/]+)$/;
const FOLDER = join('.next', 'static');

/** A file that Next built, finished; null when there is none at this path. Its name holds its content's hash. */
export async function builtFile(path: string): Promise<FinishedPage | null> {
  const [, name] = ADDRESS.exec(path) ?? [];
  if (!name || name.includes('..')) return null;
  const place = join(FOLDER, name);
  const body = await readFile(place).catch(() => null);
  if (!body) return null;
  const headers = {
    'content-type': contentTypeOf(place),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
  return finishPage({ status: 200, headers, body });
}
