'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useCallback } from 'react';
import { ListEnd } from '@/components/newsroom/list/list-end';
import { read } from '@/components/api/request';
import { useInfiniteList } from '@/components/newsroom/list/use-infinite-list';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { PersonRows } from '@/domain/api/people/person-rows';
import { useSelection } from '@/components/newsroom/list/use-selection';
import { PeopleBar } from './bulk/people-bar';
import { PeopleTable } from './people-table';
import { peopleHref, peopleQuery, type PeopleChoice, type Places } from './view';

interface PeopleListProps {
  list: PersonRows;
  places: Places;
  chosen: PeopleChoice;
}

/** The list of people; more load on scroll. */
export function PeopleList({ list: first, places, chosen }: PeopleListProps) {
  const words = useNewsroomWords();
  const filters = peopleQuery({ ...chosen, person: null }).toString();
  const load = useCallback(
    (after: string) => {
      const query = new URLSearchParams(filters);
      query.set('after', after);
      return read(`/api/newsroom/people?${query}`, PersonRows);
    },
    [filters],
  );
  const list = useInfiniteList(first, load);
  const rows = list.pages.flat();
  const selection = useSelection(rows);
  const { title, none, noneText, noneDeactivated, noneWithoutFactor } = words.people;
  const noneShown = chosen.deactivated ? noneDeactivated : chosen.withoutFactor ? noneWithoutFactor : null;
  if (!first.rows.length)
    return (
      <div className="scroll">
        <div className="empty empty-list" role="status">
          <strong>{none}</strong>
          <p>{(chosen.words ? null : noneShown) ?? noneText}</p>
          <div className="row">
            <ScreenLink className="button line" href="/newsroom/people">
              {words.budget.clear}
            </ScreenLink>
          </div>
        </div>
      </div>
    );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={title}>
      <PeopleTable rows={rows} places={places} chosen={chosen} selection={selection} />
      <ListEnd list={list} href={peopleHref({ ...chosen, after: list.next })} />
      <PeopleBar selection={selection} places={places} areDeactivated={chosen.deactivated} />
    </div>
  );
}
