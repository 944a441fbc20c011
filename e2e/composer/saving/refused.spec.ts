import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, test, unique } from '@/e2e/fixtures';
import { allowRefusal, journalOf, refuseToKeep } from '@/scripts/test/drill/browser-faults';
import { cutOff, kept, kill, savedStory, takeKeptText } from './stories';

const unkept = (page: Page) => page.getByText('Your text is only in this window');

test('A writer is warned when neither the server nor the browser takes the text, and saves a copy as a file', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  await allowRefusal(context);
  await startStory(page);
  await refuseToKeep(page, true);
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

  await refuseToKeep(page, false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(kept(page)).toBeVisible();
  await expect(unkept(page)).toHaveCount(0);
});

test('Text that is cleared from the browser while the story is open is stored again', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await savedStory(page);
  await cutOff(context);
  const text = unique('Written before the browser was cleared.');
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
  await expect.poll(() => journalOf(page), { timeout: 10_000 }).toContain(text);
  await kill(page);
  await context.unrouteAll();
  const again = await context.newPage();
  await again.goto(path);
  await takeKeptText(again, `What the server has. ${text}`);
});

test('The last letters before a page is left are in the journal', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await savedStory(page);
  await cutOff(context);
  await page.keyboard.type(' Typed and gone');
  page.on('dialog', dialog => void dialog.accept());
  await page.goto('about:blank');
  await context.unrouteAll();
  await page.goto(path);
  await takeKeptText(page, 'What the server has. Typed and gone');
});
