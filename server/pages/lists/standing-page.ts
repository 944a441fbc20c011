import { idsIn } from '@/domain/document/references';
import { standingAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import type { StandingPageLine } from '@/domain/paper/paper';
import { listLive } from '@/server/store/pages/live';
import { loadReferences } from '@/server/store/pages/references';
import { loadStandingPage } from '@/server/store/paper/paper';
import { keyOf } from '@/server/press/surrogate-keys';
import { bodyParts } from '../body-parts';
import { mediaIn } from '@/domain/document/references';
import { frameOf } from '../frame';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

/** A page written by an admin; null when it was removed in between. */
export async function standingPage(
  edition: Edition,
  { id }: StandingPageLine,
  paper: PaperStructure,
  now: Date,
) {
  const page = await loadStandingPage(id);
  if (!page) return null;
  const { slug, title, description, body, updatedAt } = page;
  const mentioned = idsIn(body, 'story');
  const [{ pictures, recordings }, live] = await Promise.all([
    loadReferences(mediaIn(body)),
    listLive({ ids: mentioned, limit: mentioned.length }),
  ]);
  const stories = teasersOf(live, paper);
  const view = {
    frame: frameOf({ path: standingAddress(edition, slug), edition, now }, paper),
    title,
    description,
    body,
    ...bodyParts(pictures, recordings, stories),
    updatedAt,
    siblings: paper.standingPages
      .filter(({ editionId }) => editionId === edition.id)
      .map(other => ({
        label: other.title,
        href: standingAddress(edition, other.slug),
        current: other.id === id,
      })),
  };
  return { view, keys: [keyOf.paper, ...mentioned.map(keyOf.story)] };
}
