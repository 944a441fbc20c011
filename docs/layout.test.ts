import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const MAX_FILES = 30;
/** Collections, one file an entry. */
const COLLECTIONS = /^(prisma\/demo|docs\/decisions)/;

it('A folder holds at most thirty files, so that it can be read at a glance', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const counts = new Map<string, number>();
  for (const file of files.trim().split('\n')) {
    const folder = dirname(file);
    if (folder === '.' || COLLECTIONS.test(file) || /\.(test|fixture)\.tsx?$/.test(file)) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(50);
  expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
});
