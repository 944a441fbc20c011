import { readdirSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * The private memory of a process group, in bytes; 0 where the system does not report it.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html
 */
export function memoryOfGroup(group: number): number {
  let pages = 0;
  for (const pid of processes()) {
    try {
      // The name may have spaces and parentheses; what follows has none.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, , inGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(inGroup) !== group) continue;
      const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
      pages += Number(resident) - Number(shared);
    } catch {
      // It has ended.
    }
  }
  return pages * PAGE_BYTES;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
