#!/usr/bin/env node
// Runs every check, from a fresh clone: `npm test [-- unit|browser|checks]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [`${root}scripts/start.mjs`, '--run', 'scripts/test/runner/all.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root, env: { ...process.env, NODE_ENV: 'test' } },
);
process.exit(status ?? 1);
