import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOutside } from '@/scripts/setup/postgres';
import { runNode } from '@/scripts/setup/run';
import { compare, type Measured } from './scale/table';

/**
 * The cost of everything that readers, machines and the newsroom request, in papers of 1,000, 10,000, 100,000 and
 * 1,000,000 stories: the fastest time in the server without the page cache, its growth, statements, and the blocks of 8
 * kB that they read. `npm run bench:scale -- 1000 10000` sets other sizes. Filled papers are stored in SCALE_DIR and
 * reused. `ONLY=search` measures only operations with that in their name.
 */
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length ? sizes : [1000, 10_000, 100_000, 1_000_000];
if (SIZES.some(size => !Number.isInteger(size) || size < 1000))
  throw new Error('A size must be an integer of at least 1000');

const kept = process.env.SCALE_DIR;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'broadsheet-scale-'));
mkdirSync(folder, { recursive: true });
const measured: Measured[] = [];
try {
  for (const size of SIZES) {
    const dataDir = join(folder, String(size));
    const answer = join(folder, `${size}.json`);
    // A separate process for each paper, as a process has one database.
    await runNode(['--import', 'tsx', 'bench/scale/one-size.ts', String(size), dataDir, answer], {
      LOG_LEVEL: 'warn',
    });
    measured.push(JSON.parse(readFileSync(answer, 'utf8')) as Measured);
    console.log(`measured ${size} stories`);
    if (!kept) remove(dataDir);
  }
} finally {
  if (!kept) remove(folder);
}
console.log(compare(measured));

function remove(dataDir: string): void {
  for (const path of [clusterOutside(dataDir), dataDir])
    if (path && existsSync(path)) rmSync(path, { recursive: true, force: true });
}
