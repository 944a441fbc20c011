import { expect, it } from 'vitest';
import { importsOf } from '@/scripts/test/source/imports';

/** Every file that a file loads before its first statement, itself among them. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set([entry]);
  // A set that grows while it is walked: imports of imports are reached too.
  for (const file of loaded)
    for (const { target, isLoaded } of importsOf(file)) if (isLoaded) loaded.add(target);
  return loaded;
}

it.each(['scripts/test/runner/all.ts', 'scripts/serve.ts'])(
  '%s starts in a fresh clone, where the database client is not generated yet',
  entry => {
    const loaded = loadedWith(entry);
    expect(loaded.size).toBeGreaterThan(10);
    expect([...loaded].filter(file => /server\/store\/(generated\/|prisma\.ts$)/.test(file))).toEqual([]);
  },
);
