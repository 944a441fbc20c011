import { filledBody } from '@/domain/imports/fill';
import type { Actor } from '@/domain/people/permissions';
import { previewOfUnsaved } from '@/server/preview/preview-page';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadImport } from '@/server/store/imports/imports';
import { itemAt } from './keep-parts';
import { loadMatches, Matcher } from './matches';
import { fieldsOf } from './story-text';

/**
 * An item as the page that it would become, without its pictures, which are only fetched as it is made.
 * @throws Refused 403, 404, or 422 `no-section` in an edition without sections
 */
export async function previewOfItem(actor: Actor, id: string, position: number, now: Date) {
  requirePermission(actor, 'import-stories');
  const [run, record] = await Promise.all([loadImport(id), itemAt(id, position)]);
  const item = record?.content?.item;
  if (!run || item?.kind !== 'story') throw notFound('item');
  const { editionId } = run.choices;
  const matches = await loadMatches(editionId);
  const fields = await fieldsOf(item, null, new Matcher(matches, run.choices));
  const sectionId = fields.sectionId ?? matches.sections[0]?.id ?? null;
  const body = filledBody(item.body, { pictures: new Map(), people: new Map(), threads: new Map() });
  return previewOfUnsaved({ editionId, fields: { ...fields, sectionId }, body }, now);
}
