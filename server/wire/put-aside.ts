import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { setPutAside } from '@/server/store/wire/wire';

const PutAside = z.strictObject({ putAside: z.boolean() });

/** Puts an agency story aside for everyone, or brings it back. @throws Refused 403, 404 or 422 */
export async function putWireAside(actor: Actor, id: string, sent: unknown): Promise<void> {
  requirePermission(actor, 'create-story');
  const { putAside } = parseInput(PutAside, sent);
  if (!(await setPutAside(id, putAside))) throw notFound('wire-story');
}
