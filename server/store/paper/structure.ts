import type { Edition, Section } from '@/domain/paper/edition';
import type { PaperSettings, StandingPageLine } from '@/domain/paper/paper';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { storedLinks } from './stored-texts';

/** The structure of the paper. Kept small: topics and authors, of which there may be many, are not included. */
export interface Structure {
  settings: PaperSettings;
  /** In the order of the edition bar. */
  editions: Edition[];
  /** Sections of all editions, in order. */
  sections: Section[];
  /** Standing pages of all editions without their text, in the order of the footer. */
  standingPages: StandingPageLine[];
}

/** Reads the structure of the paper in one statement. */
export async function loadStructure(connection: Connection = database()): Promise<Structure> {
  const [row] = await clientOf(connection).$queryRaw<[Structure]>`
    SELECT
      (SELECT to_jsonb(paper) - 'id' - 'reasonRules' - 'isNew' FROM "Paper" AS paper WHERE id = 1) AS settings,
      (SELECT coalesce(jsonb_agg(edition ORDER BY position), '[]') FROM "Edition" AS edition) AS editions,
      (SELECT coalesce(jsonb_agg(section ORDER BY position, id), '[]') FROM "Section" AS section) AS sections,
      (SELECT coalesce(jsonb_agg(to_jsonb(page) - 'body' - 'position' - 'updatedAt' ORDER BY position), '[]')
        FROM "StandingPage" AS page) AS "standingPages"`;
  if (!row.settings) throw new Error('The paper has no settings');
  const editions = row.editions.map(edition => ({
    ...edition,
    followLinks: storedLinks(edition.id, edition.followLinks),
    aboutLinks: storedLinks(edition.id, edition.aboutLinks),
  }));
  return { ...row, editions };
}
