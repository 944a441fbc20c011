'use client';
import { useCallback } from 'react';
import { can, type Actor } from '@/domain/people/permissions';
import { ListEnd } from '@/components/newsroom/list/list-end';
import { read } from '@/components/api/request';
import { useInfiniteList } from '@/components/newsroom/list/use-infinite-list';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { BudgetRows } from '@/domain/api/budget-rows';
import { useListMemory } from '@/components/newsroom/list/use-list-memory';
import { FreshRows } from '@/components/newsroom/live/fresh-rows';
import { useLiveRows } from '@/components/newsroom/live/use-live-rows';
import { BudgetTable } from './budget-table';
import { ActionBar } from './bulk/action-bar';
import { useSelection } from '../list/use-selection';
import { budgetHref, budgetQuery, type BudgetView } from '../planning/view';

/** The rows of the budget; more load on scroll. */
export function BudgetList({
  view,
  actor,
  renderedAt,
}: {
  view: BudgetView;
  actor: Actor;
  /** When the server rendered it, by the clock of the server. */
  renderedAt: number;
}) {
  const words = useNewsroomWords();
  const { zone } = useClock();
  const { chosen, list: first } = view;
  const filters = budgetQuery(chosen).toString();
  const load = useCallback(
    (after: string) => {
      const query = new URLSearchParams(filters);
      query.set('after', after);
      query.set('zone', zone);
      return read(`/api/newsroom/budget?${query}`, BudgetRows);
    },
    [filters, zone],
  );
  const list = useInfiniteList(first, load);
  useListMemory(`budget ${filters}`, list);
  const shown = list.pages.flat();
  const query = budgetQuery(chosen);
  query.set('zone', zone);
  const live = useLiveRows(shown, query.toString(), renderedAt);
  const pages = list.pages.map(rows => rows.map(live.now));
  const selection = useSelection(pages.flat());
  const creatingIn = (editionId: string, deskId?: string | null) =>
    can(actor, 'create-story', { editionId, deskId });
  return (
    <>
      <FreshRows live={live} />
      <BudgetTable
        pages={pages}
        freshOf={live.freshOf}
        view={view}
        words={words}
        selection={selection}
        creatingIn={creatingIn}
      />
      <ListEnd list={list} href={budgetHref(chosen, list.next)} />
      <ActionBar selection={selection} desks={view.desks} />
    </>
  );
}
