import { lstat, mkdir, opendir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from '@/domain/imports/unreadable';
import { logger } from '@/server/log';
import { MOST_WIRE_BYTES, receiveWire } from './receive';

/** A file that is younger may still be written. */
const SETTLED_MS = 3_000;
const MOST_FILES = 500;

const folder = () => join(process.env.DATA_DIR!, 'wire');

/** Takes the files that agencies put into the folder `wire` into the wire, and moves each to where it is seen what became of it. */
export async function readWireFolder(now: Date, signal: AbortSignal): Promise<void> {
  const entries = await opendir(folder()).catch(() => null);
  if (!entries) return;
  let files = 0;
  for await (const entry of entries) {
    if (signal.aborted || files >= MOST_FILES) break;
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(folder(), entry.name);
    const { size, mtimeMs } = await lstat(path);
    if (mtimeMs > now.getTime() - SETTLED_MS) continue;
    files++;
    await move(path, entry.name, (await isTaken(path, size, now)) ? 'read' : 'refused');
  }
}

async function isTaken(path: string, size: number, now: Date): Promise<boolean> {
  if (size > MOST_WIRE_BYTES) return false;
  try {
    await receiveWire(await readFile(path), '', now);
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    logger.warn({ path, reason: error.reason }, 'a file of the wire could not be read');
    return false;
  }
}

async function move(path: string, name: string, to: 'read' | 'refused'): Promise<void> {
  const target = join(folder(), to);
  await mkdir(target, { recursive: true });
  await rename(path, join(target, name));
}
