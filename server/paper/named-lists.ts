import type { NamedRows } from '@/domain/api/named-rows';
import type { ByLanguage } from '@/domain/paper/by-language';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { languagesOfUsedNames, listNamed, type NamedTable } from '@/server/store/paper/named';
import { requirePermission } from '@/server/problems/require-permission';

const ROWS = 100;
const LONGEST_QUERY = 100;

/** The filters of a list of topics or authors, and the cursor where it starts. */
export interface NamedListFilter {
  words: string;
  after?: string;
}

/** A page of the topics or authors for editing. @throws Refused 403 */
export async function entriesForEditing(
  actor: Actor,
  kind: NamedTable,
  { words, after }: NamedListFilter,
): Promise<NamedRows> {
  requirePermission(actor, kind === 'topics' ? 'manage-topics' : 'manage-authors');
  const filter = { words: words.trim().slice(0, LONGEST_QUERY), afterSlug: after };
  // One more than is shown tells whether there is a next page.
  const found = await listNamed(kind, { ...filter, limit: ROWS + 1 });
  const rows = found.slice(0, ROWS);
  return { rows, next: found.length > ROWS ? rows.at(-1)!.slug : null };
}

/**
 * Refuses names that another topic or author has, in the transaction that is to write them.
 * @param ownerId who already has them; null: they are for a new one
 * @throws Refused 422 at the name
 */
export async function requireFreeNames(
  kind: NamedTable,
  owner: { ownerId: string | null; names: ByLanguage },
  connection: Connection,
): Promise<void> {
  const [lang] = await languagesOfUsedNames(kind, owner, connection);
  if (lang !== undefined) throw new Refused(422, 'name-taken', { field: `names.${lang}` });
}
