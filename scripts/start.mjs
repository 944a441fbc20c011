#!/usr/bin/env node
// The entry point: needs only Node and git. Installs the dependencies, then hands over to TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeFlags, SERVE } from './node-flags.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const args = process.argv.slice(2);
const development = args.includes('--dev');
const runAt = args.indexOf('--run');
const [script, ...rest] = runAt >= 0 ? args.slice(runAt + 1) : [SERVE, ...args];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Broadsheet needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

installDependencies();
const child = spawn(process.execPath, [...nodeFlags(script, development), script, ...rest], {
  stdio: 'inherit',
  // Compression and pictures run in threads, and glibc keeps memory for each of them unless configured otherwise.
  env: { NODE_ENV: development ? 'development' : 'production', MALLOC_ARENA_MAX: '2', ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function installDependencies() {
  const stamp = 'node_modules/.installed-from';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const started = Date.now();
  process.stdout.write('  installing what the project needs … ');
  // Nothing depends on an install script, and NODE_ENV=production would leave out what the build needs.
  const install = spawnSync(
    'npm',
    ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (install.status !== 0) {
    process.stdout.write('failed\n');
    console.error(install.stderr || install.error?.message);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
