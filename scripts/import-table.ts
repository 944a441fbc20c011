import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Prints what survives an import by format, read from real files: `npm run import -- --table DIR`. The table in
 * `docs/imported-formats.md` is of the files that are kept next to the project.
 */
export async function printSurvivalTable(folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-table-'));
  process.env.DATA_DIR = dataDir;
  const { survivalIn } = await import('@/server/imports/survival');
  const { survivalTable } = await import('@/domain/imports/survival');
  const { stopWork } = await import('@/server/work/pool');
  try {
    console.log(survivalTable(await survivalIn(folder)));
  } finally {
    await stopWork();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
