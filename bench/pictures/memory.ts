import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 25;
const PAGE_BYTES = 4096;

/** The memory of a server and of the processes that decode its pictures, in megabytes. */
export interface Memory {
  server: number;
  decoders: number;
}

/** The memory of a process in megabytes; 0 when it has ended. Linux only. */
function memoryOf(pid: number): number {
  const [, pages] = read(`/proc/${pid}/statm`).split(' ');
  return (Number(pages ?? 0) * PAGE_BYTES) / 1e6;
}

/** The memory of a server now. */
export function currentMemory(server: number): Memory {
  const decoders = decodersOf(server);
  return { server: memoryOf(server), decoders: decoders.reduce((sum, pid) => sum + memoryOf(pid), 0) };
}

/** Samples the memory of a server. @returns a function that stops sampling and returns the peak of each */
export function watchMemory(server: number): () => Memory {
  const most = currentMemory(server);
  const timer = setInterval(() => {
    const now = currentMemory(server);
    most.server = Math.max(most.server, now.server);
    most.decoders = Math.max(most.decoders, now.decoders);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function decodersOf(server: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && parentOf(pid) === server)
    .filter(pid => read(`/proc/${pid}/cmdline`).includes('decode.mjs'));
}

function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A file of a process; empty when it has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
