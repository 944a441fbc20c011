import { availableParallelism } from 'node:os';

/** The script that starts the server. */
export const SERVE = 'scripts/serve.ts';

/**
 * With a larger heap allowed, V8 collects garbage so late that a process takes twice its memory (decision 40).
 * NODE_OPTIONS overrides it.
 */
const HEAP = ['--max-old-space-size=640', '--max-semi-space-size=8'];

/** V8 clears the heap and compiles in four threads on any machine: this leaves one core to requests (decision 40). */
const SERVER_THREADS = `--v8-pool-size=${Math.min(4, Math.max(1, availableParallelism() - 1))}`;

/**
 * Flags of Node for a script of the project.
 * @param {string} script
 * @param {boolean} development compiling pages takes more
 * @param {string} options the NODE_OPTIONS of the environment
 * @returns {string[]}
 */
export function nodeFlags(script, development = false, options = process.env.NODE_OPTIONS ?? '') {
  const isSaid = /--max-(old|semi)-space-size/.test(options);
  const threads = script === SERVE && !development ? [SERVER_THREADS] : [];
  const heap = development || isSaid ? [] : HEAP;
  return [...threads, ...heap, '--import', 'tsx'];
}
