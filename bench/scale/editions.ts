import type pg from 'pg';
import type { Language } from './words';

/**
 * The editions of a filled paper and their shares of its stories, in different time zones, so that their days differ.
 */
export const EDITIONS = [
  { code: 'en', language: 'en', lang: 'en', secondLang: null, zone: 'Europe/London', share: 0.4 },
  { code: 'asia', language: 'en', lang: 'en', secondLang: null, zone: 'Asia/Singapore', share: 0.2 },
  { code: 'zh', language: 'zh-Hans', lang: 'zh-Hans', secondLang: null, zone: 'Asia/Shanghai', share: 0.2 },
  { code: 'bi', language: 'en', lang: 'en', secondLang: 'zh-Hans', zone: 'Asia/Shanghai', share: 0.05 },
  { code: 'fr', language: 'fr', lang: 'fr', secondLang: null, zone: 'Europe/Paris', share: 0.15 },
] as const satisfies {
  code: string;
  language: Language;
  lang: string;
  secondLang: string | null;
  zone: string;
  share: number;
}[];

const TOP_SECTIONS = ['china', 'world', 'business', 'culture', 'sports', 'travel', 'opinion', 'science'];
const SUBSECTIONS = ['politics', 'economy', 'society'];
const INKS = ['petrol', 'cinnabar', 'amber', 'blue', 'olive'];

/** The text search configuration of each language. */
export const CONFIGURATIONS: Record<Language, string> = {
  en: 'search_english',
  fr: 'search_french',
  'zh-Hans': 'simple',
};

/** Makes editions and sections, and fills `scale.edition` and `scale.section` with all that a story needs of them. */
export async function fillEditions(client: pg.Client): Promise<void> {
  let from = 0;
  for (const [position, edition] of EDITIONS.entries()) {
    const { code, lang, secondLang, zone, share } = edition;
    await client.query(
      `INSERT INTO "Edition" (id, code, name, "shortName", mark, lang, "secondLang", zone, position, "isDefault", "firstYear", ink)
       VALUES (gen_random_uuid(), $1, $1, $1, left($1, 1), $2, $3, $4, $5, $6, 1998, $7)`,
      [code, lang, secondLang, zone, position, position === 0, INKS[position]],
    );
    await client.query(
      `INSERT INTO scale.edition SELECT id, code, $2, $3::regconfig, zone, $4, $5 FROM "Edition" WHERE code = $1`,
      [code, edition.language, CONFIGURATIONS[edition.language], from, (from += share)],
    );
  }
  await client.query(
    `INSERT INTO "Section" (id, "editionId", slug, name, position, "isOpinion")
     SELECT gen_random_uuid(), edition.id, slug, initcap(slug), place, slug = 'opinion'
     FROM "Edition" AS edition, unnest($1::text[]) WITH ORDINALITY AS top(slug, place)`,
    [TOP_SECTIONS],
  );
  await client.query(
    `INSERT INTO "Section" (id, "editionId", "parentId", slug, name, position)
     SELECT gen_random_uuid(), top."editionId", top.id, child.slug, initcap(child.slug), place
     FROM "Section" AS top, unnest($1::text[]) WITH ORDINALITY AS child(slug, place) WHERE top.position <= 3`,
    [SUBSECTIONS],
  );
  await client.query(`
    INSERT INTO scale.section
    SELECT edition.id, row_number() OVER (PARTITION BY edition.id ORDER BY section.position, parent.slug NULLS FIRST) - 1,
      section.id, CASE WHEN edition."isDefault" THEN '' ELSE '/' || edition.code END
        || coalesce('/' || parent.slug, '') || '/' || section.slug
    FROM "Section" AS section JOIN "Edition" AS edition ON edition.id = section."editionId"
    LEFT JOIN "Section" AS parent ON parent.id = section."parentId"`);
}
