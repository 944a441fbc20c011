import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SiteFolder } from './site-folder';

it('A file that could not be written is written by the next export', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'broadsheet-folder-'));
  const first = await SiteFolder.open(dir);
  await first.write('a.html', 'old');
  await first.finish();
  const second = await SiteFolder.open(dir);
  const unfinished = join(dir, '.unfinished');
  writeFileSync(unfinished, 'in the way');
  await expect(second.write('a.html', 'new')).rejects.toThrow();
  rmSync(unfinished);
  second.keep('a.html');
  await second.finish();
  expect(readFileSync(join(dir, 'a.html'), 'utf8')).toBe('old');
  const third = await SiteFolder.open(dir);
  await third.write('a.html', 'new');
  expect(await third.finish()).toEqual({ written: 1, unchanged: 0, removed: 0 });
  expect(readFileSync(join(dir, 'a.html'), 'utf8')).toBe('new');
});
