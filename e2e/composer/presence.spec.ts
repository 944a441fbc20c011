import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';

const ALSO_HERE = 'Also in this story';

test('Two people in one story see each other, where the other is, and when they leave', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('The last boat left at ten.\nA ticket is two yuan.');
  await saved(ines.page);
  const others = ines.page.getByRole('list', { name: ALSO_HERE });
  await expect(others).toHaveCount(0);

  await kofi.page.goto(path);
  await expect(others.getByRole('img', { name: 'Kofi Mensah' })).toBeVisible();
  await expect(
    kofi.page.getByRole('list', { name: ALSO_HERE }).getByRole('img', { name: 'Ines Marchetti' }),
  ).toBeVisible();
  await kofi.page.getByText('A ticket is two yuan.').click();
  await expect(body(ines.page).locator('[data-here="Kofi Mensah"]')).toHaveText('A ticket is two yuan.');

  await kofi.page.close();
  await expect(others).toHaveCount(0, { timeout: 20_000 });
});

test('A person whose connection dies is shown as gone within twenty seconds', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await kofi.page.goto(path);
  const others = ines.page.getByRole('list', { name: ALSO_HERE });
  await expect(others).toHaveCount(1);
  // The stream stays open, but the page's reports no longer get through.
  await kofi.page.route('**/presence', route => route.abort());
  await expect(others).toHaveCount(0, { timeout: 21_000 });
});

test('What a colleague saves comes in quietly, and the cursor stays where it is', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('The last boat left at ten.');
  await saved(ines.page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  const [headline, ending] = [unique('Ferries return'), 'Six ferries cross.'];

  await kofi.page.getByLabel('Headline', { exact: true }).fill(headline);
  await expect(ines.page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await ines.page.keyboard.type(` ${ending}`);
  await expect(body(kofi.page)).toContainText(`The last boat left at ten. ${ending}`);
  await expect(ines.page.getByText('Two people changed this story at the same time')).toHaveCount(0);
});

test('A person whose session ends receives no more events of the story', async ({ at, request }) => {
  const kofi = await at('kofi');
  const id = (await startStory(kofi.page)).split('/').at(-1)!;
  const events = `/api/newsroom/stories/${id}/events?visit=visit-of-a-test`;
  const refused = await request.get(events);
  expect([refused.status(), (await refused.json()).reason]).toEqual([401, 'signed-out']);

  const stream = await kofi.page.evaluateHandle(address => fetch(address), events);
  const { csrfToken } = await (await kofi.page.request.get('/api/auth/csrf')).json();
  await kofi.page.request.post('/api/auth/signout', {
    form: { csrfToken, callbackUrl: '/newsroom/sign-in' },
    headers: { origin: new URL(kofi.page.url()).origin },
  });
  const { type, caching, text } = await stream.evaluate(async response => ({
    type: response.headers.get('content-type'),
    caching: response.headers.get('cache-control'),
    // The response only ends because the server ended the stream.
    text: await response.text(),
  }));
  expect([type, caching]).toEqual(['text/event-stream; charset=utf-8', 'no-store, no-transform']);
  expect(text).toContain('event: saved');
});
