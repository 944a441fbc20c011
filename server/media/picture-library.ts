import { z } from 'zod';
import type { LibraryAnswer, LibraryPicture } from '@/domain/api/media';
import { primaryOf } from '@/domain/paper/by-language';
import { canOnPicture, type Actor } from '@/domain/people/permissions';
import { pictureQuery } from '@/domain/search/picture-words';
import { readListKey, writeListKey } from '@/server/http/list-key';
import { parseInput } from '@/server/http/parse-input';
import { refusedAction } from '@/server/http/refused';
import { listPictures, type ListedPicture } from '@/server/store/media/picture-list';

const SHOWN = 24;

const Asked = z.object({
  q: z.string().max(100).default(''),
  story: z.string().max(64).optional(),
  /** The language of the story that the picture is for, as a BCP 47 tag. */
  lang: z.string().max(35).default('en'),
  after: z.string().max(100).optional(),
});

/**
 * Pictures of the paper that this person may use, newest first: those found by words of their file names, captions,
 * credits and alternative texts, or of the headlines over them; those of one story.
 * @throws Refused 400 for a wrong cursor, 403, or 422
 */
export async function pictureLibrary(actor: Actor, query: unknown, now: Date): Promise<LibraryAnswer> {
  // One rule for all pictures: none is anybody's alone.
  const permission = canOnPicture(actor, 'use', { uploadedById: null });
  if (!permission.allowed) throw refusedAction([permission]);
  const { q, story, lang, after } = parseInput(Asked, query);
  const wanted = q.trim() ? pictureQuery(q) : null;
  if (q.trim() && !wanted) return { pictures: [], next: null };
  const found = await listPictures({
    query: wanted,
    storyId: story,
    lang: primaryOf(lang),
    after: readListKey(after) ?? undefined,
    // One more than is shown: whether the list goes on.
    limit: SHOWN + 1,
  });
  const shown = found.slice(0, SHOWN);
  const last = shown.at(-1);
  return {
    pictures: shown.map(picture => inLibrary(picture, lang, now)),
    next: last && found.length > SHOWN ? writeListKey({ at: last.createdAt, id: last.id }) : null,
  };
}

/** A picture with its own texts or, where it has none, those of a story in this language; a credit is of any. */
function inLibrary({ use, ...picture }: ListedPicture, lang: string, now: Date): LibraryPicture {
  const { id, width, height, rightsUntil } = picture;
  const inLanguage = use && primaryOf(use.lang) === primaryOf(lang) ? use : null;
  return {
    ...{ id, width, height, name: picture.originalName },
    caption: picture.caption || (inLanguage?.caption ?? ''),
    credit: picture.credit || (use?.credit ?? ''),
    alt: picture.alt || (inLanguage?.alt ?? ''),
    addedAt: picture.createdAt.toISOString(),
    expired: rightsUntil !== null && rightsUntil < now,
    story: use && { id: use.storyId, headline: use.headline },
  };
}
