import { visibleText } from '@/domain/language/visible-text';
import { isZone } from '@/domain/time/local-day';
import { z } from 'zod';
import { RESERVED_SEGMENTS } from '@/domain/story/address';
import { EDITION_CODE, type EditionLines as Lines, type Look } from '@/domain/paper/edition';
import { isHex } from '@/domain/paper/contrast';
import { directionOf } from '@/domain/language/direction';
import type { PaperSettings } from '@/domain/paper/paper';
import { ownPath } from '@/domain/own-path';
import { parseUrl, webAddress } from '@/domain/web-address';
import { ENGLISHES } from '@/domain/paper/english';
import { INK_NAMES } from '@/domain/paper/inks';
import { TYPEFACE_NAMES } from '@/domain/paper/typefaces';
import type { Actor } from '@/domain/people/permissions';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changePaper } from '@/server/paper/paper-change';
import { requireLook } from './look';
import { redirectsToSection } from './sections/section-addresses';
import { notFound, Refused } from '@/server/problems/refused';
import { isPrivateHost } from '@/server/http/outgoing';
import { readSettings } from '@/server/settings';
import { parseInput } from '@/server/forms/parse-input';
import {
  insertEdition,
  listStandingPages,
  loadEditions,
  loadPaperSettings,
  updateEdition,
  updatePaperSettings,
} from '@/server/store/paper/paper';
import { countStoriesBySection, loadSections } from '@/server/store/paper/sections';
import { loadStructure } from '@/server/store/paper/structure';
import { requirePermission } from '@/server/problems/require-permission';

const Line = z.string().trim().max(500);
/** The text of a file for machines. */
const FileText = z.string().max(100_000);
const Link = z.strictObject({
  label: z.string().overwrite(visibleText).trim().min(1).max(80),
  href: z
    .string()
    .trim()
    .max(500)
    .refine(
      href => ownPath(href) === href || /^https?:$/.test(protocolOf(href)),
      'must be a web address or a path',
    ),
});

const EditionLines = z.strictObject({
  ink: z.enum(INK_NAMES),
  name: z.string().overwrite(visibleText).trim().min(1).max(60),
  shortName: z.string().overwrite(visibleText).trim().min(1).max(30),
  nameplate: z.string().overwrite(visibleText).trim().max(60),
  description: Line,
  zone: z.string().refine(isZone, 'must be a time zone such as Asia/Shanghai'),
  english: z.enum(ENGLISHES),
  fourEyes: z.boolean(),
  firstYear: z.number().int().min(1600).max(3000),
  rightsLine: Line,
  licenceLine: Line,
  registrationLine: Line,
  followLinks: z.array(Link).max(12),
  aboutLinks: z.array(Link).max(12),
});

const accent = z.string().refine(text => text === '' || isHex(text), 'must be a colour such as #0b5a66');
const picture = z.string().max(60).nullable();
/** What the forms of an edition and of its look change. */
const ChangedEdition = EditionLines.extend({
  ...{ typeface: z.enum(TYPEFACE_NAMES), accentDay: accent, accentNight: accent },
  ...{ plateDay: picture, plateNight: picture, icon: picture },
});

const NewEdition = EditionLines.extend({
  english: z.enum(ENGLISHES).default('zone'),
  code: z.string().regex(EDITION_CODE, 'must be lower-case letters, digits and hyphens'),
  mark: z.string().trim().min(1).max(4),
  lang: z.string().refine(isLanguage, 'must be a language such as fr or zh-Hans'),
  secondLang: z.string().refine(isLanguage, 'must be a language such as fr or zh-Hans').nullable(),
});

const Settings = z.strictObject({
  name: z.string().overwrite(visibleText).trim().min(1).max(60),
  publisher: Line,
  xAccount: z
    .string()
    .trim()
    .regex(/^(@\w{1,15})?$/, 'must be an account such as @paper'),
  contact: z
    .union(
      [z.literal(''), z.email(), z.url({ protocol: /^https$/ }).transform(asWebAddress)],
      'must be an email address or a web address',
    )
    .refine(contact => contact.length <= 300, 'must be at most 300 characters'),
  adsText: FileText,
  securityText: FileText,
  trustText: FileText,
  hubs: z
    .array(
      z.string().max(500).refine(isReachableHub, 'must be a public https address').transform(asWebAddress),
    )
    .max(5),
  indexNowKey: z
    .string()
    .trim()
    .regex(/^([A-Za-z0-9-]{8,128})?$/, 'must be 8 to 128 letters, digits and hyphens'),
});

/** Whether hubs at this address may be notified; a private one must be among those of the settings. */
function isReachableHub(text: string): boolean {
  const address = webAddress(text);
  if (!address) return false;
  const { protocol, hostname } = new URL(address);
  return readSettings().privateHubs.includes(hostname) || (protocol === 'https:' && !isPrivateHost(hostname));
}

/** The address as headers and files for machines have it. */
function asWebAddress(text: string): string {
  return webAddress(text) ?? text;
}

function protocolOf(href: string): string {
  return parseUrl(href)?.protocol ?? '';
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

/** How many stories each section of an edition has, up to 1,000. @throws Refused 403 */
export async function storiesBySection(actor: Actor, editionId: string): Promise<Record<string, number>> {
  requirePermission(actor, 'manage-paper');
  return countStoriesBySection(editionId);
}

/** The languages that the paper is written in, each once, in the order of its editions. */
export async function languagesOfPaper(): Promise<string[]> {
  const editions = await loadEditions();
  return [
    ...new Set(editions.flatMap(({ lang, secondLang }) => [lang, ...(secondLang ? [secondLang] : [])])),
  ];
}

/** Changes the name of the paper and its files for machines. @returns the saved values @throws Refused 403, 409 or 422 */
export async function changeSettings(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<PaperSettings>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<PaperSettings>(Settings.partial(), input);
  await changePaper(actor, { kind: 'paper.change', now }, async (connection, requireUnchanged) => {
    await requireUnchanged(await loadPaperSettings(connection), sent);
    await updatePaperSettings(sent.change, connection);
  });
  return sent.change;
}

/**
 * Creates an edition after the others, without sections. Its direction follows from its language.
 * @throws Refused 403 or 422, also when its code is taken
 */
export async function addEdition(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const edition = parseInput(NewEdition, input);
  await changePaper(actor, { kind: 'edition.add', data: { code: edition.code }, now }, async connection => {
    const { editions, sections, standingPages } = await loadStructure(connection);
    const main = editions.find(({ isDefault }) => isDefault);
    // The default edition has addresses without a prefix, so they may not start like this one's.
    const inTheWay = [...sections.filter(({ parentId }) => !parentId), ...standingPages].some(
      ({ editionId, slug }) => editionId === main?.id && slug === edition.code,
    );
    const isFormer = await redirectsToSection(`/${edition.code}`, connection);
    const isTaken = RESERVED_SEGMENTS.has(edition.code) || editions.some(({ code }) => code === edition.code);
    if (inTheWay || isTaken || isFormer) throw new Refused(422, 'address-taken', { field: 'code' });
    const created = { ...edition, direction: directionOf(edition.lang), position: editions.length };
    await insertEdition(created, connection);
  });
}

/** Changes what an edition prints around its stories, and its look. @returns the saved values @throws Refused 403, 404, 409 or 422 */
export async function changeEdition(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<Lines & Look>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<Lines & Look>(ChangedEdition.partial(), input);
  const subject = { kind: 'edition' as const, id };
  await changePaper(actor, { kind: 'edition.change', subject, now }, async (connection, requireUnchanged) => {
    const before = (await loadEditions(connection)).find(edition => edition.id === id);
    if (!before) throw notFound('edition');
    await requireUnchanged(before, sent);
    await requireLook({ ...before, ...sent.change }, sent.change, connection);
    await updateEdition(id, sent.change, connection);
  });
  return sent.change;
}
