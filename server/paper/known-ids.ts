import type { Body } from '@/domain/document/body';
import { namedIn } from '@/domain/story/named-ids';
import { requireKnown } from '@/server/problems/unknown-ids';
import type { Connection } from '@/server/store/database';
import { listUnknownIds } from '@/server/store/named-ids';

/**
 * Refuses a body with references to missing pictures, recordings or stories.
 * @param stored the body that it replaces, whose references may stay
 * @throws Refused 422
 */
export async function requireKnownIn(
  { body }: { body: Body },
  stored: { body: Body } | null,
  connection: Connection,
): Promise<void> {
  const named = namedIn({ body });
  const unknown = await listUnknownIds(named, connection);
  if (unknown.length) requireKnown(named, unknown, stored ? namedIn({ body: stored.body }) : []);
}
