import { randomUUID } from 'node:crypto';
import { BASE_URL, startStory, body, expect, saved, test, unique, viewLink, type Desk } from '../fixtures';

async function write({ page }: Desk): Promise<string> {
  const path = await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('A reporter writes'));
  await body(page).click();
  await page.keyboard.type('A paragraph.');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await saved(page);
  return path;
}

test('A reporter cannot publish their own story, and the editor it is submitted to can', async ({
  at,
  request,
}) => {
  const [jiayi, ines] = [await at('jiayi'), await at('ines')];
  const path = await write(jiayi);
  const id = path.split('/').at(-1)!;

  await expect(jiayi.page.getByRole('button', { name: 'Publish', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const { story } = (await (
    await request.get(`/api/newsroom/stories/${id}`, { headers: jiayi.headers })
  ).json()) as { story: { version: number } };
  const forced = await request.post(`/api/newsroom/stories/${id}/actions`, {
    headers: jiayi.headers,
    data: { action: 'publish', version: story.version, key: randomUUID() },
  });
  expect(forced.status()).toBe(403);
  expect(await forced.json()).toMatchObject({
    refusals: [{ reason: 'needs-role', roles: ['editor', 'admin'] }],
  });

  await jiayi.page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(jiayi.page.getByText('Submitted', { exact: true }).first()).toBeVisible();

  await ines.page.goto(path);
  await ines.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(ines.page.getByText('Approved', { exact: true }).first()).toBeVisible();
  await ines.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(ines.page)).toBeVisible();
});

test('An editor of other desks is told for which ones, in the menu of a story and for many stories at once', async ({
  at,
}) => {
  const [jiayi, daniel] = [await at('jiayi'), await at('daniel')];
  const path = await write(jiayi);
  const why = /^You are an editor only for (World and Business|Business and World)\.$/;
  await daniel.page.goto(path);
  await expect(daniel.page.getByRole('button', { name: 'Publish', exact: true })).toHaveAccessibleDescription(
    why,
  );
  const headline = await jiayi.page.getByLabel('Headline', { exact: true }).inputValue();
  await daniel.page.goto('/newsroom?stage=draft');
  await daniel.page.getByRole('checkbox', { name: `Select ${headline}` }).check();
  await daniel.page.getByRole('button', { name: 'Stage' }).click();
  await daniel.page.getByRole('group', { name: 'Stage' }).getByRole('button', { name: 'Approve' }).click();
  await expect(daniel.page.getByRole('dialog').getByText(why)).toBeVisible();
});

test('A producer reads the newsroom and creates no story', async ({ at, request }) => {
  const { page, headers } = await at('amina');
  await page.goto('/newsroom');
  await expect(page.getByRole('heading', { name: 'Budget' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^New story/ })).toHaveAttribute('aria-disabled', 'true');
  const answer = await request.post('/api/newsroom/stories', {
    headers,
    data: { editionId: 'x', deskId: null },
  });
  expect(answer.status()).toBe(403);
});

test('The newsroom is closed without signing in', async ({ page, request }) => {
  for (const path of ['/newsroom', '/newsroom/people', '/newsroom/paper', '/newsroom/stories/any']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/newsroom\/sign-in/);
  }
  const writes: [string, string][] = [
    ['POST', '/api/newsroom/stories'],
    ['PUT', '/api/newsroom/stories/x'],
    ['POST', '/api/newsroom/stories/x/actions'],
    ['POST', '/api/newsroom/stories/x/copy'],
    ['POST', '/api/newsroom/media'],
    ['POST', '/api/newsroom/people'],
    ['POST', '/api/newsroom/people/x'],
    ['PUT', '/api/newsroom/editions/x'],
    ['POST', '/api/newsroom/sections'],
  ];
  for (const [method, path] of writes) {
    const answer = await request.fetch(path, { method, data: {}, headers: { origin: BASE_URL } });
    expect([path, answer.status(), await answer.json()]).toMatchObject([path, 401, { reason: 'signed-out' }]);
  }
});

test('A page of another site cannot change anything in the name of a signed-in person', async ({
  at,
  request,
}) => {
  const { headers } = await at('ines');
  const { origin: _, 'sec-fetch-site': __, ...cookie } = headers;
  const foreign = [
    { ...cookie },
    { ...cookie, origin: 'https://elsewhere.example' },
    { ...headers, 'sec-fetch-site': 'cross-site' },
    { ...headers, 'sec-fetch-site': 'same-site' },
    { ...cookie, origin: 'null' },
  ];
  for (const sent of foreign) {
    const answer = await request.post('/api/newsroom/stories', { headers: sent, data: {} });
    expect([answer.status(), await answer.json()]).toMatchObject([403, { reason: 'foreign-origin' }]);
  }
});

test('An invalid request is refused with a reason and never breaks the server', async ({ at, request }) => {
  const { headers } = await at('ines');
  const json = { ...headers, 'content-type': 'application/json' };
  const cases: [string, string, string, number, string][] = [
    ['POST', '/api/newsroom/stories', '{', 400, 'not-json'],
    ['POST', '/api/newsroom/stories', '[]', 422, 'wrong-input'],
    ['PUT', '/api/newsroom/stories/none', '{}', 422, 'wrong-input'],
    [
      'POST',
      '/api/newsroom/stories/none/actions',
      '{"action":"__proto__","version":1,"key":"12345678"}',
      422,
      'wrong-input',
    ],
    [
      'POST',
      '/api/newsroom/stories/none/actions',
      '{"action":"publish","version":1,"key":"12345678"}',
      404,
      'no-such-story',
    ],
    [
      'POST',
      '/api/newsroom/stories/%00/actions',
      '{"action":"publish","version":1,"key":"12345678"}',
      400,
      'bad-address',
    ],
    ['POST', '/api/newsroom/media', 'x', 400, 'not-a-form'],
  ];
  for (const [method, path, data, status, reason] of cases) {
    const answer = await request.fetch(path, { method, headers: json, data: Buffer.from(data) });
    expect([path, data, answer.status(), ((await answer.json()) as { reason: string }).reason]).toEqual([
      path,
      data,
      status,
      reason,
    ]);
  }
});
