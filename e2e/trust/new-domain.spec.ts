import { randomUUID } from 'node:crypto';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import { expectAccessible } from '../accessible';
import { BASE_URL, startStory, expect, test, unique, type Desk } from '../fixtures';
import { addPerson } from '../people/new-person';

/** Writes stories with a link to a page, and publishes them until that is refused. @returns its reason, or null */
async function publishWithLinks(
  { page, headers }: Desk,
  href: string,
  count: number,
): Promise<string | null> {
  const path = await startStory(page);
  const send = { headers: { ...headers, origin: BASE_URL } };
  const { story } = (await (await page.request.get(`/api${path}`, send)).json()) as {
    story: { editionId: string; fields: Record<string, unknown> };
  };
  const sections = page.getByLabel('Section', { exact: true });
  const sectionId = await sections.locator('option', { hasText: 'World' }).getAttribute('value');
  const text = { type: 'text', text: 'Here', marks: [{ type: 'link', attrs: { href } }] };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
  for (let made = 1; made <= count; made++) {
    const created = await page.request.post('/api/newsroom/stories', {
      ...send,
      data: { editionId: story.editionId, deskId: null, key: randomUUID() },
    });
    const { id } = (await created.json()) as { id: string };
    const fields = { ...story.fields, sectionId, headline: `${unique('Ferries')} ${made}` };
    const data = { version: 1, key: randomUUID(), editionId: story.editionId, deskId: null, body, fields };
    expect((await page.request.put(`/api/newsroom/stories/${id}`, { ...send, data })).ok()).toBe(true);
    const published = await page.request.post(`/api/newsroom/stories/${id}/actions`, {
      ...send,
      data: { action: 'publish', version: 2, key: randomUUID() },
    });
    if (!published.ok()) return ((await published.json()) as { reason: string }).reason;
  }
  return null;
}

test('A person who links many stories to one new domain is suspended until an admin allows the domain', async ({
  at,
  atAs,
}) => {
  const kofi = await at('kofi');
  const person = await addPerson(kofi);
  const editor = await atAs(person.email, person.password);
  const domain = `${unique('spam').replace(' ', '-')}.example`;
  const href = `https://www.${domain}/offer`;
  const most = DEFAULT_UNUSUAL_RULES.newDomainMost;
  expect(await publishWithLinks(editor, href, most + 1)).toBe('held-for-review');

  const { page } = kofi;
  await page.goto('/newsroom/inbox');
  const item = `${person.name} added links to a new domain to many stories`;
  await page.getByRole('link').filter({ hasText: item }).first().click();
  await expect(page.getByRole('region', { name: item })).toContainText(domain);
  await page.goto('/newsroom/paper/security');
  const unusual = page.getByRole('region', { name: 'Unusual activity' });
  const line = unusual
    .getByRole('listitem')
    .filter({ hasText: `${person.name} added links to ${domain} to many stories` });
  await expect(line.getByRole('list', { name: 'Stories' }).getByRole('link')).toHaveCount(most + 1);
  await expect(line).toContainText('Held');
  await expectAccessible(page);
  await line.getByRole('button', { name: `Allow ${domain}` }).click();
  await expect(line).toHaveCount(0);
  await expect(unusual.getByLabel('Domains that never count as new')).toHaveValue(new RegExp(domain));
  expect(await publishWithLinks(editor, href, most + 1)).toBeNull();
});
