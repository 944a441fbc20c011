import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { OWN_MODULES } from './own-modules';

const MOCKS = 'vi\\.mock\\(';

it('A test that replaces a module is isolated, because others would get the replacement', () => {
  const found = execFileSync('git', ['grep', '-lE', MOCKS, '--', 'server/*.test.ts', 'scripts/*.test.ts'], {
    encoding: 'utf8',
  });
  const files = found.trim().split('\n');
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter(file => !OWN_MODULES.includes(file))).toEqual([]);
});
