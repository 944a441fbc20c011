import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderTarget } from '@/server/backup/target';
import { listBackups } from '@/server/backup/kept-backups';
import { readSettings } from '@/server/settings';
import { endOtherRuns, saveRun, startRun } from '@/server/store/backup/runs';
import { nodeFlags } from './node-flags.mjs';
import { clusterOutside } from './setup/postgres';

/**
 * For a running server, with its environment: restores the newest backup into a separate embedded PostgreSQL, examines
 * it, stores the result and removes it.
 */
const RESTORE = 'scripts/restore.ts';
const { backupDir } = readSettings();
const [personId = ''] = process.argv.slice(2);
const id = await startRun('drill', personId || null);
await endOtherRuns('drill', id, new Date());
const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-drill-'));
try {
  const { backups } = await listBackups(folderTarget(backupDir!));
  const newest = backups[0];
  if (newest) {
    await saveRun(id, { name: newest.name });
    const { code, printed } = await restore(newest.name);
    const found = Number(/^(\d+) differ/m.exec(printed)?.[1] ?? 0);
    if (code !== 0) console.error(printed);
    await saveRun(id, { found, error: code === 0 || code === 2 ? '' : 'failed', finishedAt: new Date() });
  } else await saveRun(id, { error: 'no-backup', finishedAt: new Date() });
} catch (error) {
  await saveRun(id, { error: 'failed', finishedAt: new Date() });
  throw error;
} finally {
  for (const folder of [clusterOutside(dataDir), dataDir])
    if (folder) rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** In a separate place, and without the services of the running server. */
function restore(name: string): Promise<{ code: number | null; printed: string }> {
  const none = Object.fromEntries(
    [
      'DATABASE_URL',
      'MIGRATION_DATABASE_URL',
      'DATABASE_LISTEN_URL',
      'DATABASE_REPLICA_URL',
      'VIRUS_SCANNER',
      'OIDC_GROUPS',
      'SMTP_URL',
      'MEDIA_STORE',
      'MEDIA_STORE_FROM',
    ].map(variable => [variable, '']),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags(RESTORE), RESTORE, backupDir!, name], {
      env: { ...process.env, ...none, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', chunk => (printed += chunk));
    child.stderr.on('data', chunk => (printed += chunk));
    child.on('error', reject);
    child.on('close', code => resolve({ code, printed }));
  });
}
