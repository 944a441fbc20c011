import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../setup/prepare';
import { findChromium } from './chromium';
import { startTestServer } from './server';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const only = process.argv[2];
const results: Count[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-results-'));

/** Runs a program of the project's, showing what it prints, and returns its exit code. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

/** A check that passes or fails as a whole. */
async function check(title: string, program: string, args: string[]): Promise<void> {
  console.log(`\n— ${title}`);
  const passed = (await run(program, args)) === 0;
  results.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** Adds up what a runner wrote of itself; a runner that broke off without a word has failed. */
function add(exit: number, read: () => Count): void {
  let count: Count;
  try {
    count = read();
  } catch {
    count = { passed: 0, failed: 1, skipped: 0 };
  }
  if (exit !== 0 && count.failed === 0) count.failed = 1;
  results.push(count);
}

async function checks(): Promise<void> {
  await generateClient();
  await check('formats', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
  await check('types', 'typescript/bin/tsc', ['--noEmit']);
  await check('lint and layers', 'eslint/bin/eslint.js', ['--max-warnings=0', '.']);
  await check('no circles', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config=.dependency-cruiser.cjs',
    ...['app', 'bench', 'components', 'docs', 'domain', 'e2e', 'prisma', 'scripts', 'server', 'server.ts'],
  ]);
  await check('nothing unused', 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']);
  await check('nothing only tests use', 'knip/bin/knip.js', [
    '--no-progress',
    '--production',
    '--exclude=dependencies',
  ]);
  await check('no copied code', 'jscpd/bin/jscpd', ['--config=.jscpd.json', '.']);
}

async function unitTests(): Promise<void> {
  console.log('\n— unit and integration tests');
  const report = join(scratch, 'unit.json');
  const exit = await run('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  add(exit, () => {
    const json = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return {
      passed: json.numPassedTests!,
      failed: json.numFailedTests! + (json.numPassedTests! + json.numFailedTests! === 0 ? 1 : 0),
      skipped: json.numPendingTests! + json.numTodoTests!,
    };
  });
}

async function browserTests(): Promise<void> {
  console.log('\n— browser tests');
  const chromium = await findChromium();
  const server = await startTestServer();
  const report = join(scratch, 'browser.json');
  try {
    const exit = await run(
      '@playwright/test/cli.js',
      ['test', '--reporter=line,json', ...process.argv.slice(3)],
      {
        BROADSHEET_URL: server.url,
        BROADSHEET_DATABASE_URL: server.databaseUrl,
        BROADSHEET_PASSWORD: server.password,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(chromium && { CHROMIUM: chromium }),
      },
    );
    add(exit, () => {
      const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> };
      return { passed: stats.expected! + stats.flaky!, failed: stats.unexpected!, skipped: stats.skipped! };
    });
  } finally {
    await server.stop();
  }
}

try {
  if (!only || only === 'checks') await checks();
  if (!only || only === 'unit') await unitTests();
  if (!only || only === 'browser') await browserTests();
} catch (error) {
  console.error(error);
  results.push({ passed: 0, failed: 1, skipped: 0 });
}
rmSync(scratch, { recursive: true, force: true });

const sum = (of: (count: Count) => number) => results.reduce((total, count) => total + of(count), 0);
const [passed, failed, skipped] = [
  sum(count => count.passed),
  sum(count => count.failed),
  sum(count => count.skipped),
];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
