import { existsSync } from 'node:fs';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited } from '@/server/limits/run-limited';
import { logger } from '@/server/log';
import { Refused } from '@/server/problems/refused';
import { readSettings } from '@/server/settings';
import { BrowserEnded, Chromium } from './chromium';
import { PrintedPage, type PrintSource, type PrintLimits } from './printed-page';
import { memoryOfGroup } from './process-memory';

/** Bounds of printing in one process of the server. */
export const PRINT_LIMITS: PrintLimits & Record<'atOnce' | 'waiting' | 'waitMs', number> = {
  atOnce: 2,
  waiting: 8,
  waitMs: 20_000,
  runMs: 40_000,
  megabytes: 1_000,
  pageBytes: 10_000_000,
  files: 400,
  fileBytes: 80_000_000,
  pdfBytes: 80_000_000,
};
const MEMORY_EVERY_MS = 250;

// Shared by Next's bundles, because the limits apply to the whole process.
const shared = globalThis as { broadsheetPrinting?: ConcurrencyLimit };
const turns = () =>
  (shared.broadsheetPrinting ??= new ConcurrencyLimit(
    PRINT_LIMITS.atOnce,
    PRINT_LIMITS.waiting,
    PRINT_LIMITS.waitMs,
  ));

/**
 * Prints a page as PDF in a separate Chromium. Scripts do not run, and nothing but the page's own files is loaded.
 * @throws Refused 422 `no-chromium`, `no-print-sandbox`, `cannot-be-printed` or `takes-too-long`; 503 when too many
 *   wait
 */
export async function printPage(source: PrintSource, limits: PrintLimits = PRINT_LIMITS): Promise<Buffer> {
  const path = chromiumPath();
  if (Buffer.byteLength(source.html) > limits.pageBytes) throw new Refused(422, 'takes-too-long');
  return runLimited(turns(), () => print(path, source, limits));
}

async function print(path: string, source: PrintSource, limits: PrintLimits): Promise<Buffer> {
  const page = new PrintedPage(source, limits);
  const browser = new Chromium(path, event => page.receive(event, browser));
  const limit = setTimeout(() => page.endOverLimits(browser), limits.runMs);
  const memory = setInterval(() => {
    const bytes = browser.group === null ? 0 : memoryOfGroup(browser.group);
    if (bytes > limits.megabytes * 1_000_000) page.endOverLimits(browser);
  }, MEMORY_EVERY_MS);
  try {
    return await page.print(browser);
  } catch (error) {
    if (!(error instanceof BrowserEnded)) throw error;
    if (page.isOverLimits) throw new Refused(422, 'takes-too-long');
    logger.error({ err: error }, 'a page could not be printed');
    throw new Refused(422, browser.lacksSandbox ? 'no-print-sandbox' : 'cannot-be-printed');
  } finally {
    clearTimeout(limit);
    clearInterval(memory);
    await browser.close();
  }
}

/** Where system packages install it; the headless shell needs half the processor time. */
const CHROMIUM_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The Chromium of this machine. @throws Refused 422 `no-chromium` when there is none */
function chromiumPath(): string {
  const { chromium } = readSettings();
  const found = (chromium === null ? CHROMIUM_PLACES : [chromium]).find(path => existsSync(path));
  if (!found) throw new Refused(422, 'no-chromium', { package: 'chromium-headless-shell' });
  return found;
}
