import { pictureParameters, type PictureChoice } from '@/domain/media/picture-choice';
import type { Actor } from '@/domain/people/permissions';
import { parseListKey } from '@/server/http/list-key';
import { loadEditions } from '@/server/store/paper/paper';
import { editionNames } from './picture-facts';
import { countLibrary, pictureLibrary } from './picture-library';

/**
 * The library screen: a page of the list, the first one without a valid cursor, and the counts.
 * @throws Refused 403
 */
export async function picturesScreen(
  actor: Actor,
  choice: PictureChoice,
  after: string | undefined,
  now: Date,
) {
  const editions = await loadEditions();
  const codeOf = (chosen: string | null) => editions.find(({ code }) => code === chosen)?.code ?? null;
  const from = after && parseListKey(after) ? after : null;
  const narrowed = { ...choice, edition: codeOf(choice.edition), usable: codeOf(choice.usable) };
  const query = Object.fromEntries(pictureParameters(narrowed));
  const [list, counts] = await Promise.all([
    pictureLibrary(actor, { ...query, ...(from && { after: from }) }, now),
    countLibrary(actor, query, now),
  ]);
  return {
    ...counts,
    list,
    choice: narrowed,
    after: from,
    editions: editions.map(editionNames),
  };
}
