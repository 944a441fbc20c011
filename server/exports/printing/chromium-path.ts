import { existsSync } from 'node:fs';
import { readSettings } from '@/server/settings';
import { Refused } from '@/server/problems/refused';

/** Where packages of systems install it; a headless one needs half the processor time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The Chromium of this machine. @throws Refused 422 `no-chromium` when there is none */
export function chromiumPath(): string {
  const { chromium } = readSettings();
  const found = (chromium === null ? PLACES : [chromium]).find(path => existsSync(path));
  if (!found) throw new Refused(422, 'no-chromium', { package: 'chromium-headless-shell' });
  return found;
}
