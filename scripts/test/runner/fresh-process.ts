/**
 * Runs before each test file. Modules are loaded once for many files, but process-wide state and the environment are
 * reset to those of a new process.
 */
const BEGINNING = Symbol.for('environment at the beginning');
const shared = globalThis as { [BEGINNING]?: NodeJS.ProcessEnv };
shared[BEGINNING] ??= { ...process.env };

process.env = { ...shared[BEGINNING] };
for (const name of Object.keys(globalThis))
  if (name.startsWith('broadsheet')) delete (globalThis as Record<string, unknown>)[name];
