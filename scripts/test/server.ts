import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { DEFAULT_UNUSUAL_RULES, UNUSUAL_BOUNDS } from '@/domain/abuse-limits/rules';
import { clusterOutside } from '../setup/postgres';
import { nodeFlags, SERVE } from '../node-flags.mjs';
import { freePort } from '../setup/free-port';
import { runNode } from '../setup/run';

/** A whole installation for the browser tests: production build, own database, the demo paper. */
export interface TestServer {
  url: string;
  dataDir: string;
  databaseUrl: string;
  password: string;
  /** The process that serves; it changes on restart. */
  readonly pid: number;
  /** Kills the process as in a power cut, calls `meanwhile`, and restarts it at the same address. */
  killAndRestart(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'a password for tests';

/** The paper of a test server: the demo paper, one that is not set up yet, or a filled data directory that is kept. */
type TestPaper = 'demo' | 'empty' | { dataDir: string };

/**
 * Starts `npm start` and waits until it is ready.
 * @param settings additional environment variables, given the URL of the server
 */
export async function startTestServer(
  paper: TestPaper = 'demo',
  settings: (url: string) => Record<string, string> = () => ({}),
): Promise<TestServer> {
  const kept = typeof paper === 'object' ? paper.dataDir : null;
  const dataDir = kept ?? makeDataDir();
  const prepared = process.env[PREPARED_DEMO];
  // Preserves file owners: under root, PostgreSQL has a separate account.
  if (paper === 'demo' && prepared) await promisify(execFile)('cp', ['-a', `${prepared}/.`, dataDir]);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    STRICT_ANSWERS: '1',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DEMO: paper === 'demo' ? '1' : '0',
    DEMO_PASSWORD: PASSWORD,
    ...settings(url),
  };
  let serving = await launch(url, env);
  if (paper === 'demo') await allowManyStories(databaseUrl(dataDir));
  return {
    url,
    dataDir,
    databaseUrl: databaseUrl(dataDir),
    password: PASSWORD,
    get pid() {
      return serving.child.pid!;
    },
    async killAndRestart(meanwhile) {
      serving.child.kill('SIGKILL');
      await serving.ended;
      await meanwhile();
      serving = await launch(url, env);
    },
    async stop() {
      serving.child.kill('SIGTERM');
      await serving.ended;
      if (!kept) removeDataDir(dataDir);
    },
  };
}

/** The data directory of a stopped demo paper; each server of this run gets a copy. */
const PREPARED_DEMO = 'BROADSHEET_PREPARED_DEMO';

/**
 * Prepares the demo paper once for all servers that this process and its children start. Returns a function that
 * removes it.
 */
export async function prepareDemo(): Promise<() => void> {
  const dataDir = makeDataDir();
  const settings = { DATA_DIR: dataDir, DATABASE_URL: '', DEMO: '1', DEMO_PASSWORD: PASSWORD };
  await runNode([...nodeFlags(DEMO_DATA), DEMO_DATA], { NODE_ENV: 'production', ...settings });
  // A cluster outside its data directory would be shared by the copies.
  if (!clusterOutside(dataDir)) process.env[PREPARED_DEMO] = dataDir;
  return () => removeDataDir(dataDir);
}

const DEMO_DATA = 'scripts/test/runner/demo-data.ts';

const makeDataDir = () => mkdtempSync(join(tmpdir(), 'broadsheet-browser-'));

function removeDataDir(dataDir: string): void {
  for (const folder of [clusterOutside(dataDir), dataDir])
    if (folder) rmSync(folder, { recursive: true, force: true });
}

/** Prevents suspensions: in tests and drills one person does in minutes what a desk does in a day. */
async function allowManyStories(connectionString: string): Promise<void> {
  const rules = { ...DEFAULT_UNUSUAL_RULES, liveChangesMost: UNUSUAL_BOUNDS.liveChangesMost.most };
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(
    `INSERT INTO "UnusualRules" SELECT (jsonb_populate_record(NULL::"UnusualRules", $1::jsonb || '{"id": 1}')).*`,
    [JSON.stringify(rules)],
  );
  await client.end();
}

/** Starts the process that serves, and waits until it is ready. @throws Error when it ends before that */
async function launch(url: string, env: NodeJS.ProcessEnv) {
  const flags = nodeFlags(SERVE, false, env.NODE_OPTIONS);
  const child = spawn(process.execPath, [...flags, SERVE], { stdio: 'inherit', env });
  const ended = new Promise<number>(resolve => child.on('close', code => resolve(code ?? 1)));
  await Promise.race([
    untilReady(url),
    ended.then(code => Promise.reject(new Error(`The server ended with ${code} before it was ready`))),
  ]);
  return { child, ended };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 15 * 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('The server was not ready within a quarter of an hour');
}

function databaseUrl(dataDir: string): string {
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8').trim();
  return `postgresql://broadsheet:${password}@127.0.0.1:${port}/broadsheet`;
}
