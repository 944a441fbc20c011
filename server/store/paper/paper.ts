import type { ByLanguage } from '@/domain/paper/by-language';
import type { Body } from '@/domain/document/body';
import type { Picture } from '@/domain/media/media';
import type { Edition, EditionCodes, EditionLines, Look } from '@/domain/paper/edition';
import type { Direction } from '@/domain/language/direction';
import type { English } from '@/domain/paper/english';
import type { Ink } from '@/domain/paper/inks';
import type { Typeface } from '@/domain/paper/typefaces';
import type { PaperSettings, StandingPage, StandingPageLine } from '@/domain/paper/paper';
import { database, inTransaction, type Connection } from '../database';
import { readRow, readRows } from '../corrupt-rows';
import { clientOf, prisma } from '../prisma';
import { readableRows, storedLinks, storedTexts } from './stored-texts';

export interface AuthorRecord {
  id: string;
  slug: string;
  names: ByLanguage;
  titles: ByLanguage;
  bios: ByLanguage;
  email: string;
  portraitId: string | null;
}

/** An author as readers see them. */
export interface AuthorProfile extends AuthorRecord {
  portrait: Pick<Picture, 'id' | 'width' | 'height' | 'focusX' | 'focusY' | 'alt'> | null;
}

export interface TopicRecord {
  id: string;
  slug: string;
  names: ByLanguage;
  descriptions: ByLanguage;
  /** Whether its stories are the parts of a series, to be read in the order of their publication. */
  isSeries: boolean;
}

/** All editions in the order of the edition bar. */
export async function loadEditions(connection: Connection = database()): Promise<Edition[]> {
  const rows = await clientOf(connection).edition.findMany({ orderBy: { position: 'asc' } });
  return rows.map(row => ({
    ...row,
    ink: row.ink as Ink,
    typeface: row.typeface as Typeface,
    english: row.english as English,
    direction: row.direction as Direction,
    followLinks: storedLinks(row.id, row.followLinks),
    aboutLinks: storedLinks(row.id, row.aboutLinks),
  }));
}

const withPortrait = {
  portrait: { select: { id: true, width: true, height: true, focusX: true, focusY: true, alt: true } },
};

/** The author with this slug and their portrait; null when there is none. */
export async function loadAuthorProfile(slug: string): Promise<AuthorProfile | null> {
  const row = await prisma().author.findUnique({ where: { slug }, include: withPortrait });
  return row && readRow('Author', row.id, () => ({ ...toAuthor(row), portrait: row.portrait }));
}

type Stored<Record, Texts extends keyof Record> = Omit<Record, Texts> & { [Name in Texts]: unknown };

/** An author from its row. */
export function toAuthor(row: Stored<AuthorRecord, 'names' | 'titles' | 'bios'>): AuthorRecord {
  const { id, slug, email, portraitId, names, titles, bios } = row;
  return {
    ...{ id, slug, email, portraitId },
    names: storedTexts(names),
    titles: storedTexts(titles),
    bios: storedTexts(bios),
  };
}

type StoredTopic = Stored<TopicRecord, 'names' | 'descriptions'>;

function toTopic({ id, slug, names, descriptions, isSeries }: StoredTopic): TopicRecord {
  return { id, slug, names: storedTexts(names), descriptions: storedTexts(descriptions), isSeries };
}

/** Topics from their rows, without unreadable ones. */
export const readTopics = (rows: StoredTopic[]) => readRows('Topic', rows, ({ id }) => id, toTopic);

type StoredProfile = Stored<AuthorProfile, 'names' | 'titles' | 'bios'>;

/** Authors from their rows, without unreadable ones. */
export const readAuthors = (rows: StoredProfile[]) =>
  readRows(
    'Author',
    rows,
    ({ id }) => id,
    (row): AuthorProfile => ({ ...toAuthor(row), portrait: row.portrait }),
  );

export async function loadTopicById(
  id: string,
  connection: Connection = database(),
): Promise<TopicRecord | null> {
  const row = await clientOf(connection).topic.findUnique({ where: { id } });
  return row && readRow('Topic', id, () => toTopic(row));
}

/** The topic with this slug, or null. */
export async function loadTopic(slug: string): Promise<TopicRecord | null> {
  const row = await prisma().topic.findUnique({ where: { slug } });
  return row && readRow('Topic', row.id, () => toTopic(row));
}

/** Topics in the order of their slugs. `after` is the slug after which they start. */
export async function listTopics(
  { ids, after, limit }: { ids?: string[]; after?: string; limit: number },
  connection: Connection = database(),
): Promise<TopicRecord[]> {
  const list = (from: string | undefined, take: number) => {
    const where = { ...(ids && { id: { in: ids } }), ...(from !== undefined && { slug: { gt: from } }) };
    return clientOf(connection).topic.findMany({ where, orderBy: { slug: 'asc' }, take });
  };
  return readableRows({ after, limit }, list, readTopics);
}

/** Authors in the order of their slugs. `after` is the slug after which they start. */
export async function listAuthors(range: { after?: string; limit: number }): Promise<AuthorRecord[]> {
  const list = (from: string | undefined, take: number) => {
    const where = from === undefined ? {} : { slug: { gt: from } };
    return prisma().author.findMany({ where, orderBy: { slug: 'asc' }, take });
  };
  return readableRows(range, list, rows => readRows('Author', rows, ({ id }) => id, toAuthor));
}

/** Name of the paper, and its files for machines. */
export function loadPaperSettings(connection: Connection = database()): Promise<PaperSettings> {
  return clientOf(connection).paper.findUniqueOrThrow({
    where: { id: 1 },
    omit: {
      ...{ id: true, reasonRules: true, isNew: true, secondFactorFor: true, secondFactorDueAt: true },
      ...{ sessionIdleHours: true, sessionDays: true, codeOnNewDevice: true },
    },
  });
}

export async function updatePaperSettings(
  settings: Partial<PaperSettings>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).paper.update({ where: { id: 1 }, data: settings });
}

const pageLine = { id: true, editionId: true, slug: true, title: true, description: true } as const;

/** The standing pages of all editions, without their text, in the order of the footer. */
export function listStandingPages(connection: Connection = database()): Promise<StandingPageLine[]> {
  return clientOf(connection).standingPage.findMany({ orderBy: { position: 'asc' }, select: pageLine });
}

/** A standing page with its text, or null. */
export async function loadStandingPage(
  id: string,
  connection: Connection = database(),
): Promise<StandingPage | null> {
  const row = await clientOf(connection).standingPage.findUnique({
    where: { id },
    select: { ...pageLine, body: true, updatedAt: true },
  });
  return row && { ...row, body: row.body as unknown as Body };
}

const CREATION_MS = 180_000;

/** Runs the work under the lock for creating the paper; `isNew`: whether it has no edition yet. */
export async function withPaperLock<T>(work: (isNew: boolean) => Promise<T>): Promise<T> {
  return inTransaction(async connection => {
    const client = clientOf(connection);
    await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('begin-paper'))`;
    return work((await client.edition.count()) === 0);
  }, CREATION_MS);
}

/** Locks the paper against other changes until the transaction ends, so that what was read stays valid. */
export async function lockPaper(connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('change-paper'))`;
}

/** The facts of a new edition. */
export type NewEdition = EditionLines & EditionCodes & Pick<Edition, 'direction' | 'position'>;

export async function insertEdition(edition: NewEdition, connection: Connection): Promise<void> {
  await clientOf(connection).edition.create({ data: { ...edition, ...linksOf(edition) } });
}

const linksOf = ({ followLinks, aboutLinks }: Partial<EditionLines>) => ({
  followLinks: followLinks as object[] | undefined,
  aboutLinks: aboutLinks as object[] | undefined,
});

/** Changes some lines of an edition. */
export async function updateEdition(
  id: string,
  lines: Partial<EditionLines & Look>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).edition.update({ where: { id }, data: { ...lines, ...linksOf(lines) } });
}
