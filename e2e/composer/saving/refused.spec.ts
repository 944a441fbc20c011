import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { beginStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

const kept = (page: Page) => page.getByRole('status').filter({ hasText: /^Kept here/ });
const unkept = (page: Page) => page.getByText('Your text is only in this window');

/** A browser that refuses to keep anything, until it is told to. */
async function refuseJournal(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if ('keepsAgain' in globalThis) return put.apply(this, args);
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
}
const cutOff = (context: BrowserContext) => context.route('**/api/newsroom/**', route => route.abort());

test('A writer is warned when neither the server nor the browser takes the text, and saves a copy as a file', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  await refuseJournal(context);
  await beginStory(page);
  await cutOff(context);
  await body(page).click();
  const text = unique('Nobody has this yet.');
  await page.keyboard.type(text);
  await expect(unkept(page)).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy as a file' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(text);

  await page.evaluate(() => Object.assign(globalThis, { keepsAgain: true }));
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(kept(page)).toBeVisible();
  await expect(unkept(page)).toHaveCount(0);
});

test('Text that is cleared out of the browser while it is open is kept again', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await beginStory(page);
  await body(page).click();
  await page.keyboard.type('What the server has.');
  await saved(page);
  await cutOff(context);
  const text = unique('Written before somebody cleared the browser.');
  await page.keyboard.type(` ${text}`);
  await expect(kept(page)).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('broadsheet-journal');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  const count = () =>
    page.evaluate(async () => {
      // Opening one that is not there would make an empty one.
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'broadsheet-journal')) return 0;
      return new Promise<number>(resolve => {
        const request = indexedDB.open('broadsheet-journal');
        request.onsuccess = () => {
          const database = request.result;
          database.onversionchange = () => database.close();
          const texts = database.transaction('texts').objectStore('texts').count();
          texts.onsuccess = () => {
            database.close();
            resolve(texts.result);
          };
        };
      });
    });
  await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.close({ runBeforeUnload: false });
  await context.unrouteAll();
  const again = await context.newPage();
  await again.goto(path);
  // A save that had left is sent again without a question; what had not left is offered.
  const offer = again.getByRole('button', { name: 'Use it' });
  await expect(offer.or(body(again).getByText(text))).toBeVisible();
  if (await offer.isVisible()) await offer.click();
  await expect(body(again)).toHaveText(`What the server has. ${text}`);
});

test('The last letters before a page is left are in the journal', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await beginStory(page);
  await body(page).click();
  await page.keyboard.type('What the server has.');
  await saved(page);
  await cutOff(context);
  await page.keyboard.type(' Typed and gone');
  page.on('dialog', dialog => void dialog.accept());
  await page.goto('about:blank');
  await context.unrouteAll();
  await page.goto(path);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(body(page)).toHaveText('What the server has. Typed and gone');
});
