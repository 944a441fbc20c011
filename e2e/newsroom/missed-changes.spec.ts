import type { Page } from '@playwright/test';
import { BASE_URL, startStory, expect, saved, test, unique } from '../fixtures';

const headers = { origin: BASE_URL, 'sec-fetch-site': 'same-origin' };

/** Holds back the stream of events of a page until the returned function is called. */
async function holdEvents(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/api/newsroom/events*', async route => {
    await held;
    await route.continue();
  });
  return release;
}

/** Submits a story as its writer. */
async function submit(page: Page, id: string): Promise<void> {
  const { story } = (await (await page.request.get(`/api/newsroom/stories/${id}`)).json()) as {
    story: { version: number };
  };
  const data = { action: 'submit', version: story.version, key: unique('submit').replaceAll(' ', '-') };
  const answer = await page.request.post(`/api/newsroom/stories/${id}/actions`, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

for (const [screen, path] of [
  ['budget', '/newsroom?stage=open'],
  ['board', '/newsroom/board'],
] as const)
  test(`A story that is submitted while the ${screen} loads is shown as submitted there`, async ({ at }) => {
    const { page: reporter } = await at('jiayi');
    const story = await startStory(reporter);
    const headline = unique('Ferry timetable');
    await reporter.getByLabel('Headline', { exact: true }).fill(headline);
    await reporter.getByRole('textbox', { name: 'Body' }).fill('The ferry leaves at noon.');
    await saved(reporter);
    const { page: editor } = await at('kofi');
    const release = await holdEvents(editor);
    await editor.goto(path);
    const name = editor.getByRole('link', { name: headline });
    await expect(name).toBeVisible();
    await submit(reporter, story.split('/').at(-1)!);
    release();
    const place =
      screen === 'board'
        ? editor.getByRole('region', { name: /^Submitted/ })
        : editor.getByRole('row').filter({ hasText: headline });
    await expect(place.filter({ hasText: 'Submitted' }).filter({ hasText: headline })).toBeVisible();
  });

test('An entry that is published while the live desk loads is shown there', async ({ at }) => {
  const { page: writer } = await at('ines');
  const found = await writer.request.get('/api/newsroom/budget?stage=published&q=stranded-ferry-all-safe');
  const { rows } = (await found.json()) as { rows: { id: string }[] };
  const { id } = rows[0]!;
  const { page } = await at('kofi');
  const release = await holdEvents(page);
  await page.goto(`/newsroom/stories/${id}/live`);
  await expect(page.getByRole('region', { name: 'Published' })).toBeVisible();
  const key = unique('entry').replaceAll(' ', '-');
  const title = unique('The gangway is down');
  const body = { type: 'doc', content: [{ type: 'paragraph' }] };
  const data = { id: key, key, title, body, byline: '', pinned: false, keyEvent: false, publish: true };
  const answer = await writer.request.post(`/api/newsroom/stories/${id}/coverage/entries`, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  release();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});
