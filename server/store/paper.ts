import type { Direction, Desk, Edition, FooterLink, Section } from '@/domain/edition';
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

export async function loadTopics(connection: Connection = database()): Promise<TopicRecord[]> {
  const rows = await connection.topic.findMany({ orderBy: { slug: 'asc' } });
  return rows.map(({ id, slug, names }) => ({ id, slug, names: names as Record<string, string> }));
}

/** A setting of the paper, or null when it was never set. */
export async function loadSetting(name: string): Promise<unknown> {
  return (await database().setting.findUnique({ where: { name } }))?.value ?? null;
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
