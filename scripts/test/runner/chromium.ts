import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { step } from '../../setup/steps';

/** Without the parts that only a window needs: about half the processor time of a whole Chromium. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MINUTES_5_MS = 5 * 60_000;

const installed = (places: string[]) => places.find(path => existsSync(path));

const run = promisify(execFile);

const PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];
const WHOLE_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Fetches the lists of Debian's packages, then installs some with what they need. */
async function aptInstall(packages: string[], ...options: string[]): Promise<void> {
  const limits = { timeout: MINUTES_5_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    await run('apt-get', ['-qq', ...options, ...args], limits);
}

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'broadsheet-tests');
/** Where packages are unpacked by an account that may not install them, and what starts the browser there. */
const UNPACKED = join(CACHE, 'chromium');
const UNPACKED_START = join(UNPACKED, 'start');

/** Downloads and unpacks Debian's Chromium and the packages that it needs; no right to install them is needed. */
async function unpackChromium(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  // Two runs may do this at once: the folder gets its name when everything is in it.
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
 * A Chromium for tests: a headless one from Debian where there is its package manager; else the one of the machine; else
 * Playwright's, returned as null because Playwright finds it itself. @throws Error when there is none
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
