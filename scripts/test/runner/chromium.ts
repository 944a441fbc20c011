import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { step } from '../../setup/steps';

/** Without the parts that only a window needs: about half the processor time of a whole Chromium. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MINUTES_5_MS = 5 * 60_000;

const installed = (places: string[]) => places.find(path => existsSync(path));

const run = promisify(execFile);

/** Installs packages of Debian with what they need; what cannot be had is seen by looking for it. */
async function aptInstall(...packages: string[]): Promise<void> {
  const options = { timeout: MINUTES_5_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    await run('apt-get', ['-qq', ...args], options).catch(() => null);
}

/**
 * A Chromium for tests: a headless one from Debian where packages can be installed; else the one of the machine; else
 * Playwright's, returned as null because Playwright finds it itself. @throws Error when there is none
 */
export async function findChromium(): Promise<string | null> {
  const found = process.env.CHROMIUM ?? installed([HEADLESS]);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await step('installing Chromium from Debian', async () => {
      await aptInstall('chromium-headless-shell', 'fonts-noto-cjk');
      if (!installed([HEADLESS, ...WHOLE])) await aptInstall('chromium', 'fonts-noto-cjk');
    });
  const other = installed([HEADLESS, ...WHOLE]);
  if (other) return other;
  await step('installing Chromium from Playwright', () =>
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium']),
  ).catch((error: Error) => {
    throw new Error('There is no Chromium for the browser tests.', { cause: error });
  });
  return null;
}
