import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../accessible';
import { BASE_URL, expect, test, unique } from '../fixtures';

test('An admin gives an agency a token that creates drafts and publishes nothing, and revokes it', async ({
  at,
  request,
}) => {
  const { page } = await at('kofi');
  const name = unique('Agency');
  await page.goto('/newsroom/paper/tokens');
  await page.getByRole('button', { name: 'Create a token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an API token' });
  await dialog.getByLabel('What it is for').fill(name);
  await dialog.getByLabel(/Create drafts/).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const given = page.getByRole('dialog', { name: `Token for ${name}` });
  const token = await given.getByLabel('API token').inputValue();
  expect(token).toMatch(/^bsh_[0-9a-f]{72}$/);
  await given.getByRole('button', { name: 'Done' }).click();
  const line = page.getByRole('listitem').filter({ hasText: name });
  await expect(line).toContainText('never used');

  const headline = unique('Nine boats');
  const headers = { authorization: `Bearer ${token}` };
  const data = { key: randomUUID(), edition: 'en', headline, text: 'They left before dawn.' };
  const sent = await request.post(`${BASE_URL}/api/v1/newsroom/stories`, { headers, data });
  expect([sent.status(), sent.headers()['cache-control']]).toEqual([201, 'no-store']);
  const { id } = (await sent.json()) as { id: string };
  const refused = await request.get(`${BASE_URL}/api/v1/newsroom/working-copies/${id}`, { headers });
  expect(refused.status()).toBe(403);
  expect(refused.headers()['www-authenticate']).toContain('insufficient_scope');
  const inNewsroom = await request.get(`${BASE_URL}/api/newsroom/budget`, { headers });
  expect(inNewsroom.status()).toBe(401);

  await page.goto(`/newsroom/stories/${id}`);
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);

  await page.goto('/newsroom/paper/tokens');
  await expect(line).toContainText('last used on');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(line).toHaveCount(0);
  const late = await request.get(`${BASE_URL}/api/v1/newsroom/stories`, { headers });
  expect(late.status()).toBe(401);
});

test('An editor cannot open the screen of tokens', async ({ at }) => {
  const { page } = await at('daniel');
  await page.goto('/newsroom/paper/tokens');
  await expect(page.getByRole('heading', { name: 'You can’t open this page' })).toBeVisible();
});
