import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { recordedDigest } from '@/server/store/media/stored-files';
import type { StoredMediaFile, MediaStore } from './media-store';

/** What has been moved so far, by this run. */
export interface MoveResult {
  files: number;
  /** Files that the new home did not have. */
  copied: number;
  copiedBytes: number;
  /** Files that already differ from their recorded digests in the former home. */
  damaged: string[];
}

interface MoveOptions {
  from: MediaStore;
  to: MediaStore;
  /** Where an earlier run stopped: the last name that it had moved. */
  after?: string;
  /** Called once all files up to a name have been moved. */
  onMoved?(name: string, result: MoveResult): Promise<void>;
}

/** How many files are copied concurrently, each with one part in memory. */
const AT_ONCE = 4;
/** The maximum number of damaged files that are reported. */
const MAX_DAMAGED = 1000;

/** A copy differs from its source. */
export class CopyDiffers extends Error {
  constructor(name: string) {
    super(`${name} differs after it was copied`);
  }
}

/**
 * Copies all files from one home to another, and compares each by its digest. Can run while both are in use, and be
 * stopped and resumed at any time. Nothing is removed from the former home.
 * @throws CopyDiffers, or the refusal of a home that does not answer
 */
export async function moveMedia({ from, to, after = '', onMoved }: MoveOptions): Promise<MoveResult> {
  const result: MoveResult = { files: 0, copied: 0, copiedBytes: 0, damaged: [] };
  let batch: StoredMediaFile[] = [];
  const moveBatch = async () => {
    // All of them settle before the error of one is thrown.
    const moved = await Promise.allSettled(batch.map(file => moveFile(file, { from, to, result })));
    for (const one of moved) if (one.status === 'rejected') throw one.reason;
    result.files += batch.length;
    await onMoved?.(batch.at(-1)!.name, result);
    batch = [];
  };
  for await (const file of from.list(after)) {
    batch.push(file);
    if (batch.length === AT_ONCE) await moveBatch();
  }
  if (batch.length) await moveBatch();
  return result;
}

type Places = Required<Pick<MoveOptions, 'from' | 'to'>> & { result: MoveResult };

async function moveFile({ name, size }: StoredMediaFile, { from, to, result }: Places): Promise<void> {
  const source = await digestIn(from, name);
  // It was removed meanwhile.
  if (source === null) return;
  const recorded = await recordedDigest(name);
  const isDamaged = recorded !== null && recorded !== source;
  if ((await to.sizeOf(name)) !== null) {
    const there = await digestIn(to, name);
    // A file that was made again in the new home may differ; then it matches the recorded digest.
    if (there === source || (recorded !== null && there === recorded)) return;
  }
  if (isDamaged && result.damaged.length < MAX_DAMAGED) result.damaged.push(name);
  const file = await from.open(name);
  if (!file) return;
  await to.putStream(name, file.stream);
  if ((await digestIn(to, name)) !== source) {
    await to.remove(name);
    throw new CopyDiffers(name);
  }
  result.copied++;
  result.copiedBytes += size;
  if (!(await from.has(name))) await to.remove(name);
}

async function digestIn(store: MediaStore, name: string): Promise<string | null> {
  const file = await store.open(name);
  if (!file) return null;
  const hash = createHash('sha256');
  for await (const chunk of file.stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const Progress = z.object({ from: z.string(), to: z.string(), after: z.string() });

/** The progress of a move, in a file of the data directory, from which the next run resumes. */
export class MoveProgress {
  private readonly path: string;

  constructor(
    dataDir: string,
    private readonly move: { from: string; to: string },
  ) {
    this.path = join(dataDir, 'media-move');
  }

  /** The last name that was moved; empty for a different move, and at the start. */
  async after(): Promise<string> {
    try {
      const { from, to, after } = Progress.parse(JSON.parse(await readFile(this.path, 'utf8')));
      return from === this.move.from && to === this.move.to ? after : '';
    } catch {
      return '';
    }
  }

  async save(after: string): Promise<void> {
    await writeFile(`${this.path}.new`, JSON.stringify({ ...this.move, after }));
    await rename(`${this.path}.new`, this.path);
  }

  async end(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
