import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An operating-system account by its numbers. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account that PostgreSQL runs under. It refuses to run as root, so under root it is `postgres` where that exists,
 * else `nobody`. Null for the current account.
 */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(line => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" to run it');
}

/** Whether the account may enter this folder and all its parents. */
export function canEnter(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(account, parent);
}
