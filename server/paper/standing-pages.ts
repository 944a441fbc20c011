import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';
import { RESERVED_SEGMENTS, standingAddress } from '@/domain/story/address';
import { idsIn } from '@/domain/document/references';
import type { StandingPage } from '@/domain/paper/paper';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { parseFieldChangeWithBody } from '@/server/forms/field-changes';
import { requireAllowedPictures } from '@/server/paper/allowed-pictures';
import { requireKnownIn } from './known-ids';
import { changePaper } from '@/server/paper/paper-change';
import { redirectsToSection } from './sections/section-addresses';
import { notFound, Refused } from '@/server/problems/refused';
import { parseWithBody } from '@/server/forms/parse-input';
import { loadPictures } from '@/server/store/media/media';
import { loadEditions, loadStandingPage } from '@/server/store/paper/paper';
import {
  deleteStandingPage,
  insertStandingPage,
  updateStandingPage,
} from '@/server/store/paper/standing-pages';
import { loadStructure } from '@/server/store/paper/structure';
import { requirePermission } from '@/server/problems/require-permission';

const PageWords = z.strictObject({
  title: z.string().overwrite(visibleText).trim().min(1).max(120),
  description: z.string().trim().max(500),
});
type PageFields = Pick<StandingPage, 'title' | 'description' | 'body'>;
const NewPage = PageWords.extend({
  editionId: z.string().min(1),
  slug: z.string().refine(isSlug, 'must be lower-case letters, digits and hyphens'),
});
/** A page as its admin edits it. @throws Refused 403 or 404 */
export async function openStandingPage(actor: Actor, id: string): Promise<StandingPage> {
  requirePermission(actor, 'manage-paper');
  const page = await loadStandingPage(id);
  if (!page) throw notFound('page');
  return page;
}

/** A page with its edition and the sizes of the pictures in it. @throws Refused 403 or 404 */
export async function standingPageToEdit(actor: Actor, id: string) {
  const page = await openStandingPage(actor, id);
  const [editions, pictures] = await Promise.all([loadEditions(), loadPictures(idsIn(page.body, 'media'))]);
  return {
    page,
    edition: editions.find(edition => edition.id === page.editionId)!,
    pictures: Object.fromEntries(
      [...pictures].map(([name, { width, height }]) => [name, { id: name, width, height }]),
    ),
  };
}

/** Adds a page to an edition and returns its id. @throws Refused 403, 404 or 422, also when its address is taken */
export async function addStandingPage(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-paper');
  const page = await parseWithBody(NewPage, input);
  return changePaper(actor, { kind: 'page.add', data: { slug: page.slug }, now }, async connection => {
    const { editions, sections, standingPages } = await loadStructure(connection);
    const edition = editions.find(({ id }) => id === page.editionId);
    if (!edition) throw notFound('edition');
    const inEdition = [...sections.filter(({ parentId }) => !parentId), ...standingPages].filter(
      ({ editionId }) => editionId === edition.id,
    );
    const isPrefix = edition.isDefault && editions.some(({ code }) => code === page.slug);
    const isTaken = RESERVED_SEGMENTS.has(page.slug) || inEdition.some(({ slug }) => slug === page.slug);
    if (isPrefix || isTaken || (await redirectsToSection(standingAddress(edition, page.slug), connection)))
      throw new Refused(422, 'address-taken', { field: 'slug' });
    await requireKnownIn(page, null, connection);
    await requireAllowedPictures(idsIn(page.body, 'media'), [edition.id], now, connection);
    return insertStandingPage(page, now, connection);
  });
}

/** Changes a page; its address is fixed. @returns the saved values @throws Refused 403, 404, 409 or 422 */
export async function changeStandingPage(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<PageFields>> {
  requirePermission(actor, 'manage-paper');
  const sent = await parseFieldChangeWithBody<PageFields>(PageWords.partial(), input);
  const subject = { kind: 'page' as const, id };
  await changePaper(actor, { kind: 'page.change', subject, now }, async (connection, requireUnchanged) => {
    const before = await loadStandingPage(id, connection);
    if (!before) throw notFound('page');
    await requireUnchanged(before, sent);
    const { body } = sent.change;
    if (body) {
      await requireKnownIn({ body }, before, connection);
      await requireAllowedPictures(idsIn(body, 'media'), [before.editionId], now, connection);
    }
    await updateStandingPage(id, sent.change, now, connection);
  });
  return sent.change;
}

/** Removes a page; its address answers 404 from then on. @throws Refused 403 or 404 */
export async function removeStandingPage(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  await changePaper(actor, { kind: 'page.remove', subject: { kind: 'page', id }, now }, async connection => {
    if (!(await deleteStandingPage(id, connection))) throw notFound('page');
  });
}
