import { spawn } from 'node:child_process';
import { nodeFlags } from '@/scripts/node-flags.mjs';
import { peakMemory } from './load';

const LOOK_MS = 200;

/** The outcome of a script that ran in its own process. */
export interface ScriptResult {
  /** Null: it was killed. */
  code: number | null;
  printed: string;
  seconds: number;
  /** Its peak memory, in megabytes; 0 when it ended before the first reading. */
  memory: number;
}

/** Runs a script of the project to its end, or until the signal kills it. @param env added to that of this process */
export function runScriptIn(
  env: Record<string, string>,
  script: string,
  args: string[] = [],
  signal?: AbortSignal,
): Promise<ScriptResult> {
  const began = performance.now();
  return new Promise(resolve => {
    const child = spawn(process.execPath, [...nodeFlags(script), script, ...args], {
      ...{ env: { ...process.env, ...env }, signal, killSignal: 'SIGKILL' as const },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [printed, memory] = ['', 0];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
    const watch = setInterval(() => {
      try {
        memory = Math.max(memory, peakMemory(child.pid!));
      } catch {
        // It has just ended.
      }
    }, LOOK_MS);
    child.on('error', () => {});
    child.on('close', code => {
      clearInterval(watch);
      resolve({ code, printed, memory, seconds: (performance.now() - began) / 1000 });
    });
  });
}
