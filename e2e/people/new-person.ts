import { randomUUID } from 'node:crypto';
import { BASE_URL, expect, unique, type Desk } from '../fixtures';

/** Adds a person whose settings a test can change, so that the cast is unchanged. */
export async function addPerson(
  { page, headers }: Desk,
  { locale = 'en', role = 'editor', name = unique('Noor Haddad') } = {},
) {
  const email = `${randomUUID()}@broadsheet.example`;
  const answer = await page.request.post('/api/newsroom/people', {
    headers: { ...headers, origin: BASE_URL },
    data: { name, email, locale, grants: [{ role, editionId: null, deskId: null }] },
  });
  expect(answer.ok()).toBe(true);
  const { link } = (await answer.json()) as { link: string };
  const password = randomUUID();
  const chosen = await page.request.post('/api/newsroom/choose-password', {
    headers: { origin: BASE_URL },
    data: { secret: new URL(link).hash.slice(1), password },
  });
  expect(chosen.ok()).toBe(true);
  return { name, email, password };
}
