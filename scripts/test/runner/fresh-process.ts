/**
 * Runs before each file of tests: modules are loaded once for many files, but what a process shares, and its
 * environment, are as they are when a process begins.
 */
const BEGINNING = Symbol.for('environment at the beginning');
const shared = globalThis as { [BEGINNING]?: NodeJS.ProcessEnv };
shared[BEGINNING] ??= { ...process.env };

process.env = { ...shared[BEGINNING] };
for (const name of Object.keys(globalThis))
  if (name.startsWith('broadsheet')) delete (globalThis as Record<string, unknown>)[name];
