import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'build';

const ENTRIES = { worker: 'server/work/worker.ts', decode: 'server/media/decoding/process.ts' };

/** The bundles. */
export const WORKER_FILES = Object.keys(ENTRIES).map(name => join(FOLDER, `${name}.mjs`));

/** Bundles the code of the server's threads and child processes. Several processes may do so at once. */
export async function buildWorkers(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ENTRIES,
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['sharp'],
  });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, contents } of outputFiles) {
    const unfinished = join(FOLDER, `${basename(path)}.${process.pid}`);
    writeFileSync(unfinished, contents);
    renameSync(unfinished, join(FOLDER, basename(path)));
  }
}
