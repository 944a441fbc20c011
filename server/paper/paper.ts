import { isZone } from '@/domain/time/local-day';
import { z } from 'zod';
import { RESERVED_SEGMENTS } from '@/domain/story/address';
import { directionOf } from '@/domain/paper/edition';
import { INK_NAMES } from '@/domain/paper/inks';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { changePaper } from './paper-change';
import { notFound, Refused } from '@/server/http/refused';
import { parseInput } from '@/server/http/parse-input';
import {
  insertEdition,
  insertSection,
  listStandingPages,
  loadEditions,
  loadPaperSettings,
  loadSections,
  updateEdition,
  updatePaperSettings,
  updateSection,
} from '@/server/store/paper/paper';
import { requirePermission } from '@/server/people/permission';

const Line = z.string().trim().max(500);
/** The text of a file for machines. */
const FileText = z.string().max(100_000);
const Link = z.object({
  label: z.string().trim().min(1).max(80),
  href: z
    .string()
    .trim()
    .max(500)
    .refine(
      href => href.startsWith('/') || /^https?:$/.test(protocolOf(href)),
      'must be a web address or a path',
    ),
});

const EditionLines = z.object({
  ink: z.enum(INK_NAMES),
  name: z.string().trim().min(1).max(60),
  shortName: z.string().trim().min(1).max(30),
  description: Line,
  zone: z.string().refine(isZone, 'must be a time zone such as Asia/Shanghai'),
  fourEyes: z.boolean(),
  firstYear: z.number().int().min(1600).max(3000),
  rightsLine: Line,
  licenceLine: Line,
  registrationLine: Line,
  followLinks: z.array(Link).max(12),
  aboutLinks: z.array(Link).max(12),
});

const NewEdition = EditionLines.extend({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/, 'must be lower-case letters, digits and hyphens'),
  mark: z.string().trim().min(1).max(4),
  lang: z.string().refine(isLanguage, 'must be a language such as fr or zh-Hans'),
  secondLang: z.string().refine(isLanguage, 'must be a language such as fr or zh-Hans').nullable(),
});

const Settings = z.object({
  name: z.string().trim().min(1).max(60),
  publisher: Line,
  xAccount: z
    .string()
    .trim()
    .regex(/^(@\w{1,15})?$/, 'must be an account such as @paper'),
  adsText: FileText,
  securityText: FileText,
  trustText: FileText,
  hubs: z.array(z.url({ protocol: /^https?$/ }).max(500)).max(5),
  indexNowKey: z
    .string()
    .trim()
    .regex(/^([A-Za-z0-9-]{8,128})?$/, 'must be 8 to 128 letters, digits and hyphens'),
});

const SectionInput = z.object({
  name: z.string().trim().min(1).max(60),
  description: Line,
});

const NewSection = SectionInput.extend({
  editionId: z.string().min(1),
  parentId: z.string().min(1).nullable(),
  slug: z.string().refine(isSlug, 'must be lower-case letters, digits and hyphens'),
});

function protocolOf(href: string): string {
  return URL.canParse(href) ? new URL(href).protocol : '';
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}

/** The paper as its admin edits it. @throws Refused 403 */
export async function paperForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-paper');
  const [settings, editions, sections, standingPages] = await Promise.all([
    loadPaperSettings(),
    loadEditions(),
    loadSections(),
    listStandingPages(),
  ]);
  return { settings, editions, sections, standingPages };
}

/** The languages that the paper is written in, each once, in the order of its editions. */
export async function languagesOfPaper(): Promise<string[]> {
  const editions = await loadEditions();
  return [
    ...new Set(editions.flatMap(({ lang, secondLang }) => [lang, ...(secondLang ? [secondLang] : [])])),
  ];
}

/** Changes the name of the paper and its files for machines. @throws Refused 403 or 422 */
export async function changeSettings(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const settings = parseInput(Settings, input);
  await changePaper(actor, { kind: 'paper.change', data: {}, now }, connection =>
    updatePaperSettings(settings, connection),
  );
}

/**
 * Creates an edition after the others; it has no sections yet. Its direction follows from its language.
 * @throws Refused 403 or 422, also when its code is taken
 */
export async function addEdition(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const edition = parseInput(NewEdition, input);
  const { editions, sections, standingPages } = await paperForAdmin(actor);
  const main = editions.find(({ isDefault }) => isDefault);
  // The default edition has addresses without a prefix, so they may not start like this one's.
  const inTheWay = [...sections.filter(({ parentId }) => !parentId), ...standingPages].some(
    ({ editionId, slug }) => editionId === main?.id && slug === edition.code,
  );
  if (inTheWay || RESERVED_SEGMENTS.has(edition.code) || editions.some(({ code }) => code === edition.code))
    throw new Refused(422, 'address-taken', { field: 'code' });
  const beginning = { ...edition, direction: directionOf(edition.lang), position: editions.length };
  await changePaper(actor, { kind: 'edition.add', data: { code: edition.code }, now }, connection =>
    insertEdition(beginning, connection),
  );
}

/** Changes what an edition prints around its stories. @throws Refused 403, 404 or 422 */
export async function changeEdition(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const lines = parseInput(EditionLines, input);
  await changePaper(actor, { kind: 'edition.change', data: { edition: id }, now }, async connection => {
    if (!(await updateEdition(id, lines, connection))) throw notFound('edition');
  });
}

/** Adds a section at the end of its siblings. @throws Refused 403 or 422, also when its address is taken */
export async function addSection(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const section = parseInput(NewSection, input);
  const { editions, sections, standingPages } = await paperForAdmin(actor);
  if (!editions.some(({ id }) => id === section.editionId)) throw notFound('edition');
  const parent = sections.find(({ id }) => id === section.parentId);
  if (section.parentId && (!parent || parent.editionId !== section.editionId || parent.parentId))
    throw new Refused(422, 'no-such-section', { field: 'parentId' });
  const siblings = sections.filter(
    ({ editionId, parentId }) => editionId === section.editionId && parentId === section.parentId,
  );
  const isCode = editions.some(({ code }) => code === section.slug);
  const isPage = standingPages.some(
    ({ editionId, slug }) => editionId === section.editionId && slug === section.slug,
  );
  const taken = siblings.some(({ slug }) => slug === section.slug);
  if (taken || (!section.parentId && (isCode || isPage || RESERVED_SEGMENTS.has(section.slug))))
    throw new Refused(422, 'address-taken', { field: 'slug' });
  await changePaper(actor, { kind: 'section.add', data: { slug: section.slug }, now }, connection =>
    insertSection({ ...section, position: siblings.length }, connection),
  );
}

/** Renames a section; its address stays. @throws Refused 403, 404 or 422 */
export async function changeSection(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const words = parseInput(SectionInput, input);
  await changePaper(actor, { kind: 'section.change', data: { section: id }, now }, async connection => {
    if (!(await updateSection(id, words, connection))) throw notFound('section');
  });
}
