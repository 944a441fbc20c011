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

/** Changes some fields of a topic. */
export async function updateTopic(
  id: string,
  fields: Partial<TopicFields>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).topic.update({ where: { id }, data: fields });
}
