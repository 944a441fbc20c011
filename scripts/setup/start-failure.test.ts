import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nodeFlags, SERVE } from '../node-flags.mjs';
import { freePort } from './free-port';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
const file = join(folder, 'a-file');
writeFileSync(file, '');
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the server with only these settings. @returns its exit code and output */
function start(settings: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: folder, ...settings };
  return new Promise(resolve =>
    execFile(
      process.execPath,
      [...nodeFlags(SERVE), SERVE],
      { env: env as NodeJS.ProcessEnv },
      (error, _, said) => resolve({ code: error?.code, said }),
    ),
  );
}

it.each([
  ['LOG_LEVEL', 'loud'],
  ['HOST', 'no such host'],
  ['DATA_DIR', join(file, 'data')],
  ['DATABASE_URL', 'postgresql://a:b@127.0.0.1:1/paper'],
  ['DATABASE_URL', 'postgresql:///paper?host=/no-such-folder'],
])('A start with %s=%s ends with one line that names it', async (name, value) => {
  // Not the usual port, on which a newsroom may be running meanwhile.
  const { code, said } = await start({ PORT: String(await freePort()), [name]: value });
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^${name} is wrong: [^\\n]+\\n$`));
});

it('A start at the port of another program ends before it sets anything up', async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const data = mkdtempSync(join(folder, 'data-'));
  const { code, said } = await start({ HOST: '127.0.0.1', PORT: String(port), DATA_DIR: data });
  other.close();
  expect([code, said]).toEqual([1, 'PORT is wrong: another program already listens there\n']);
  expect(readdirSync(data)).toEqual([]);
});
