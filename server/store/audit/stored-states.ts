import type { RecordedKind } from '@/domain/audit/recorded';
import { Prisma } from '../generated/client';
import { exactTime } from './links';

const { sql } = Prisma;

/**
 * The current states of all subjects of each kind, from their rows, by id. Inlined instead of calling the database
 * functions that record them, which an attacker could change along with the rows.
 */
export const STORED_STATES: Record<RecordedKind, Prisma.Sql> = {
  paper: sql`SELECT id::text AS id, jsonb_build_object(
    'name', name, 'publisher', publisher, 'xAccount', "xAccount", 'contact', contact, 'adsText', "adsText",
    'securityText', "securityText", 'trustText', "trustText", 'hubs', hubs, 'indexNowKey', "indexNowKey",
    'reasonRules', "reasonRules", 'secondFactorFor', "secondFactorFor",
    'secondFactorDueAt', ${exactTime(sql`"secondFactorDueAt"`)}, 'sessionIdleHours', "sessionIdleHours",
    'sessionDays', "sessionDays", 'codeOnNewDevice', "codeOnNewDevice") AS state FROM "Paper"`,
  edition: sql`SELECT id, to_jsonb(edition) - 'id' AS state FROM "Edition" AS edition`,
  section: sql`SELECT id, to_jsonb(section) - 'id' AS state FROM "Section" AS section`,
  redirect: sql`SELECT path AS id, jsonb_build_object('editionId', "editionId", 'sectionId', "sectionId") AS state
    FROM "FormerSection"`,
  address: sql`SELECT path AS id, jsonb_build_object('storyId', "storyId", 'current', current) AS state FROM "Address"`,
  page: sql`SELECT id, to_jsonb(page) - 'id' - 'updatedAt' AS state FROM "StandingPage" AS page`,
  topic: sql`SELECT id, to_jsonb(topic) - 'id' AS state FROM "Topic" AS topic`,
  author: sql`SELECT id, to_jsonb(author) - 'id' - 'personId' AS state FROM "Author" AS author`,
  rule: sql`SELECT id, to_jsonb(rule) - 'id' - 'position' - 'updatedAt' AS state FROM "StyleRule" AS rule`,
  template: sql`SELECT id, to_jsonb(template) - 'id' - 'position' AS state FROM "StoryTemplate" AS template`,
  picture: sql`SELECT id, jsonb_build_object(
    'alt', alt, 'caption', caption, 'credit', credit, 'focusX', "focusX", 'focusY', "focusY",
    'rights', rights, 'licence', licence, 'editionIds', "editionIds",
    'rightsUntil', ${exactTime(sql`"rightsUntil"`)}, 'digitalSource', "digitalSource") AS state FROM "Media"`,
  front: sql`SELECT id, jsonb_build_object(
    'launch', launch.number, 'contents', encode(sha256(convert_to(launch.contents::text, 'UTF8')), 'hex')) AS state
    FROM "Front" AS front CROSS JOIN LATERAL (
      SELECT number, contents FROM "FrontLaunch" WHERE "frontId" = front.id ORDER BY number DESC LIMIT 1
    ) AS launch`,
  'breaking-news': sql`SELECT "editionId" AS id, jsonb_build_object(
    'text', text, 'storyId', "storyId", 'startedAt', ${exactTime(sql`"startedAt"`)},
    'expiresAt', ${exactTime(sql`"expiresAt"`)}) AS state FROM "BreakingNews"`,
  coverage: sql`SELECT id, jsonb_build_object(
    'startedAt', ${exactTime(sql`"coverageStartedAt"`)}, 'endedAt', ${exactTime(sql`"coverageEndedAt"`)}) AS state
    FROM "Story" WHERE "coverageStartedAt" IS NOT NULL`,
  entry: sql`SELECT id, jsonb_build_object(
    'storyId', "storyId", 'title', title, 'body', body, 'byline', byline, 'pinned', pinned, 'keyEvent', "keyEvent",
    'publishedAt', ${exactTime(sql`"publishedAt"`)}, 'changedAt', ${exactTime(sql`"changedAt"`)},
    'removedAt', ${exactTime(sql`"removedAt"`)}) AS state FROM "CoverageEntry"`,
  plan: sql`SELECT "storyId" AS id, jsonb_build_object(
    'day', day, 'deadline', ${exactTime(sql`deadline`)}, 'expectedWords', "expectedWords",
    'photographerId', "photographerId", 'notes', notes) AS state FROM "Plan"`,
  access: sql`SELECT id, jsonb_build_object(
        'email', encode(sha256(convert_to(lower(email), 'UTF8')), 'hex'), 'password', encode(sha256(convert_to(COALESCE("passwordHash", ''), 'UTF8')), 'hex'),
        'isActive', "deactivatedAt" IS NULL,
        'grants', (
            SELECT COALESCE(jsonb_agg(concat_ws(':', role::text, "editionId", "deskId", "fromGroup")
                ORDER BY role::text COLLATE "C", "editionId" COLLATE "C", "deskId" COLLATE "C", "fromGroup" COLLATE "C"), '[]')
            FROM "Grant" WHERE "personId" = person.id),
        'identities', (
            SELECT COALESCE(jsonb_agg(encode(sha256(convert_to(issuer || ' ' || subject, 'UTF8')), 'hex') ORDER BY issuer COLLATE "C"), '[]')
            FROM "Identity" WHERE "personId" = person.id),
        'app', (SELECT encode(sha256(convert_to(secret, 'UTF8')), 'hex') FROM "Totp" WHERE "personId" = person.id),
        'passkeys', (
            SELECT COALESCE(jsonb_agg(encode(sha256(convert_to(id || ' ' || encode("publicKey", 'hex'), 'UTF8')), 'hex') ORDER BY id COLLATE "C"), '[]')
            FROM "Passkey" WHERE "personId" = person.id)) AS state FROM "Person" AS person`,
  unusual: sql`SELECT id::text AS id, to_jsonb(rules) - 'id' AS state FROM "UnusualRules" AS rules`,
};
