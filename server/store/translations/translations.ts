import { sourceText, type SourceText } from '@/domain/translation/source-text';
import type { StoryContent } from '@/domain/story/story';
import { database, type Connection } from '../database';
import { readRows } from '../corrupt-rows';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { asJson, storedBody, storedFields } from '../stored-fields';

/** Identifies the link of a translation to one of its sources. */
export interface TranslationKey {
  storyId: string;
  /** 0 for the version that it was first made from, 1 for the second one of a bilingual story. */
  side: number;
}

/** The link of a translation to a source. */
export interface TranslationRecord extends TranslationKey {
  sourceId: string;
  /** The number of the source's revision that it was translated from. */
  madeFrom: number;
  /** The source text that it matches, once some of the later changes are translated. */
  matched: SourceText | null;
  /** The previous values of these two, for undoing a bulk "mark as done"; null once anything else has changed. */
  before: Pick<TranslationRecord, 'madeFrom' | 'matched'> | null;
  /** The newest revision of the source that was compared with it. */
  comparedTo: number;
  /** In how many places it differs from that one, and since when it does or does not. */
  changed: number;
  since: Date;
}

type Row = Prisma.TranslationGetPayload<object>;

function toRecord({ matchedFields, matchedBody, behind: _, untouched: __, ...row }: Row): TranslationRecord {
  const { beforeMadeFrom, beforeFields, beforeBody, ...link } = row;
  const before =
    beforeMadeFrom === null ? null : { madeFrom: beforeMadeFrom, matched: textOf(beforeFields, beforeBody) };
  return { ...link, matched: textOf(matchedFields, matchedBody), before };
}

const textOf = (fields: unknown, body: unknown): SourceText | null =>
  fields === null ? null : sourceText({ fields: storedFields(fields), body: storedBody(body) });

const fieldsOf = (text: SourceText | null | undefined) => (text ? asJson(text.fields) : Prisma.DbNull);
const bodyOf = (text: SourceText | null | undefined) =>
  text ? asJson({ type: 'doc', content: text.blocks }) : Prisma.DbNull;

/** The sources of a story. */
export async function listSources(
  storyId: string,
  connection: Connection = database(),
): Promise<TranslationRecord[]> {
  const rows = await clientOf(connection).translation.findMany({
    where: { storyId },
    orderBy: { side: 'asc' },
  });
  return readRows('Translation', rows, ({ side }) => `${storyId} ${side}`, toRecord);
}

/** The translations that were made from a story. */
export function listTranslations(sourceId: string): Promise<TranslationKey[]> {
  return clientOf(database()).translation.findMany({
    where: { sourceId },
    orderBy: [{ storyId: 'asc' }, { side: 'asc' }],
    select: { storyId: true, side: true },
  });
}

/** Locks a link until the transaction ends; null where it is gone. */
export async function lockTranslation(
  { storyId, side }: TranslationKey,
  connection: Connection,
): Promise<TranslationRecord | null> {
  const client = clientOf(connection);
  await client.$executeRaw`
    SELECT FROM "Translation" WHERE "storyId" = ${storyId} AND side = ${side} FOR UPDATE`;
  const row = await client.translation.findUnique({ where: { storyId_side: { storyId, side } } });
  return row && toRecord(row);
}

interface NewTranslation extends Pick<TranslationRecord, 'sourceId' | 'madeFrom'> {
  /** Whether its text is in a language that its edition does not have. */
  untouched: boolean;
}

/** Links a new story to its sources, at their newest revisions. */
export async function insertTranslations(
  storyId: string,
  sources: NewTranslation[],
  now: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).translation.createMany({
    data: sources.map(({ sourceId, madeFrom, untouched }, side) => ({
      ...{ storyId, side, sourceId, madeFrom, untouched },
      ...{ comparedTo: madeFrom, since: now },
    })),
  });
}

/** Writes the state of a locked link. */
export async function updateTranslation(
  { storyId, side, madeFrom, matched, before, comparedTo, changed, since }: TranslationRecord,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).translation.update({
    where: { storyId_side: { storyId, side } },
    data: {
      ...{ madeFrom, comparedTo, changed, behind: changed > 0, since },
      ...{ matchedFields: fieldsOf(matched), matchedBody: bodyOf(matched) },
      beforeMadeFrom: before?.madeFrom ?? null,
      ...{ beforeFields: fieldsOf(before?.matched), beforeBody: bodyOf(before?.matched) },
    },
  });
}

/** Sources that were last changed in a span of time and have no revision since; newest first. */
export async function listQuietSources(
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<string[]> {
  const rows = await clientOf(database()).$queryRaw<{ id: string }[]>`
    SELECT story.id FROM "Story" story
    WHERE story.stage = ANY(enum_range(NULL::"Stage"))
      AND story."updatedAt" >= ${from}::timestamptz AND story."updatedAt" < ${to}::timestamptz
      AND EXISTS (SELECT FROM "Translation" WHERE "sourceId" = story.id)
      AND NOT EXISTS (
        SELECT FROM "Revision" WHERE "storyId" = story.id AND "createdAt" >= story."updatedAt" AND reason <> 'conflict')
    ORDER BY story."updatedAt" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** A text that a source had. */
export interface SourceRevision extends StoryContent {
  number: number;
  personName: string | null;
}

/** At most this many of a source's newest revisions are read, because each holds a whole text. */
const MAX_REVISIONS = 30;

/** The texts of a source after a revision, up to another one, oldest first; without copies kept from conflicts. */
export async function listSourceRevisions(
  sourceId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<SourceRevision[]> {
  const rows = await clientOf(database()).revision.findMany({
    where: { storyId: sourceId, number: { gt: after, lte: upTo }, reason: { not: 'conflict' } },
    orderBy: { number: 'desc' },
    take: MAX_REVISIONS,
    select: { id: true, number: true, fields: true, body: true, person: { select: { name: true } } },
  });
  return readRows(
    'Revision',
    rows.reverse(),
    ({ id }) => id,
    ({ number, fields, body, person }) => ({
      number,
      personName: person?.name ?? null,
      fields: storedFields(fields),
      body: storedBody(body),
    }),
  );
}

/** Who last published a source after a revision and up to another one; null when it was not published. */
export async function lastPublication(
  sourceId: string,
  { after, upTo }: { after: number; upTo: number },
  connection: Connection,
): Promise<{ personId: string | null } | null> {
  return clientOf(connection).revision.findFirst({
    where: { storyId: sourceId, number: { gt: after, lte: upTo }, reason: 'publish' },
    orderBy: { number: 'desc' },
    select: { personId: true },
  });
}

/** Who translates a story, and whether it can still be translated: not once it is spiked or killed. */
export async function loadTranslator(
  storyId: string,
  connection: Connection,
): Promise<{ personId: string } | null> {
  const story = await clientOf(connection).story.findUniqueOrThrow({
    where: { id: storyId },
    select: { assignedToId: true, createdById: true, stage: true },
  });
  if (story.stage === 'spiked' || story.stage === 'killed') return null;
  return { personId: story.assignedToId ?? story.createdById };
}
