import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { textsByLanguage } from './by-language-input';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changePaper } from '@/server/paper/paper-change';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { loadTopicById, type TopicRecord } from '@/server/store/paper/paper';
import { hasTopic, insertTopic, updateTopic, type TopicFields } from '@/server/store/paper/topics';
import { requireFreeNames } from './named-lists';
import { requirePermission } from '@/server/problems/require-permission';

const TopicWords = z.strictObject({
  names: textsByLanguage(60).refine(names => Object.keys(names).length > 0, 'must have a name'),
  descriptions: textsByLanguage(500),
  isSeries: z.boolean(),
});
const NewTopic = TopicWords.extend({
  isSeries: z.boolean().default(false),
  slug: z.string().refine(isSlug, 'must be lower-case letters, digits and hyphens'),
});

/** A topic as those who keep them see it, or null. @throws Refused 403 */
export async function topicForEditing(actor: Actor, id: string): Promise<TopicRecord | null> {
  requirePermission(actor, 'manage-topics');
  return loadTopicById(id);
}

/** Adds a topic and returns its id. @throws Refused 403 or 422, also when its address or a name is taken */
export async function addTopic(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-topics');
  const topic = parseInput(NewTopic, input);
  return changePaper(actor, { kind: 'topic.add', data: { slug: topic.slug }, now }, async connection => {
    if (await hasTopic(topic.slug, connection)) throw new Refused(422, 'address-taken', { field: 'slug' });
    await requireFreeNames('topics', { ownerId: null, names: topic.names }, connection);
    return insertTopic(topic, connection);
  });
}

/**
 * Changes the texts of a topic; its address is fixed. @returns the saved values @throws Refused 403, 404, 409, or 422,
 * also when a name is taken
 */
export async function changeTopic(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<TopicFields>> {
  requirePermission(actor, 'manage-topics');
  const sent = parseFieldChange<TopicFields>(TopicWords.partial(), input);
  const subject = { kind: 'topic' as const, id };
  await changePaper(actor, { kind: 'topic.change', subject, now }, async (connection, requireUnchanged) => {
    const before = await loadTopicById(id, connection);
    if (!before) throw notFound('topic');
    await requireUnchanged(before, sent);
    const { names } = sent.change;
    if (names) await requireFreeNames('topics', { ownerId: id, names }, connection);
    await updateTopic(id, sent.change, connection);
  });
  return sent.change;
}
