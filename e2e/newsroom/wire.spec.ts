import { expectAccessible } from '../accessible';
import { BASE_URL, expect, test, unique } from '../fixtures';

test('A reporter uses a story of an agency, and sees that the agency killed it', async ({ at, request }) => {
  const { page: admins } = await at('kofi');
  const name = unique('Agency');
  await admins.goto('/newsroom/paper/tokens');
  await admins.getByRole('button', { name: 'Create a token' }).click();
  const dialog = admins.getByRole('dialog', { name: 'Create an API token' });
  await dialog.getByLabel('What it is for').fill(name);
  await dialog.getByLabel(/Deliver to the wire/).check();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const given = admins.getByRole('dialog', { name: `Token for ${name}` });
  const token = await given.getByLabel('API token').inputValue();
  const headline = unique('Typhoon turns north');
  const send = async (more: object) => {
    const data = {
      uri: headline,
      headline,
      source: name,
      version: '1',
      body_html: '<p>It lands.</p>',
      ...more,
    };
    const headers = { authorization: `Bearer ${token}` };
    expect((await request.post(`${BASE_URL}/api/v1/ingest`, { headers, data })).status()).toBe(200);
  };
  await send({});

  const { page } = await at('jiayi');
  await page.goto('/newsroom/wire');
  await page.getByRole('link', { name: headline }).click();
  await expect(page.getByText('It lands.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use this story' }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);

  await send({ version: '2', pubstatus: 'canceled', ednote: 'The station denies it.' });
  await page.goto('/newsroom/wire');
  const killed = page.getByRole('alert').filter({ hasText: headline });
  await expect(killed).toContainText('Killed by the agency, used in 1 story.');
  await expectAccessible(page);
  await killed.getByRole('link', { name: headline }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  const notice = page.getByRole('alert').filter({ hasText: `${name} killed this story.` });
  await expect(notice).toContainText('The station denies it.');
  await expectAccessible(page);
  await page.goto('/newsroom');
  await expect(page.getByRole('row').filter({ hasText: headline })).toContainText('Killed by agency');
});
