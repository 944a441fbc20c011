import { randomUUID } from 'node:crypto';
import type { NewPlan } from '@/domain/api/planning/plans';
import { BASE_URL, expect, type Desk } from '../../fixtures';

/** A story that is planned. */
export interface PlannedStory {
  id: string;
  slug: string;
}

/** Plans a story where the person most likely writes, due in some minutes. */
export async function planStory(
  { page, headers }: Desk,
  { minutes = 30, ...plan }: Partial<NewPlan> & { minutes?: number } = {},
): Promise<PlannedStory> {
  const { place } = (await (await page.request.get('/api/newsroom/likely-place', { headers })).json()) as {
    place: { editionId: string; deskId: string | null };
  };
  const slug = `plan-${randomUUID().slice(0, 8)}`;
  const deadline = new Date(Date.now() + minutes * 60_000).toISOString();
  const data: NewPlan = { key: randomUUID(), ...place, slug, reporterId: null, deadline, ...plan };
  const made = await page.request.post('/api/newsroom/plans', {
    headers: { ...headers, origin: BASE_URL },
    data,
  });
  expect(made.status()).toBe(201);
  return { id: ((await made.json()) as { id: string }).id, slug };
}
