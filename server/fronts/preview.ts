import type { Actor } from '@/domain/people/permissions';
import { frontAddress } from '@/domain/story/address';
import { draftOf } from '@/server/fronts/draft';
import { frontPlace } from '@/server/fronts/front-change';
import { notFound } from '@/server/problems/refused';
import { sectionPage } from '@/server/pages/lists/list-pages';
import { paperStructure } from '@/server/pages/paper';
import { arrangedFrontPage } from '@/server/pages/fronts/arranged-front';

/** The draft of a front as readers would get it if it were launched now. @throws Refused 403 or 404 */
export async function previewFront(actor: Actor, id: string, now: Date) {
  const place = await frontPlace(actor, id);
  const { edition, section } = place;
  const [{ contents }, paper] = await Promise.all([draftOf(place), paperStructure()]);
  if (!section) {
    const at = { path: frontAddress(edition), now };
    const { view } = await arrangedFrontPage(edition, { contents, breaking: null }, paper, at);
    return { kind: 'front' as const, view };
  }
  const page = await sectionPage({ kind: 'section', edition, section }, paper, null, now, contents);
  if (!page) throw notFound('front');
  return { kind: 'section' as const, view: page.view };
}
