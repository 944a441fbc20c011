import { z } from 'zod';
import { idsIn } from '@/domain/document/references';
import type { Actor } from '@/domain/people/permissions';
import { FIELD_LIMITS } from '@/domain/story/story';
import { MAX_TEMPLATES, type StoryTemplate } from '@/domain/story/story-template';
import { textsByLanguage } from './by-language-input';
import { parseFieldChangeWithBody } from '@/server/forms/field-changes';
import { requireKnownIn } from './known-ids';
import { notFound, Refused } from '@/server/problems/refused';
import { orderedIds, requireSameOrder } from './ordered-ids';
import { changeForStaff } from '@/server/paper/staff-change';
import { parseInput, parseWithBody } from '@/server/forms/parse-input';
import { loadPictures } from '@/server/store/media/media';
import { loadEditions } from '@/server/store/paper/paper';
import {
  deleteTemplate,
  insertTemplate,
  listTemplateIds,
  listTemplates,
  loadTemplate,
  orderTemplates,
  updateTemplate,
} from '@/server/store/paper/story-templates';
import { requirePermission } from '@/server/problems/require-permission';

const TemplateInput = z.strictObject({
  names: textsByLanguage(60).refine(names => Object.keys(names).length > 0, 'must have a name'),
  fields: z.strictObject({
    kicker: z.string().max(FIELD_LIMITS.kicker),
    headline: z.string().max(FIELD_LIMITS.headline),
    standfirst: z.string().max(FIELD_LIMITS.standfirst),
  }),
});
const OrderInput = z.strictObject({ ids: orderedIds(MAX_TEMPLATES), seen: orderedIds(MAX_TEMPLATES) });

/** The templates as their admin keeps them. @throws Refused 403 */
export async function templatesForAdmin(actor: Actor): Promise<StoryTemplate[]> {
  requirePermission(actor, 'manage-templates');
  return listTemplates();
}

/** A template with what its editor needs around it. @throws Refused 403 or 404 */
export async function templateToEdit(actor: Actor, id: string) {
  requirePermission(actor, 'manage-templates');
  const template = await loadTemplate(id);
  if (!template) throw notFound('template');
  const [editions, pictures] = await Promise.all([
    loadEditions(),
    loadPictures(idsIn(template.body, 'media')),
  ]);
  return {
    template,
    edition: editions[0]!,
    pictures: Object.fromEntries(
      [...pictures].map(([name, { width, height }]) => [name, { id: name, width, height }]),
    ),
  };
}

/** Adds a template and returns its id. @throws Refused 403 or 422 */
export async function addTemplate(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-templates');
  const template = await parseWithBody(TemplateInput, input);
  return changeForStaff(actor, { kind: 'template.add', now }, async connection => {
    if ((await listTemplates(connection)).length >= MAX_TEMPLATES)
      throw new Refused(422, 'too-many-templates', { limit: MAX_TEMPLATES });
    await requireKnownIn(template, null, connection);
    return insertTemplate(template, connection);
  });
}

/**
 * Changes a template; stories made from it are unaffected. @returns the saved values @throws Refused 403, 404, 409 or 422
 */
export async function changeTemplate(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<Omit<StoryTemplate, 'id'>>> {
  requirePermission(actor, 'manage-templates');
  const sent = await parseFieldChangeWithBody<Omit<StoryTemplate, 'id'>>(TemplateInput.partial(), input);
  const subject = { kind: 'template' as const, id };
  await changeForStaff(
    actor,
    { kind: 'template.change', subject, now },
    async (connection, requireUnchanged) => {
      const before = await loadTemplate(id, connection);
      if (!before) throw notFound('template');
      await requireUnchanged(before, sent);
      const { body } = sent.change;
      if (body) await requireKnownIn({ body }, before, connection);
      await updateTemplate(id, sent.change, connection);
    },
  );
  return sent.change;
}

/** Removes a template. @throws Refused 403 or 404 */
export async function removeTemplate(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-templates');
  await changeForStaff(
    actor,
    { kind: 'template.remove', subject: { kind: 'template', id }, now },
    async connection => {
      if (!(await deleteTemplate(id, connection))) throw notFound('template');
    },
  );
}

/** Puts the templates into an order. @throws Refused 403, 409 or 422 */
export async function orderTheTemplates(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-templates');
  const { ids, seen } = parseInput(OrderInput, input);
  await changeForStaff(actor, { kind: 'template.order', now }, async connection => {
    const current = await listTemplateIds(connection);
    if (!ids.every(id => current.includes(id))) throw new Refused(422, 'no-such-template', { field: 'ids' });
    requireSameOrder(current, { ids, seen });
    await orderTemplates(ids, connection);
  });
}
