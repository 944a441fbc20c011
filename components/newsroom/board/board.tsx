'use client';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Moves } from '@/domain/api/planning/board';
import { actionsTo, BOARD_STAGES } from '@/domain/planning/moves';
import type { Stage } from '@/domain/story/workflow';
import { budgetQuery, type BudgetChoice, type BudgetEdition } from '../planning/view';
import { DraggedCard } from '../planning/dragged-card';
import { nameOf } from '../planning/budget-row';
import { useDrag, type Dragged } from '@/components/ui/drag/use-drag';
import { FreshRows } from '../live/fresh-rows';
import { useLiveRows } from '../live/use-live-rows';
import { comingTime } from '@/components/newsroom/time/time-words';
import { PublishNowDialog } from '@/components/ui/publish-now-dialog';
import { useClock } from '@/components/ui/time/clock';
import { useLanguage } from '@/components/ui/words/words-provider';
import { pendingSchedules } from '@/domain/planning/scheduled-time';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { BoardCard } from './board-card';
import { BoardColumn } from './board-column';
import { MoveReason } from './move-reason';
import { RefusedMoveCard } from './refused-move';
import { ScheduleMove } from './schedule-move';
import { useMoves } from './use-moves';

interface BoardProps {
  /** When the server rendered it, by the clock of the server. */
  renderedAt: number;
  columns: { stage: Stage; rows: BudgetRow[]; isMore: boolean }[];
  chosen: BudgetChoice;
  editions: BudgetEdition[];
}

const stageNamed = (place: string): Stage => BOARD_STAGES.find(stage => stage === place) ?? 'draft';

/** The column that an arrow leads to. */
function nextColumn(place: string, arrow: string): string {
  const step = arrow === 'forth' ? 1 : arrow === 'back' ? -1 : 0;
  const at = BOARD_STAGES.indexOf(stageNamed(place)) + step;
  return BOARD_STAGES[Math.max(0, Math.min(BOARD_STAGES.length - 1, at))] ?? place;
}

/** The budget as columns by stage; stories are moved between them. */
export function Board({ columns, chosen, editions, renderedAt }: BoardProps) {
  const words = useNewsroomWords();
  const { now, zone } = useClock();
  const lang = useLanguage();
  const helpId = useId();
  const shown = useMemo(() => columns.flatMap(({ rows }) => rows), [columns]);
  const query = budgetQuery(chosen);
  query.set('zone', zone);
  const live = useLiveRows(shown, query.toString(), renderedAt);
  const moves = useMoves(columns);
  const focused = useRef<string | null>(null);
  const { moving, refused, pending, say } = moves;
  const [scheduled] = pending ? pendingSchedules([pending.row], now) : [];
  const scheduledFor = scheduled ? comingTime(scheduled, { now: new Date(now), zone, lang }) : null;
  const said = { name: (row: BudgetRow) => nameOf(row, words), stage: (stage: Stage) => words.stages[stage] };

  const [loaded, setLoaded] = useState<{ id: string; moves: Moves | null } | null>(null);
  const movesOf = (row: BudgetRow) => (loaded?.id === row.id ? loaded.moves : null);

  const drop = async ({ item: row, over, byKeys }: Dragged<BudgetRow>) => {
    const to = stageNamed(over);
    say(words.planning.moving(said.name(row), said.stage(to)));
    if (byKeys) focused.current = row.id;
    say(
      (await moves.move(live.now(row), to, movesOf(row)))
        ? words.planning.moved(said.name(row), said.stage(to))
        : '',
    );
  };
  const drag = useDrag<BudgetRow>({
    isBusy: moving !== null,
    idOf: ({ id }) => id,
    placeOf: ({ stage }) => stage,
    next: nextColumn,
    onStart: ({ item: row }) => {
      moves.reset();
      setLoaded(null);
      say(words.planning.lifted(said.name(row), said.stage(row.stage)));
      void moves.loadMoves(row.id).then(known => setLoaded({ id: row.id, moves: known }));
    },
    onOver: ({ item: row, over }) => {
      const to = stageNamed(over);
      const [why] = moves.reasonsAgainst(movesOf(row), to);
      say(why ? words.planning.overRefused(said.stage(to), why) : words.planning.over(said.stage(to)));
    },
    onCancel: ({ item: row }) => say(words.planning.putBack(said.name(row))),
    onDrop: dragged => void drop(dragged),
  });

  useEffect(() => {
    if (!focused.current || pending) return;
    // The card is another element in another column.
    const link = document.querySelector<HTMLElement>(`[data-card="${focused.current}"]`);
    if (document.activeElement === document.body) link?.focus();
    if (!moving) focused.current = null;
  }, [columns, moving, refused, pending]);

  const stageOf = (row: BudgetRow) => (moving?.id === row.id ? moving.to : live.now(row).stage);
  const fits = (stage: Stage) => {
    if (!drag.dragged || drag.dragged.from === stage) return null;
    const { item: row } = drag.dragged;
    const known = movesOf(row);
    const cannot = known
      ? moves.reasonsAgainst(known, stage).length > 0
      : !actionsTo(row.stage, stage).length;
    return cannot ? 'not-allowed' : 'allowed';
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {moves.said}
      </p>
      <p className="visually-hidden" id={helpId}>
        {words.planning.boardHelp}
      </p>
      <FreshRows live={live} />
      <div className="board scroll" tabIndex={0} role="region" aria-label={words.planning.boardRegion}>
        {columns.map(({ stage, isMore }) => {
          const rows = shown.filter(row => stageOf(row) === stage);
          return (
            <BoardColumn
              key={stage}
              stage={stage}
              count={rows.length}
              isMore={isMore}
              fits={fits(stage)}
              isOver={drag.dragged?.over === stage && drag.dragged.from !== stage}
            >
              {rows.map(row => (
                <li key={row.id}>
                  <BoardCard
                    row={live.now(row)}
                    editions={editions}
                    isFresh={live.freshOf(row.id).length > 0}
                    drag={drag}
                    isMoving={moving?.id === row.id}
                    helpId={helpId}
                  />
                  {refused?.id === row.id && (
                    <RefusedMoveCard row={row} refused={refused} onClose={moves.reset} />
                  )}
                </li>
              ))}
            </BoardColumn>
          );
        })}
        {drag.dragged && !drag.dragged.byKeys && (
          <DraggedCard
            row={drag.dragged.item}
            at={drag.dragged}
            cannot={fits(stageNamed(drag.dragged.over)) === 'not-allowed'}
          />
        )}
      </div>
      {pending && (pending.action === 'return' || pending.action === 'unpublish') && (
        <MoveReason
          action={pending.action}
          scheduledFor={scheduledFor}
          onClose={moves.cancelPending}
          onMove={reason => void moves.act(pending, live.now(pending.row).version, { reason })}
        />
      )}
      <PublishNowDialog
        time={pending?.action === 'publish' ? scheduledFor : null}
        onClose={moves.cancelPending}
        onPublish={() => pending && void moves.act(pending, live.now(pending.row).version)}
      />
      {pending?.action === 'schedule' && (
        <ScheduleMove
          name={said.name(pending.row)}
          onClose={moves.cancelPending}
          onMove={at => void moves.act(pending, live.now(pending.row).version, { at })}
        />
      )}
    </>
  );
}
