import { lstat, mkdir, opendir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from '@/domain/imports/unreadable';
import { logger } from '@/server/log';
import { Refused } from '@/server/problems/refused';
import { MAX_WIRE_BYTES, receiveWire } from './receive';

/** A file that is younger may still be written. */
const SETTLED_MS = 3_000;
const MAX_FILES = 500;

const folder = () => join(process.env.DATA_DIR!, 'wire');

/** Files that failed for a reason other than their content; each is retried once. */
const failed = new Set<string>();

/**
 * Reads the files that agencies put into the folder `wire`, and moves each to the folder of its outcome. A failing file
 * does not prevent the others from being read.
 */
export async function readWireFolder(now: Date, signal: AbortSignal, receive = receiveWire): Promise<void> {
  const entries = await opendir(folder()).catch(() => null);
  if (!entries) return;
  let files = 0;
  for await (const entry of entries) {
    if (signal.aborted || files >= MAX_FILES) break;
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(folder(), entry.name);
    // Another process may have moved it.
    const found = await lstat(path).catch(() => null);
    if (!found || found.mtimeMs > now.getTime() - SETTLED_MS) continue;
    files++;
    const target = await readFileOf(path, found.size, now, receive);
    if (target === 'busy') break;
    if (target) await move(path, entry.name, target, now);
  }
}

type Target = 'read' | 'refused';

/** The folder to move a file to; null: it stays for a retry; `busy`: so do the following files. */
async function readFileOf(
  path: string,
  size: number,
  now: Date,
  receive: typeof receiveWire,
): Promise<Target | 'busy' | null> {
  if (size > MAX_WIRE_BYTES) return 'refused';
  try {
    await receive(await readFile(path), '', now);
    failed.delete(path);
    return 'read';
  } catch (error) {
    if (error instanceof Refused && error.status === 503) return 'busy';
    const isUnreadable = error instanceof Unreadable;
    if (isUnreadable) logger.warn({ path, reason: error.reason }, 'a file of the wire could not be read');
    else logger.error({ err: error, path }, 'a file of the wire failed');
    if (isUnreadable || failed.delete(path)) return 'refused';
    failed.add(path);
    return null;
  }
}

/** Moves a file; into a separate folder if another file has its name. */
async function move(path: string, name: string, to: Target, now: Date): Promise<void> {
  const target = join(folder(), to);
  const isTaken = await lstat(join(target, name)).then(
    () => true,
    () => false,
  );
  const own = isTaken ? join(target, now.toISOString().replaceAll(':', '-')) : target;
  await mkdir(own, { recursive: true });
  await rename(path, join(own, name)).catch((error: unknown) =>
    logger.warn({ err: error, path }, 'a file of the wire could not be moved'),
  );
}
