import type { StoryTemplate } from '@/domain/story/story-template';
import type { Body } from '@/domain/document/body';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import type { Prisma } from '../generated/client';
import { readRow, readRows } from '../corrupt-rows';
import { storedFields } from '../stored-fields';
import { storedTexts } from './stored-texts';

type Row = Prisma.StoryTemplateGetPayload<object>;

const toTemplate = ({ id, names, fields, body }: Row): StoryTemplate => {
  const { kicker, headline, standfirst } = storedFields(fields);
  return {
    id,
    names: storedTexts(names),
    fields: { kicker, headline, standfirst },
    body: body as unknown as Body,
  };
};

type Written = Omit<StoryTemplate, 'id'>;

/** The templates for new stories, in order. */
export async function listTemplates(connection: Connection = database()): Promise<StoryTemplate[]> {
  const rows = await clientOf(connection).storyTemplate.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return readRows('StoryTemplate', rows, ({ id }) => id, toTemplate);
}

/** The templates' names only, in order. */
export async function listTemplateNames(): Promise<Pick<StoryTemplate, 'id' | 'names'>[]> {
  const rows = await prisma().storyTemplate.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, names: true },
  });
  const read = ({ id, names }: (typeof rows)[number]) => ({ id, names: storedTexts(names) });
  return readRows('StoryTemplate', rows, ({ id }) => id, read);
}

export async function loadTemplate(
  id: string,
  connection: Connection = database(),
): Promise<StoryTemplate | null> {
  const row = await clientOf(connection).storyTemplate.findUnique({ where: { id } });
  return row && readRow('StoryTemplate', id, () => toTemplate(row));
}

/** Adds a template after the others; returns its id. */
export async function insertTemplate(template: Written, connection: Connection): Promise<string> {
  const last = await clientOf(connection).storyTemplate.aggregate({ _max: { position: true } });
  const { names, fields, body } = template;
  const data = {
    names,
    fields: { ...fields },
    body: body as object,
    position: (last._max.position ?? -1) + 1,
  };
  return (await clientOf(connection).storyTemplate.create({ data })).id;
}

/** Changes some of a template. */
export async function updateTemplate(
  id: string,
  { names, fields, body }: Partial<Written>,
  connection: Connection,
): Promise<void> {
  const data = { names, fields: fields && { ...fields }, body: body as object | undefined };
  await clientOf(connection).storyTemplate.update({ where: { id }, data });
}

/** Removes a template; false when there is none with this id. Stories made from it are unaffected. */
export async function deleteTemplate(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).storyTemplate.deleteMany({ where: { id } })).count > 0;
}

/** The ids of the templates, in order. */
export async function listTemplateIds(connection: Connection): Promise<string[]> {
  const rows = await clientOf(connection).storyTemplate.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Puts the templates into this order. */
export async function orderTemplates(ids: string[], connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "StoryTemplate" SET position = given.at - 1
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS given(id, at)
    WHERE "StoryTemplate".id = given.id`;
}
