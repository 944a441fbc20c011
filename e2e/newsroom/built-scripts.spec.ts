import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from '../fixtures';

const CHUNKS = '.next/static/chunks';

test('Every script of the newsroom that was built can be read by a browser', () => {
  const files = readdirSync(CHUNKS, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.js'),
  );
  const broken = files.flatMap(file => {
    try {
      return new Script(readFileSync(join(CHUNKS, file), 'utf8')) ? [] : [file];
    } catch (error) {
      return [`${file}: ${String(error)}`];
    }
  });
  expect(files.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});
