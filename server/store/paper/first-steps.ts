import { primaryLanguage } from '@/domain/language/languages';
import { directionOf } from '@/domain/language/direction';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** The start of a new paper. */
interface PaperState {
  name: string;
  zone: string;
  /** The language of its first edition. */
  language: { lang: string; name: string; mark: string };
  /** The names of its sections in that language. */
  sections: { slug: string; name: string }[];
}

/** Sets the name of an empty paper, and its edition's language, zone and sections. */
export async function startPaper(
  { name, zone, language, sections }: PaperState,
  connection: Connection,
): Promise<void> {
  const client = clientOf(connection);
  await client.paper.update({ where: { id: 1 }, data: { name, isNew: true } });
  const edition = await client.edition.findFirstOrThrow({ where: { isDefault: true } });
  const { lang, name: languageName, mark } = language;
  const words = { lang, name: languageName, shortName: languageName, mark, direction: directionOf(lang) };
  const code = primaryLanguage(lang);
  await client.edition.update({ where: { id: edition.id }, data: { ...words, code, zone } });
  for (const section of sections)
    await client.section.updateMany({
      where: { editionId: edition.id, parentId: null, slug: section.slug },
      data: { name: section.name },
    });
}

/** The progress of the first steps of a new paper. */
export interface FirstSteps {
  nameplate: boolean;
  section: boolean;
  desk: boolean;
  colleague: boolean;
  author: boolean;
  story: boolean;
  front: boolean;
  twoStep: boolean;
  contact: boolean;
}

/** The progress of the first steps for an admin; null when they are not shown. */
export async function loadFirstSteps(personId: string): Promise<FirstSteps | null> {
  const [row] = await prisma().$queryRaw<(FirstSteps & { isNew: boolean })[]>`
    SELECT "isNew", contact <> '' AS contact,
      "isNew" AND EXISTS (
        SELECT FROM "Edition" WHERE nameplate <> '' OR "plateDay" IS NOT NULL OR "accentDay" <> ''
      ) AS nameplate,
      "isNew" AND EXISTS (SELECT FROM "Event" WHERE kind LIKE 'section.%') AS section,
      "isNew" AND EXISTS (SELECT FROM "Desk") AS desk,
      "isNew" AND EXISTS (SELECT FROM "Author") AS author,
      "isNew" AND EXISTS (SELECT FROM "FrontLaunch") AS front,
      "isNew" AND (
        EXISTS (SELECT FROM "Totp" WHERE "personId" = ${personId})
        OR EXISTS (SELECT FROM "Passkey" WHERE "personId" = ${personId})
      ) AS "twoStep",
      "isNew" AND EXISTS (SELECT FROM "Person" OFFSET 1) AS colleague,
      "isNew" AND EXISTS (SELECT FROM "Story") AS story
    FROM "Paper" WHERE id = 1`;
  if (!row?.isNew) return null;
  const { isNew: _, ...steps } = row;
  return steps;
}

export async function endFirstSteps(connection: Connection): Promise<void> {
  await clientOf(connection).paper.update({ where: { id: 1 }, data: { isNew: false } });
}
