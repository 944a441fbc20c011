import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from '../../setup/steps';

/** Without the parts that only a window needs: about half the processor time of a whole Chromium. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MINUTES_5_MS = 5 * 60_000;

const installed = (places: string[]) => places.find(path => existsSync(path));

/** Installs packages of Debian with what they need; what cannot be had is seen by looking for it. */
function aptInstall(...packages: string[]): void {
  const options = {
    stdio: 'ignore' as const,
    timeout: MINUTES_5_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['-qq', 'update'], options);
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options);
}

/**
 * A Chromium to drive: one without windows, from Debian where packages can be installed; else the machine's own; else
 * Playwright's, for which the answer is null because Playwright knows where it is. @throws Error when none can be had
 */
export async function findChromium(): Promise<string | null> {
  const found = process.env.CHROMIUM ?? installed([HEADLESS]);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await step('installing Chromium from Debian', () => {
      aptInstall('chromium-headless-shell', 'fonts-noto-cjk');
      if (!installed([HEADLESS, ...WHOLE])) aptInstall('chromium', 'fonts-noto-cjk');
    });
  const other = installed([HEADLESS, ...WHOLE]);
  if (other) return other;
  const { status, stderr } = await step('installing Chromium from Playwright', () =>
    spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'], {
      encoding: 'utf8',
    }),
  );
  if (status !== 0) throw new Error(`No Chromium can be had for the browser tests. ${stderr}`);
  return null;
}
