import { randomUUID } from 'node:crypto';
import { BASE_URL, expect, unique, type Desk } from '../fixtures';

/** Adds a person whose settings a test may change, so that nobody of the cast is changed. */
export async function addPerson({ page, headers }: Desk, { locale = 'en', role = 'editor' } = {}) {
  const name = unique('Noor Haddad');
  const email = `${randomUUID()}@broadsheet.example`;
  const answer = await page.request.post('/api/newsroom/people', {
    headers: { ...headers, origin: BASE_URL },
    data: { name, email, locale, grants: [{ role, editionId: null, deskId: null }] },
  });
  expect(answer.ok()).toBe(true);
  return { name, email, ...((await answer.json()) as { password: string }) };
}
