import type { Desk, Direction, Edition, EditionLines, FooterLink, Section } from '@/domain/edition';
import { database, type Connection } from './database';

export interface AuthorRecord {
  id: string;
  slug: string;
  names: Record<string, string>;
  bios: Record<string, string>;
  portraitId: string | null;
}

export interface TopicRecord {
  id: string;
  slug: string;
  names: Record<string, string>;
}

/** All editions in the order of the edition bar. */
export async function loadEditions(connection: Connection = database()): Promise<Edition[]> {
  const rows = await connection.edition.findMany({ orderBy: { position: 'asc' } });
  return rows.map(row => ({
    ...row,
    direction: row.direction as Direction,
    followLinks: row.followLinks as unknown as FooterLink[],
    aboutLinks: row.aboutLinks as unknown as FooterLink[],
  }));
}

/** All sections of all editions, in order. */
export function loadSections(connection: Connection = database()): Promise<Section[]> {
  return connection.section.findMany({ orderBy: { position: 'asc' } });
}

export function loadDesks(connection: Connection = database()): Promise<Desk[]> {
  return connection.desk.findMany({ orderBy: { name: 'asc' } });
}

export async function loadAuthors(connection: Connection = database()): Promise<AuthorRecord[]> {
  const rows = await connection.author.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ id, slug, names, bios, portraitId }) => ({
    id,
    slug,
    portraitId,
    names: names as Record<string, string>,
    bios: bios as Record<string, string>,
  }));
}

/** An author with her portrait, as a story shows her; null when the profile is gone. */
export async function loadAuthorProfile(id: string) {
  const portrait = { select: { id: true, width: true, height: true, alt: true } };
  const row = await database().author.findUnique({ where: { id }, select: { bios: true, portrait } });
  return row && { portrait: row.portrait, bios: row.bios as Record<string, string> };
}

export async function loadTopics(connection: Connection = database()): Promise<TopicRecord[]> {
  const rows = await connection.topic.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ id, slug, names }) => ({ id, slug, names: names as Record<string, string> }));
}

/** The name in the wanted language, else in a near one, else any. */
export function nameIn(names: Record<string, string>, lang: string): string {
  return names[lang] ?? names[lang.split('-')[0]!] ?? names.en ?? Object.values(names)[0] ?? '';
}

/** Runs the work while no other process may begin the paper; `isNew` says whether it has no edition yet. */
export async function withPaperLock<T>(work: (isNew: boolean) => Promise<T>): Promise<T> {
  return database().$transaction(
    async connection => {
      await connection.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('begin-paper'))`;
      return work((await connection.edition.count()) === 0);
    },
    { timeout: 180_000, maxWait: 180_000 },
  );
}

/** Changes an edition; false when there is none with this id. */
export async function updateEdition(
  id: string,
  lines: EditionLines,
  connection: Connection,
): Promise<boolean> {
  const { followLinks, aboutLinks, ...rest } = lines;
  const links = { followLinks: followLinks as object[], aboutLinks: aboutLinks as object[] };
  return (await connection.edition.updateMany({ where: { id }, data: { ...rest, ...links } })).count > 0;
}

export async function insertSection(section: Omit<Section, 'id'>, connection: Connection): Promise<void> {
  await connection.section.create({ data: section });
}

/** Renames a section; false when there is none with this id. */
export async function updateSection(
  id: string,
  words: Pick<Section, 'name' | 'description'>,
  connection: Connection,
): Promise<boolean> {
  return (await connection.section.updateMany({ where: { id }, data: words })).count > 0;
}
