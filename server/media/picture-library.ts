import { requirePermission } from '@/server/problems/require-permission';
import { z } from 'zod';
import type { LibraryAnswer, LibraryPicture } from '@/domain/api/media';
import {
  daysLeft,
  MAX_COUNTED,
  MAX_WORDS,
  PICTURE_STATES,
  UPLOADED_WITHIN,
  type PictureState,
} from '@/domain/media/picture-choice';
import { editionLimit, RIGHTS_KINDS, rightsProblems } from '@/domain/media/picture-rights';
import type { Edition } from '@/domain/paper/edition';
import { loadEditions } from '@/server/store/paper/paper';
import { primaryLanguage } from '@/domain/language/languages';
import { can, type Actor } from '@/domain/people/permissions';
import { pictureQuery } from '@/domain/search/picture-words';
import { readListKey, writeListKey } from '@/server/http/list-key';
import { parseInput } from '@/server/forms/parse-input';
import {
  countPictures,
  listPictures,
  type ListedPicture,
  type PictureFilter,
} from '@/server/store/media/picture-list';

const SHOWN = 24;

const LibraryQuery = z.object({
  q: z.string().max(MAX_WORDS).default(''),
  story: z.string().max(64).optional(),
  state: z.enum(PICTURE_STATES).optional(),
  days: z.enum(UPLOADED_WITHIN).optional(),
  rights: z.enum(RIGHTS_KINDS).optional(),
  usable: z.string().max(64).optional(),
  edition: z.string().max(64).optional(),
  mine: z.literal('1').optional(),
  /** The language of the story that the picture is for, as a BCP 47 tag; every language by default. */
  lang: z.string().max(35).optional(),
  after: z.string().max(100).optional(),
});
type LibraryQuery = z.infer<typeof LibraryQuery>;

const DAY = 24 * 60 * 60_000;

/** The search; null: the query has no words and finds nothing. */
function filterOf(
  { q, story, state, days, rights, usable, edition, mine }: LibraryQuery,
  actor: Actor,
  now: Date,
): PictureFilter | null {
  const query = q.trim() ? pictureQuery(q) : null;
  if (q.trim() && !query) return null;
  return {
    query,
    storyId: story,
    state,
    since: days && new Date(now.getTime() - Number(days) * DAY),
    rights,
    usable,
    edition,
    uploadedById: mine && actor.personId,
    now,
  };
}

/**
 * Pictures of the paper that this person may use, newest first: those found by words of their file names, captions,
 * credits and alternative texts, or of the headlines over them; those of one story, state, edition, time or person.
 * @throws Refused 400 for an invalid cursor, 403, or 422
 */
export async function pictureLibrary(actor: Actor, sent: unknown, now: Date): Promise<LibraryAnswer> {
  requirePermission(actor, 'use-picture', { uploadedById: null });
  const query = parseInput(LibraryQuery, sent);
  const filter = filterOf(query, actor, now);
  if (!filter) return { pictures: [], next: null };
  const { lang = null, after } = query;
  const part = {
    lang: lang && primaryLanguage(lang),
    after: readListKey(after) ?? undefined,
    // One more than is shown tells whether there are more.
    limit: SHOWN + 1,
  };
  const [found, editions] = await Promise.all([listPictures(filter, part), loadEditions()]);
  const shown = found.slice(0, SHOWN);
  const last = shown.at(-1);
  return {
    pictures: shown.map(picture => inLibrary(picture, actor, { lang, editions, now })),
    next: last && found.length > SHOWN ? writeListKey({ at: last.createdAt, id: last.id }) : null,
  };
}

/** How many pictures are found, and how many of them are in each state; up to one more than `MAX_COUNTED`. */
export interface PictureCounts {
  found: number;
  states: Record<PictureState, number>;
}

/** Counts what `pictureLibrary` lists for the same query. @throws Refused 403 or 422 */
export async function countLibrary(actor: Actor, query: unknown, now: Date): Promise<PictureCounts> {
  requirePermission(actor, 'use-picture', { uploadedById: null });
  const filter = filterOf(parseInput(LibraryQuery, query), actor, now);
  const count = async (state: PictureState | undefined) =>
    filter ? countPictures({ ...filter, state }, MAX_COUNTED) : 0;
  const [found, ...counts] = await Promise.all([
    count(filter?.state),
    ...PICTURE_STATES.map(state => count(state)),
  ]);
  const states = Object.fromEntries(PICTURE_STATES.map((state, at) => [state, counts[at]!]));
  return { found, states: states as Record<PictureState, number> };
}

/**
 * A picture with its own texts or, where it has none, those of a story in this language; a credit may be in any
 * language.
 */
function inLibrary(
  { use, ...picture }: ListedPicture,
  actor: Actor,
  { lang, editions, now }: { lang: string | null; editions: Edition[]; now: Date },
): LibraryPicture {
  const { alt, caption, credit, rights, licence, editionIds } = picture;
  const { id, width, height, focusX, focusY, rightsUntil, livePlaces } = picture;
  const inLanguage =
    use && (lang === null || primaryLanguage(use.lang) === primaryLanguage(lang)) ? use : null;
  return {
    ...{ id, width, height, focusX, focusY, livePlaces, name: picture.originalName },
    caption: caption || (inLanguage?.caption ?? ''),
    credit: credit || (use?.credit ?? ''),
    alt: alt || (inLanguage?.alt ?? ''),
    addedAt: picture.createdAt.toISOString(),
    withoutAlt: !alt && !picture.altInStory,
    expired: rightsUntil !== null && rightsUntil < now,
    daysLeft: daysLeft(rightsUntil, now),
    story: use && { id: use.storyId, headline: use.headline },
    editions: editionLimit(editionIds, editions),
    misplacedIn: editions
      .filter(edition => isMisplaced(picture, edition, now))
      .map(({ shortName }) => shortName),
    own: {
      alt,
      caption,
      credit,
      rights,
      licence,
      editionIds,
      rightsUntil: rightsUntil?.toISOString() ?? null,
    },
    mayChange: can(actor, 'change-picture-facts', picture).allowed,
    mayDelete: can(actor, 'delete-picture', picture).allowed,
  };
}

/** Whether a picture is public in an edition that may not publish it. */
function isMisplaced(
  { liveEditionIds, ...rights }: Omit<ListedPicture, 'use'>,
  { id: editionId }: Edition,
  at: Date,
): boolean {
  const use = { editionId, at, isUsedElsewhere: false };
  return liveEditionIds.includes(editionId) && rightsProblems(rights, use).includes('not-for-edition');
}
