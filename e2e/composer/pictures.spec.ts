import type { FileChooser, Page } from '@playwright/test';
import { startStory, body, expect, publishStory, saved, test, unique } from '@/e2e/fixtures';
import { newPicture, sendNewPicture } from '@/e2e/new-picture';

const HARBOUR = 'prisma/demo/pictures/harbour.jpg';
const BOATS = 'prisma/demo/pictures/boats.jpg';

const leadOf = (page: Page) => page.getByRole('group', { name: 'Lead picture' });
const libraryOf = (page: Page) => page.getByRole('dialog', { name: 'Picture library' });
const sourceOf = (picture: ReturnType<Page['locator']>) => picture.locator('picture img').getAttribute('src');

/** A story with a lead picture that has these words; returns its address. */
async function storyWithLead(page: Page, headline: string, caption: string): Promise<string> {
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await sendNewPicture(page, HARBOUR);
  const lead = leadOf(page);
  await lead.getByLabel('Caption').fill(caption);
  await lead.getByLabel('Credit').fill('Noor Haddad');
  await lead.getByLabel('Alternative text').fill('Two gulls');
  await saved(page);
  return path;
}

/** Sends files as pictures of the body, from the menu that a slash opens. */
async function sendFromMenu(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  await page.keyboard.type('/picture');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('option', { name: 'Picture', exact: true }).click();
  await (await chooser).setFiles(files);
}

test('An editor finds a picture of another story by its caption and puts it at the head, into the text and into a gallery', async ({
  at,
}) => {
  const { page } = await at('ines');
  const caption = unique('Gulls on a bollard');
  const headline = unique('The quay in March');
  await storyWithLead(page, headline, caption);
  await startStory(page);

  await leadOf(page).getByRole('button', { name: 'From the library' }).click();
  const library = libraryOf(page);
  const found = library.getByRole('list', { name: 'Pictures' }).getByRole('button', { name: caption });
  // The library is updated shortly after a story is saved.
  await expect(async () => {
    await library.getByLabel('Search pictures').fill('');
    await library.getByLabel('Search pictures').fill(caption.split(' ').at(-1)!);
    await expect(found).toBeVisible({ timeout: 1500 });
  }).toPass();
  await expect(library.getByRole('button', { name: `In “${headline}”` })).toBeVisible();
  await found.click();
  await expect(library).toBeHidden();
  await expect(leadOf(page).getByLabel('Credit')).toHaveValue('Noor Haddad');
  await expect(leadOf(page).getByLabel('Alternative text')).toHaveValue('Two gulls');

  await body(page).click();
  await page.keyboard.type('/library');
  await page.getByRole('option', { name: 'Picture library' }).click();
  await library.getByLabel('Search pictures').fill(headline);
  await found.press('Enter');
  await library.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(body(page).getByRole('group', { name: 'Picture' })).toHaveCount(1);
  await expect(body(page).getByLabel('Caption')).toHaveValue(caption);

  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('/gallery');
  await page.getByRole('option', { name: 'Gallery' }).click();
  const gallery = body(page).getByRole('group', { name: 'Gallery' });
  await gallery.getByRole('button', { name: 'From the library', exact: true }).click();
  await library.getByLabel('Search pictures').fill(headline);
  await found.click();
  await library.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(gallery.locator('picture img')).toHaveCount(1);
  await saved(page);

  await gallery.getByRole('button', { name: 'From the library', exact: true }).click();
  await library.getByLabel('Search pictures').fill('zzzzqqqq');
  await expect(library.getByText('No picture matches.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library).toBeHidden();
});

test('An editor who replaces a picture keeps what is written of it, and one undo brings the old picture back', async ({
  at,
}) => {
  const { page } = await at('ines');
  await storyWithLead(page, unique('A lead to replace'), 'Gulls at dusk.');
  const lead = leadOf(page);
  const first = await sourceOf(lead);
  await lead.locator('input[type=file]').setInputFiles(await newPicture(BOATS));
  await expect(lead.getByText('Caption, credit and alternative text were kept.')).toBeVisible();
  await expect(lead.getByLabel('Caption')).toHaveValue('Gulls at dusk.');
  await expect(lead.getByLabel('Credit')).toHaveValue('Noor Haddad');
  await expect(lead.getByLabel('Alternative text')).toHaveValue('Two gulls');
  expect(await sourceOf(lead)).not.toBe(first);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => sourceOf(lead)).toBe(first);
  await expect(lead.getByLabel('Caption')).toHaveValue('Gulls at dusk.');
  await expect(lead.getByText('Caption, credit and alternative text were kept.')).toBeHidden();

  await body(page).click();
  await sendFromMenu(page, await newPicture(HARBOUR));
  const picture = body(page).getByRole('group', { name: 'Picture' });
  await picture.getByLabel('Caption').fill('A crane.');
  const before = await sourceOf(picture);
  await picture.locator('input[type=file]').setInputFiles(await newPicture(BOATS));
  await expect.poll(() => sourceOf(picture)).not.toBe(before);
  await expect(picture.getByLabel('Caption')).toHaveValue('A crane.');
  await body(page).press('ControlOrMeta+z');
  await expect.poll(() => sourceOf(picture)).toBe(before);
  await expect(picture.getByLabel('Caption')).toHaveValue('A crane.');
  await saved(page);
});

test('An editor cannot publish a story while its pictures are on their way, in the text or at its head', async ({
  at,
}) => {
  const { page } = await at('ines');
  await publishStory(page, unique('Kites over the beach'));
  await body(page).click();
  await page.keyboard.type('The kites are up.');
  await saved(page);
  await page.route('**/api/newsroom/media', () => {});
  const publish = page.getByRole('button', { name: 'Publish changes' });
  const refused = page.getByText('A file is still being uploaded.');
  await sendNewPicture(page, BOATS);
  await publish.click();
  await expect(refused).toBeVisible();
  await leadOf(page).getByRole('button', { name: 'Cancel the upload of boats.jpg' }).click();
  await body(page).click();
  await page.keyboard.press('Enter');
  await sendFromMenu(page, await newPicture(HARBOUR));
  await expect(body(page).getByRole('progressbar')).toBeVisible();
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await publish.click();
  await expect(refused).toBeVisible();
  await body(page).getByRole('button', { name: 'Cancel the upload of harbour.jpg' }).click();
  await publish.click();
  await expect(page.getByText('Published. Readers now see this text.')).toBeVisible();
});

test('A writer on a slow line sees how far pictures are, cancels some, and nothing of them is left', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Words.');
  await saved(page);
  const line = await context.newCDPSession(page);
  const speed = { offline: false, latency: 20, downloadThroughput: -1 };
  await line.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: 2000 });
  await page.keyboard.press('Enter');
  await sendFromMenu(page, [await newPicture(HARBOUR), await newPicture(BOATS)]);
  const bars = body(page).getByRole('progressbar');
  await expect(bars).toHaveCount(2);
  await body(page).getByRole('button', { name: 'Cancel the upload of harbour.jpg' }).click();
  await expect(bars).toHaveCount(1);
  await body(page).getByRole('button', { name: 'Cancel the upload of boats.jpg' }).click();
  await expect(bars).toHaveCount(0);
  await expect(body(page)).toBeFocused();

  await sendNewPicture(page, BOATS);
  await leadOf(page).getByRole('button', { name: 'Cancel the upload of boats.jpg' }).click();
  await expect(leadOf(page).getByRole('progressbar')).toHaveCount(0);
  await line.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: -1 });
  await expect(leadOf(page).locator('picture')).toHaveCount(0);
  await page.keyboard.type('More.');
  await saved(page);
  await page.reload();
  await expect(body(page)).toContainText('Words.');
  await expect(page.locator('picture')).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'jpg' })).toHaveCount(0);
});

test('A writer who drops more files than can be sent is told how many were left out', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await sendFromMenu(
    page,
    Array.from({ length: 22 }, (_, count) => ({
      name: `${count}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    })),
  );
  await expect(page.getByText('Up to 20 files can be uploaded at a time. 2 were left out')).toBeVisible();
  await expect(body(page).getByRole('progressbar')).toHaveCount(0);
});

test('A producer changes a caption, the crop and the picture of a story, and nothing else of it', async ({
  at,
}) => {
  const [ines, amina] = [await at('ines'), await at('amina')];
  const path = await storyWithLead(ines.page, unique('A picture to look after'), 'Gulls.');
  await ines.page.goto('/newsroom');

  const { page } = amina;
  await page.goto(path);
  await expect(page.getByText('You can replace the pictures of this story')).toBeVisible();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveAttribute('readonly');
  await expect(body(page)).toHaveAttribute('contenteditable', 'false');
  const lead = leadOf(page);
  await expect(lead.getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await lead.getByLabel('Caption').fill('Two gulls on a bollard.');
  await saved(page);
  const first = await sourceOf(lead);
  await lead.locator('input[type=file]').setInputFiles(await newPicture(BOATS));
  await expect.poll(() => sourceOf(lead)).not.toBe(first);
  await lead.getByRole('button', { name: 'Crop and rights' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop and rights' });
  await dialog.getByLabel('From the left').fill('20');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(lead.getByLabel('Caption')).toHaveValue('Two gulls on a bollard.');
  expect(await sourceOf(lead)).not.toBe(first);

  const id = path.split('/').at(-1)!;
  const { story } = (await (await page.request.get(`/api/newsroom/stories/${id}`)).json()) as {
    story: { version: number; editionId: string; deskId: string | null; fields: object; body: object };
  };
  const { version, editionId, deskId, fields } = story;
  const answer = await page.request.put(`/api/newsroom/stories/${id}`, {
    headers: amina.headers,
    data: {
      ...{ version, key: crypto.randomUUID(), editionId, deskId, body: story.body },
      fields: { ...fields, headline: 'Not a picture' },
    },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ reason: 'pictures-only' });
});
