import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateClient, prepareBuild } from '../../setup/prepare';
import { step } from '../../setup/steps';
import { storedSecret } from '@/server/settings';
import { findChromium } from './chromium';
import { readPlaywrightReport, readVitestReport, type Report } from './reports';
import { prepareDemo, startTestServer, type TestServer } from '../server';
import { startTranslationServer } from '../services/translation-server';

const only = process.argv[2];
const results: Report[] = [];
const NOTHING: Report = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };
const failure = (title: string): Report => ({ ...NOTHING, failed: 1, failures: [title] });
const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-results-'));

/** The number of characters of a failed program's errors to repeat at the end. */
const COMPLAINT = 6000;

/** The maximum output of a check, in bytes. */
const MAX_PRINTED = 64 * 1024 * 1024;

/** Runs a program of the project, showing its output; returns its exit code and its last errors. */
function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ exit: number; complaint: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      stdio: ['inherit', 'inherit', 'pipe'],
      env: { ...process.env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }), ...env },
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text);
      complaint = (complaint + text).slice(-COMPLAINT);
    });
    child.on('error', reject);
    child.on('close', code => resolve({ exit: code ?? 1, complaint }));
  });
}

/** Runs a check that passes or fails as a whole, and shows its output at the end. */
async function check(title: string, program: string, args: string[]): Promise<void> {
  const ended = await promisify(execFile)(process.execPath, [`node_modules/${program}`, ...args], {
    maxBuffer: MAX_PRINTED,
  }).catch((error: { stdout: string; stderr: string }) => ({ ...error, isFailed: true }));
  const passed = !('isFailed' in ended);
  console.log(`\n— ${title}${passed ? '' : ': failed'}\n${ended.stdout}${ended.stderr}`.trimEnd());
  results.push(passed ? { ...NOTHING, passed: 1 } : failure(title));
}

/**
 * Sums up the report of a runner. A runner can fail while each of its tests passes (an uncaught error, a part that does
 * not end): then only its last errors show the reason.
 */
function add(
  runner: string,
  { exit, complaint }: { exit: number; complaint: string },
  read: () => Report,
): void {
  let report: Report;
  try {
    report = read();
  } catch {
    report = failure(`${runner} wrote no report`);
  }
  if (exit !== 0 && report.failed === 0)
    results.push(failure(`${runner} ended with ${exit}; its last errors:\n${complaint}`));
  results.push(report);
}

/** Each uses one core. */
const CHECKS: [title: string, program: string, args: string[]][] = [
  // Node 20 can read its configuration, which is TypeScript, only through tsx.
  [
    'lint, layers and circles',
    'tsx/dist/cli.mjs',
    ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'],
  ],
  ['types', 'typescript-7/bin/tsc', ['--noEmit']],
  ['formats', 'oxfmt/bin/oxfmt', ['--check', '.']],
  ['nothing unused', 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']],
  ['nothing only tests use', 'knip/bin/knip.js', ['--no-progress', '--production', '--exclude=dependencies']],
  ['no copied code', 'jscpd/bin/jscpd', ['--config=.jscpd.json', '.']],
];

/** @param cores how many run at once */
async function checks(cores: number): Promise<void> {
  console.log('\n— formats, types, lint, layers, unused and duplicate code');
  const waiting = [...CHECKS];
  const checkNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
  };
  await Promise.all(Array.from({ length: cores }, checkNext));
}

async function unitTests(): Promise<void> {
  console.log('\n— unit and integration tests');
  const report = join(scratch, 'unit.json');
  const ended = await run('vitest/vitest.mjs', [
    'run',
    // Dots are for a terminal; a log file needs lines.
    `--reporter=${process.stdout.isTTY ? 'dot' : 'default'}`,
    '--silent=passed-only',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  add('Vitest', ended, () => readVitestReport(report));
}

/** What browser tests need. */
interface BrowserTests {
  /** Null: Playwright's own. */
  chromium: string | null;
  server: TestServer;
  /** Stops what was started. */
  stop(): Promise<void>;
}

/** A browser, the built pages, and a server with the demo paper. */
async function prepareBrowserTests(): Promise<BrowserTests> {
  const chromium = await findChromium();
  await prepareBuild();
  const removeDemo = await step('preparing the demo paper', prepareDemo);
  const translation = await startTranslationServer();
  Object.assign(process.env, { TRANSLATION_URL: translation.url, TRANSLATION_MODEL: 'a-model' });
  const server = await startTestServer();
  return {
    chromium,
    server,
    async stop() {
      await server.stop();
      await translation.stop();
      removeDemo();
    },
  };
}

async function browserTests({ chromium, server, stop }: BrowserTests): Promise<void> {
  console.log('\n— browser tests');
  const report = join(scratch, 'browser.json');
  try {
    const ended = await run(
      '@playwright/test/cli.js',
      ['test', '--reporter=line,json', ...process.argv.slice(3)],
      {
        BROADSHEET_URL: server.url,
        BROADSHEET_DATABASE_URL: server.databaseUrl,
        BROADSHEET_PASSWORD: server.password,
        BROADSHEET_SECRET: storedSecret(server.dataDir, 'session-secret'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(chromium && { CHROMIUM: chromium }),
      },
    );
    add('Playwright', ended, () => readPlaywrightReport(report));
  } finally {
    await stop();
  }
}

/** Runs everything. Unit tests wait for their databases a third of the time, so other parts run at the same time. */
async function everything(): Promise<void> {
  const [prepared, tested] = await Promise.allSettled([checks(1).then(prepareBrowserTests), unitTests()]);
  if (tested.status === 'rejected') results.push(failure(String(tested.reason)));
  if (prepared.status === 'rejected') throw prepared.reason;
  await browserTests(prepared.value);
}

/** What `npm test -- <part>` runs. */
const PARTS = new Map([
  ['checks', () => checks(2)],
  ['unit', unitTests],
  ['browser', async () => browserTests(await prepareBrowserTests())],
]);

/** @throws Error for a part that does not exist */
function selected(): Promise<void> {
  if (!only) return everything();
  const part = PARTS.get(only);
  if (part) return part();
  throw new Error(`There is no part “${only}” of the tests. Use one of: ${[...PARTS.keys()].join(', ')}.`);
}

try {
  await generateClient();
  await selected();
} catch (error) {
  console.error(error);
  results.push(failure(String(error)));
}
rmSync(scratch, { recursive: true, force: true });

const flaky = results.flatMap(report => report.flaky);
if (flaky.length) console.log(`\nPassed only on the second attempt:\n${flaky.join('\n')}`);
const failures = results.flatMap(report => report.failures);
if (failures.length) console.log(`\nFailed:\n${failures.join('\n')}`);

const sum = (of: (report: Report) => number) => results.reduce((total, report) => total + of(report), 0);
const [passed, failed, skipped] = [
  sum(report => report.passed),
  sum(report => report.failed),
  sum(report => report.skipped),
];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
