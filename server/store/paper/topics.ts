import type { ByLanguage } from '@/domain/paper/by-language';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

export interface TopicFields {
  names: ByLanguage;
  descriptions: ByLanguage;
  isSeries: boolean;
}

/** Whether a topic has this slug. */
export async function hasTopic(slug: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).topic.count({ where: { slug } })) > 0;
}

/** Adds a topic; returns its id. */
export async function insertTopic(
  topic: TopicFields & { slug: string },
  connection: Connection,
): Promise<string> {
  return (await clientOf(connection).topic.create({ data: topic })).id;
}

/** Changes a topic; false when there is none with this id. */
export async function updateTopic(id: string, fields: TopicFields, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).topic.updateMany({ where: { id }, data: { ...fields } })).count > 0;
}
