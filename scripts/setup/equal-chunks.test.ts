import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shareEqualChunks } from './equal-chunks';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-chunks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const long = (value: string) => `module.exports=[1,()=>${JSON.stringify(value.repeat(1500))}]`;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('loads chunks that are equal once, and each other one as it is', () => {
  write('a.js', long('ab'));
  write('b.js', long('cd'));
  write('[c] d.js', long('ab'));
  write('e.js', 'module.exports=[2,()=>1]');
  write('f.js', 'module.exports=[2,()=>1]');
  shareEqualChunks(folder);
  const load = createRequire(join(folder, 'entry.js'));
  expect(load('./a.js')).toBe(load('./[c] d.js'));
  expect(load('./b.js')[1]()).toBe('cd'.repeat(1500));
  expect(read('e.js')).toBe(read('f.js'));
});

it('changes nothing the second time', () => {
  for (const name of ['a.js', 'b.js', 'c.js']) write(name, long('ab'));
  shareEqualChunks(folder);
  const texts = ['a.js', 'b.js', 'c.js'].map(read);
  shareEqualChunks(folder);
  expect(['a.js', 'b.js', 'c.js'].map(read)).toEqual(texts);
});
