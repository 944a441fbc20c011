import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseAccount } from '@/scripts/setup/account';
import { freePort } from '@/scripts/setup/free-port';
import { startPostgres } from '@/scripts/setup/postgres';

/**
 * Checks the files of `deploy/` as far as possible without a container engine: systemd checks the unit, Docker Compose
 * and Caddy check their files where they are installed, and the steps of the Dockerfile run in order in a folder with
 * the files that Docker would copy. The result then runs under another account, which can write only to its data
 * directory.
 */
const STARTED_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 15_000;
const faults: string[] = [];

checkBy('systemd-analyze', ['verify', 'deploy/broadsheet.service']);
checkBy('caddy', ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile']);
const root = mkdtempSync('/var/tmp/broadsheet-deploy-');
chmodSync(root, 0o755);
try {
  checkCompose();
  await checkDockerfile();
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
if (faults.length) process.exitCode = 1;

/** Runs a program that reports what is wrong with a file. */
function checkBy(program: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const name = `${program} ${args.join(' ')}`;
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (error) return notTried(name);
  console.log(`${name}: ${status}`);
  // systemd only warns of an unknown setting in a unit.
  if (status !== 0 || (program === 'systemd-analyze' && stderr)) faults.push(`${name}: ${stderr}`);
}

function notTried(name: string): void {
  console.log(`skipped, not installed here: ${name}`);
}

function checkCompose(): void {
  // The Docker client can be installed without the compose plugin.
  if (spawnSync('docker', ['compose', 'version']).status !== 0) return notTried('docker compose');
  const folder = join(root, 'compose');
  cpSync('deploy', folder, { recursive: true });
  writeFileSync(join(folder, 'rclone.env'), '');
  const names = ['POSTGRES_PASSWORD', 'MEDIA_SECRET', 'PUBLIC_URL', 'BACKUP_KEY', 'BACKUP_BUCKET'];
  const env = { ...process.env, ...Object.fromEntries(names.map(name => [name, 'a'])) };
  checkBy('docker', ['compose', 'config', '--quiet'], { cwd: folder, env });
}

async function checkDockerfile(): Promise<void> {
  const stages = readFileSync('deploy/Dockerfile', 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .map(stage => stage.trim().split('\n').map(instructionOf));
  const [build, final] = [stages[0]!, stages[1]!];
  const app = join(root, 'app');
  copyContext(app);
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: root, NODE_ENV: 'production' };
  for (const { name, rest } of build.filter(step => step.name === 'RUN')) {
    const began = performance.now();
    execFileSync('sh', ['-c', rest], { cwd: app, env, stdio: 'inherit' });
    console.log(`${name} ${rest}: ${seconds(began)} s`);
  }
  const [size] = execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t');
  console.log(`the program folder takes ${size} MB`);

  const account = databaseAccount();
  const dataDir = join(root, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  if (account) chownSync(dataDir, account.uid, account.gid);
  const database = join(root, 'database');
  mkdirSync(database);
  const postgres = await startPostgres(database);
  const port = await freePort();
  const set = Object.fromEntries(
    final
      .filter(step => step.name === 'ENV')
      .flatMap(({ rest }) => rest.split(' ').map(pair => pair.split('='))),
  ) as Record<string, string>;
  const settings = { DATABASE_URL: postgres.url, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' };
  const as = {
    cwd: app,
    env: { ...env, ...set, ...settings },
    ...(account && { uid: account.uid, gid: account.gid }),
  };
  try {
    const [command, ...args] = JSON.parse(final.find(step => step.name === 'CMD')!.rest) as string[];
    const began = performance.now();
    const child: ChildProcess = spawn(command!, args, { ...as, stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'close') as Promise<[number | null]>;
    const [, check] = /CMD (.*)$/.exec(final.find(step => step.name === 'HEALTHCHECK')!.rest)!;
    const isHealthy = () =>
      spawnSync('sh', ['-c', check!.replace(':3000', `:${port}`)], { ...as, stdio: 'ignore' }).status === 0;
    while (!isHealthy() && performance.now() - began < STARTED_WITHIN_MS && child.exitCode === null)
      await new Promise(resolve => setTimeout(resolve, 200));
    console.log(`healthy after ${seconds(began)} s`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (!ready?.ok) faults.push(`the image is not ready: ${ready?.status}`);
    const stopping = performance.now();
    child.kill('SIGTERM');
    const [code] = await ended;
    console.log(`ended with ${code} ${seconds(stopping)} s after SIGTERM`);
    if (code !== 0 || performance.now() - stopping > STOPPED_WITHIN_MS)
      faults.push(`after SIGTERM it ended with ${code} in ${seconds(stopping)} s`);
    const written = execFileSync('find', [app, '-newer', join(dataDir, 'session-secret'), '-type', 'f'], {
      encoding: 'utf8',
    });
    if (written) faults.push(`it wrote to the program folder: ${written}`);
  } finally {
    await postgres.discard();
  }
}

function instructionOf(line: string): { name: string; rest: string } {
  const at = line.indexOf(' ');
  return { name: line.slice(0, at), rest: line.slice(at + 1) };
}

/** Copies the files that `COPY . .` would copy: those of the repository, without those in .dockerignore. */
function copyContext(to: string): void {
  const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter(file => file && existsSync(file))
    .filter(file => !ignored.some(one => file === one || file.startsWith(`${one}/`)));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
