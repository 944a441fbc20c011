import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Sends a signal to the embedded PostgreSQL of a data directory and to all processes that it started. Linux only. */
export function signalPostgres(dataDir: string, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const postmaster = postmasterOf(dataDir);
  const children = readdirSync('/proc').filter(name => /^\d+$/.test(name) && parentOf(name) === postmaster);
  for (const pid of [postmaster, ...children.map(Number)]) process.kill(pid, signal);
}

/**
 * Stops the embedded PostgreSQL of a data directory: by a fast shutdown, or at once as in a crash.
 * @returns a function that starts it again at the same address
 */
export async function stopPostgres(dataDir: string, how: 'fast' | 'crash'): Promise<() => void> {
  const cluster = realpathSync(join(dataDir, 'postgres'));
  const pid = postmasterOf(dataDir);
  const [program, ...args] = [
    ...readFileSync(join(cluster, 'postmaster.opts'), 'utf8').matchAll(/"([^"]*)"|(\S+)/g),
  ].map(([, quoted, bare]) => quoted ?? bare!);
  const { uid, gid } = statSync(cluster);
  process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  while (existsSync(`/proc/${pid}`) && parentOf(String(pid)) !== null)
    await new Promise(resolve => setTimeout(resolve, 20));
  return () => {
    const libraries = join(dirname(dirname(program!)), 'lib');
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: libraries };
    spawn(program!, args, { uid, gid, cwd: cluster, env, stdio: 'ignore', detached: true }).unref();
  };
}

function postmasterOf(dataDir: string): number {
  const [first] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return Number(first);
}

/** The parent of a process; null when the process has ended, even if it is still a zombie. */
function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    // It has just ended.
    return null;
  }
}
