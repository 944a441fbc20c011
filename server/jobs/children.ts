import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { logger } from '@/server/log';

/** Work that runs in a separate process, so that it does not slow down readers and writers. */
const SCRIPTS = {
  backup: 'scripts/backup-child.ts',
  drill: 'scripts/restore-drill.ts',
  archive: 'scripts/archive-child.ts',
} as const;

/** The heap limits of this process, passed on to the children. */
const HEAP_FLAGS = process.execArgv.filter(flag => /^--max-(old|semi)-space-size=/.test(flag));

const running = new Set<ChildProcess>();

/**
 * Starts a process that stores its own result.
 * @param subject what its script expects
 */
export function startChild(kind: keyof typeof SCRIPTS, subject: string): ChildProcess {
  const args = [...HEAP_FLAGS, '--import', 'tsx', SCRIPTS[kind], subject];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let printed = '';
  child.stderr?.on('data', chunk => (printed = (printed + String(chunk)).slice(-4000)));
  child.on('error', error => logger.error({ err: error, kind }, 'could not start a process'));
  child.on('close', code => {
    running.delete(child);
    if (code !== 0) logger.error({ kind, code, printed }, 'a process failed');
  });
  return child;
}

/** Ends the running processes; an unfinished backup or archive does not count. */
export function stopChildren(): void {
  for (const child of running) child.kill();
}
