import { z } from 'zod';
import { RESERVED_SEGMENTS } from '@/domain/address';
import { canInPaper, type Actor } from '@/domain/permissions';
import { isSlug } from '@/domain/slug';
import { purge } from './press/purge';
import { notFound, Refused, refusedAction } from './refused';
import { parseInput } from './story-input';
import { keyOf } from './surrogate-keys';
import { inTransaction, type Connection } from './store/database';
import { insertEvent, notifyPurge } from './store/events';
import { insertSection, loadEditions, loadSections, updateEdition, updateSection } from './store/paper';

const Line = z.string().trim().max(500);
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

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The paper as its admin edits it. @throws Refused 403 */
export async function paperForAdmin(actor: Actor) {
  mustManagePaper(actor);
  const [editions, sections] = await Promise.all([loadEditions(), loadSections()]);
  return { editions, sections };
}

/** Changes what an edition prints around its stories. @throws Refused 403, 404 or 422 */
export async function changeEdition(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  mustManagePaper(actor);
  const lines = parseInput(EditionLines, input);
  await changePaper(actor, 'edition.change', { edition: id }, now, async connection => {
    if (!(await updateEdition(id, lines, connection))) throw notFound('edition');
  });
}

/** Adds a section at the end of its siblings. @throws Refused 403 or 422, also when its address is taken */
export async function addSection(actor: Actor, input: unknown, now: Date): Promise<void> {
  mustManagePaper(actor);
  const section = parseInput(NewSection, input);
  const { editions, sections } = await paperForAdmin(actor);
  if (!editions.some(({ id }) => id === section.editionId)) throw notFound('edition');
  const parent = sections.find(({ id }) => id === section.parentId);
  if (section.parentId && (!parent || parent.editionId !== section.editionId || parent.parentId))
    throw new Refused(422, 'no-such-section', { field: 'parentId' });
  const siblings = sections.filter(
    ({ editionId, parentId }) => editionId === section.editionId && parentId === section.parentId,
  );
  const isCode = editions.some(({ code }) => code === section.slug);
  const taken = siblings.some(({ slug }) => slug === section.slug);
  if (taken || (!section.parentId && (isCode || RESERVED_SEGMENTS.has(section.slug))))
    throw new Refused(422, 'address-taken', { field: 'slug' });
  await changePaper(actor, 'section.add', { slug: section.slug }, now, connection =>
    insertSection({ ...section, position: siblings.length }, connection),
  );
}

/** Renames a section; its address stays. @throws Refused 403, 404 or 422 */
export async function changeSection(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  mustManagePaper(actor);
  const words = parseInput(SectionInput, input);
  await changePaper(actor, 'section.change', { section: id }, now, async connection => {
    if (!(await updateSection(id, words, connection))) throw notFound('section');
  });
}

function mustManagePaper(actor: Actor): void {
  const permission = canInPaper(actor, 'manage-paper');
  if (!permission.allowed) throw refusedAction([permission]);
}

async function changePaper(
  actor: Actor,
  kind: string,
  data: Record<string, unknown>,
  now: Date,
  change: (connection: Connection) => Promise<void>,
): Promise<void> {
  const keys = [keyOf.paper];
  await inTransaction(async connection => {
    await change(connection);
    await insertEvent({ kind, personId: actor.personId, at: now, data }, connection);
    await notifyPurge(keys, connection);
  });
  purge(keys);
}
