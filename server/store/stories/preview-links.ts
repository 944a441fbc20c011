import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

export interface NewPreviewLink {
  secretHash: string;
  storyId: string;
  revisionId: string | null;
  reviewer: string;
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A link as the newsroom lists it. */
export interface PreviewLinkRecord {
  id: string;
  reviewer: string;
  /** The number of the revision; null: the story as it is. */
  revision: number | null;
  createdByName: string;
  expiresAt: Date;
  lastOpenedAt: Date | null;
}

/** Links that can be opened: those of killed stories and of people who were deactivated cannot. */
const usable = (now: Date) => ({
  expiresAt: { gt: now },
  createdBy: { deactivatedAt: null },
  story: { stage: { not: 'killed' as const } },
});

/** Stores a link; returns its id. */
export async function insertPreviewLink(link: NewPreviewLink, connection: Connection): Promise<string> {
  return (await clientOf(connection).previewLink.create({ data: link, select: { id: true } })).id;
}

/** The links of a story that can be opened, newest first. */
export async function listPreviewLinks(
  storyId: string,
  now: Date,
  connection: Connection = database(),
): Promise<PreviewLinkRecord[]> {
  const rows = await clientOf(connection).previewLink.findMany({
    where: { storyId, ...usable(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      reviewer: true,
      expiresAt: true,
      lastOpenedAt: true,
      createdBy: { select: { name: true } },
      revision: { select: { number: true } },
    },
  });
  return rows.map(({ createdBy, revision, ...row }) => ({
    ...row,
    createdByName: createdBy.name,
    revision: revision?.number ?? null,
  }));
}

/** What a link shows. */
export interface PreviewTarget {
  id: string;
  storyId: string;
  revision: number | null;
  expiresAt: Date;
}

/** What the link whose secret has this hash shows; null when it is unknown, expired or revoked. */
export async function findPreviewLink(secretHash: string, now: Date): Promise<PreviewTarget | null> {
  const row = await prisma().previewLink.findFirst({
    where: { secretHash, ...usable(now) },
    select: { id: true, storyId: true, expiresAt: true, revision: { select: { number: true } } },
  });
  return row && { ...row, revision: row.revision?.number ?? null };
}

export async function markPreviewOpened(id: string, now: Date): Promise<void> {
  await prisma().previewLink.updateMany({ where: { id }, data: { lastOpenedAt: now } });
}

/** Deletes a link of a story; false when the story has none with this id. */
export async function deletePreviewLink(
  id: string,
  storyId: string,
  connection: Connection,
): Promise<boolean> {
  return (await clientOf(connection).previewLink.deleteMany({ where: { id, storyId } })).count > 0;
}

export async function deleteExpiredPreviewLinks(now: Date): Promise<void> {
  await prisma().previewLink.deleteMany({ where: { expiresAt: { lt: now } } });
}
