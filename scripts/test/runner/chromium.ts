import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from '../../setup/steps';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const installed = () => PLACES.find(path => existsSync(path));

/**
 * A Chromium to drive: the machine's own; else Debian's package, where we may install one; else Playwright's, for
 * which the answer is null because Playwright knows where it lies. @throws Error when none can be had
 */
export async function findChromium(): Promise<string | null> {
  const found = process.env.CHROMIUM ?? installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('installing Chromium from Debian', () => {
      const apt = (...args: string[]) =>
        spawnSync('apt-get', ['-qq', ...args], {
          stdio: 'ignore',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
      apt('update');
      apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    });
    const debian = installed();
    if (debian) return debian;
  }
  const { status, stderr } = await step('installing Chromium from Playwright', () =>
    spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
      encoding: 'utf8',
    }),
  );
  if (status !== 0) throw new Error(`No Chromium can be had for the browser tests. ${stderr}`);
  return null;
}
