import type { ReactNode } from 'react';
import type { SavedView } from '@/domain/api/planning/views';
import type { Actor } from '@/domain/people/permissions';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { savedViewsOf } from '@/server/people/saved-views';
import { filterParameters, readBudgetFilter, type BudgetFilter } from '@/server/stories/budget/budget-filter';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { openPage } from '../open-page';
import { requestLanguage } from '../interface-language';
import { pathWith, readQuery, type Query } from '../query';
import { requestZone } from '../request-zone';

/** The shared data of the board and the calendar. */
interface Shared {
  actor: Actor;
  lang: InterfaceLanguage;
  views: SavedView[];
  defaultPlace: { editionId: string; deskId: string | null } | null;
  renderedAt: number;
}

/** The filters of the board and the calendar, as in their addresses. */
type PlanningFilter = BudgetFilter & { at?: string; span?: string };

/** The board or the calendar for the current user, with the filters of the address. */
export async function planningPage(
  path: string,
  searchParams: Query,
  screen: (filter: PlanningFilter, shared: Shared) => Promise<ReactNode>,
): Promise<ReactNode> {
  const query = await readQuery(searchParams);
  const { at, span } = query;
  const { person, refused } = await openPage(
    pathWith(path, { ...filterParameters(query), at, span }),
    'read-newsroom',
  );
  if (refused) return refused;
  const { actor } = person;
  const lang = await requestLanguage();
  const zone = await requestZone(person.zone);
  const [views, defaultPlace] = await Promise.all([savedViewsOf(actor), likelyPlace(actor)]);
  const filter = { ...readBudgetFilter(query), at, span, zone };
  const shared = { actor, lang, views, defaultPlace, renderedAt: new Date().getTime() };
  return screen(filter, shared);
}
