'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { StoryEvent } from '@/domain/api/events';
import { type BudgetRow, ChangedRows } from '@/domain/api/budget-rows';
import { read } from '@/components/api/request';
import { changedCells, type ChangedCell } from './changed-cells';
import { listenToNewsroom } from './newsroom-events';

/** Changes within this time are loaded in one request. */
const GATHER_MS = 150;
/** The minimum time between two requests. */
const PAUSE_MS = 700;
/** The maximum number of rows in one request. */
const MAX = 50;

interface Changes {
  rows: ReadonlyMap<string, BudgetRow>;
  cells: ReadonlyMap<string, readonly ChangedCell[]>;
  /** Stories of this list that are not shown yet. */
  arrived: ReadonlySet<string>;
}
const NONE: Changes = { rows: new Map(), cells: new Map(), arrived: new Set() };

/** Rows as they are now. */
export interface LiveRows {
  /** The latest version of a row. */
  now(row: BudgetRow): BudgetRow;
  /** The cells of a row that changed since the page was rendered. */
  freshOf(id: string): readonly ChangedCell[];
  /** The number of stories that are not shown yet. */
  arrived: number;
  show(): void;
}

/**
 * Keeps the rows of a list as they are on the server: rows on screen change in place, and new ones are shown only
 * on request, so that nothing moves under the pointer.
 * @param shown the rows as the server made the page
 * @param query the filters of the list
 * @param renderedAt when the server drew the page, by its clock
 */
export function useLiveRows(shown: BudgetRow[], query: string, renderedAt: number): LiveRows {
  const router = useRouter();
  const [changes, setChanges] = useState(NONE);
  const [basis, setBasis] = useState(shown[0]);
  // The page was rendered again with the latest rows.
  if (basis !== shown[0]) {
    setBasis(shown[0]);
    setChanges(NONE);
  }
  const latest = useRef({ shown, query });
  useEffect(() => {
    latest.current = { shown, query };
  }, [shown, query]);

  const readRows = useCallback(async (ids: string[]) => {
    const requestedQuery = latest.current.query;
    const parameters = new URLSearchParams(requestedQuery);
    parameters.set('ids', ids.join(','));
    const answer = await read(`/api/newsroom/budget/rows?${parameters}`, ChangedRows);
    if (!answer || latest.current.query !== requestedQuery) return;
    setChanges(before => withAnswer(before, latest.current.shown, answer));
  }, []);

  useEffect(() => {
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReading = false;
    const ask = async () => {
      timer = undefined;
      isReading = true;
      const ids = [...waiting].slice(0, MAX);
      for (const id of ids) waiting.delete(id);
      await readRows(ids);
      timer = setTimeout(() => {
        isReading = false;
        timer = undefined;
        if (waiting.size) void ask();
      }, PAUSE_MS);
    };
    const askSoon = (ids: string[]) => {
      for (const id of ids) waiting.add(id);
      if (waiting.size && !isReading) timer ??= setTimeout(() => void ask(), GATHER_MS);
    };
    const onStory = (data: unknown) => {
      const event = StoryEvent.safeParse(data);
      if (!event.success) return;
      if (event.data === null) router.refresh();
      else askSoon([event.data]);
    };
    const stops = [
      listenToNewsroom('story', onStory, renderedAt),
      // The event reports that some translation fell behind or caught up, but not which.
      listenToNewsroom('translation', () =>
        askSoon(latest.current.shown.filter(hasTranslations).map(({ id }) => id)),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [renderedAt, readRows, router]);

  return {
    now: row => changes.rows.get(row.id) ?? row,
    freshOf: id => changes.cells.get(id) ?? [],
    arrived: changes.arrived.size,
    show: () => router.refresh(),
  };
}

const hasTranslations = ({ versions }: BudgetRow) => versions.some(({ sources }) => sources.length > 0);

function withAnswer(before: Changes, shown: BudgetRow[], { rows, inView }: ChangedRows): Changes {
  const [next, cells, arrived] = [new Map(before.rows), new Map(before.cells), new Set(before.arrived)];
  const known = new Map(shown.map(row => [row.id, row]));
  for (const row of rows) {
    const old = known.get(row.id);
    if (old) {
      cells.set(row.id, changedCells(before.rows.get(row.id) ?? old, row));
      next.set(row.id, row);
    } else if (inView.includes(row.id)) arrived.add(row.id);
    else arrived.delete(row.id);
  }
  return { rows: next, cells, arrived };
}
