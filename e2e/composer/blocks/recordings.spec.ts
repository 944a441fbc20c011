import { testSound } from '@/scripts/test/recording';
import { startStory, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';

test('A reporter adds a recording, and readers play it and read its transcript', async ({ at, browser }) => {
  const { page } = await at('ines');
  const headline = unique('The bell rings');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await body(page).click();
  await page.keyboard.type('Listen.');
  await page.keyboard.press('Enter');
  // Playwright catches a file chooser from a moment after it is told to.
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type('/audio');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'bell.wav', mimeType: 'audio/wav', buffer: testSound() });
  const block = body(page).getByRole('group', { name: 'Audio' });
  await block.getByLabel('Title').fill('The bell of the harbour');
  await block.getByLabel('Transcript').fill('Ding.\nDong.');
  const duration = () => block.locator('audio').evaluate((player: HTMLAudioElement) => player.duration);
  await block.locator('audio').evaluate((player: HTMLAudioElement) => player.load());
  await block.locator('audio').evaluate((player: HTMLAudioElement) => player.play());
  await expect.poll(duration).toBe(1);
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = (await viewLink(page).getAttribute('href'))!;

  const reader = await browser.newPage();
  const fetched: string[] = [];
  reader.on('request', request => fetched.push(new URL(request.url()).pathname));
  await reader.goto(address);
  const player = reader.locator('audio');
  await expect(player).toBeVisible();
  await expect(reader.getByText('Dong.')).toBeHidden();
  await reader.getByText('Transcript').click();
  await expect(reader.getByText('Dong.')).toBeVisible();
  expect(fetched.filter(path => path.includes('/recording'))).toEqual([]);
  await player.evaluate((element: HTMLAudioElement) => element.play());
  await expect.poll(() => player.evaluate((element: HTMLAudioElement) => element.ended)).toBe(true);
});

test('A file that is not a recording is named with the reason, and the words are kept', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Words.');
  await page.keyboard.press('Enter');
  // Playwright catches a file chooser from a moment after it is told to.
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type('/video');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles([
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('not a film') },
    { name: 'of-no-known-type', mimeType: '', buffer: Buffer.from('not a film') },
  ]);
  await expect(
    page.getByText(/^film\.mp4, of-no-known-type: This type of recording can’t be used/),
  ).toBeVisible();
  await expect(body(page)).toHaveText('Words.');
});
