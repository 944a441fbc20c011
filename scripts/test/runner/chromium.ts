import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { step } from '../../setup/steps';

/** Without the parts for windows: about half the processor time of the full Chromium. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MINUTES_5_MS = 5 * 60_000;

const installed = (places: string[]) => places.find(path => existsSync(path));

const run = promisify(execFile);

const PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];
const WHOLE_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Updates Debian's package lists, then installs packages with their dependencies. */
async function aptInstall(packages: string[], ...options: string[]): Promise<void> {
  const limits = { timeout: MINUTES_5_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    await run('apt-get', ['-qq', ...options, ...args], limits);
}

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'broadsheet-tests');
/** The folder for packages unpacked without the right to install them, and the script that starts the browser there. */
const UNPACKED = join(CACHE, 'chromium');
const UNPACKED_START = join(UNPACKED, 'start');

/** Downloads and unpacks Debian's Chromium and the packages that it needs; it needs no right to install them. */
async function unpackChromium(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  // Two runs may do this at once: the folder is renamed once it is complete.
  const folder = await mkdtemp(`${UNPACKED}-`);
  try {
    await unpackInto(folder);
    await rename(folder, UNPACKED);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string): Promise<void> {
  const [lists, cache, root] = [`${folder}/lists`, `${folder}/cache`, `${folder}/root`];
  for (const part of [`${lists}/partial`, `${cache}/archives/partial`])
    await mkdir(part, { recursive: true });
  const settings = {
    'Dir::State::lists': lists,
    'Dir::Cache': cache,
    'APT::Sandbox::User': '',
    'Debug::NoLocking': '1',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await aptInstall(PACKAGES, '--download-only', ...options);
  for (const name of await readdir(`${cache}/archives`))
    if (name.endsWith('.deb')) await run('dpkg', ['-x', `${cache}/archives/${name}`, root]);
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const folders = new Set(
    files.flatMap(file => (/\.so(\.|$)/.test(file.name) ? relative(folder, file.parentPath) : [])),
  );
  const start = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="${[...folders].map(name => `$here/${name}`).join(':')}" XDG_DATA_HOME="$here/root/usr/share"
exec "$here/root/usr/lib/chromium/chromium-headless-shell" "$@"
`;
  await writeFile(`${folder}/start`, start, { mode: 0o755 });
  for (const part of [lists, cache]) await rm(part, { recursive: true });
}

/**
 * A Chromium for tests: a headless one from Debian if its package manager is available; else the machine's own; else
 * Playwright's, returned as null because Playwright finds it itself.
 * @throws Error when there is none
 */
export async function findChromium(): Promise<string | null> {
  const found = process.env.CHROMIUM ?? installed([HEADLESS]);
  if (found) return found;
  const hasApt = existsSync('/usr/bin/apt-get');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasApt)
    await step('installing Chromium from Debian', async () => {
      await aptInstall(PACKAGES).catch(() => aptInstall(WHOLE_PACKAGES).catch(() => null));
    });
  const other = installed([HEADLESS, ...WHOLE, UNPACKED_START]);
  if (other) return other;
  if (hasApt && !isRoot) {
    await step('unpacking Chromium from Debian', unpackChromium).catch(() => null);
    if (existsSync(UNPACKED_START)) return UNPACKED_START;
  }
  await step('installing Chromium from Playwright', () =>
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium']),
  ).catch((error: Error) => {
    throw new Error('There is no Chromium for the browser tests.', { cause: error });
  });
  return null;
}
