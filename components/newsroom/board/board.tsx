'use client';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { actionTo } from '@/domain/planning/moves';
import type { Stage } from '@/domain/story/workflow';
import { budgetQuery, type BudgetChoice, type BudgetEdition } from '../budget/view';
import { FreshRows } from '../live/fresh-rows';
import { useLiveRows } from '../live/use-live-rows';
import { useClock } from '../words/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { BoardCard } from './board-card';
import { BoardColumn } from './board-column';
import { DraggedCard } from './dragged-card';
import { MoveReason } from './move-reason';
import { nameOf } from './name-of';
import { RefusedMoveCard } from './refused-move';
import { useBoardDrag, type Lifted } from './use-board-drag';
import { useMoves } from './use-moves';

interface BoardProps {
  columns: { stage: Stage; rows: BudgetRow[]; isMore: boolean }[];
  chosen: BudgetChoice;
  editions: BudgetEdition[];
}

/** The budget as columns by stage; stories are moved between them. */
export function Board({ columns, chosen, editions }: BoardProps) {
  const words = useNewsroomWords();
  const { zone } = useClock();
  const helpId = useId();
  const shown = useMemo(() => columns.flatMap(({ rows }) => rows), [columns]);
  const query = budgetQuery(chosen);
  query.set('zone', zone);
  const live = useLiveRows(shown, query.toString());
  const moves = useMoves(columns);
  const focused = useRef<string | null>(null);
  const { moving, refused, asked, say } = moves;
  const said = { name: (row: BudgetRow) => nameOf(row, words), stage: (stage: Stage) => words.stages[stage] };

  const drop = async ({ row, over, moves: known, byKeys }: Lifted) => {
    say(words.planning.moving(said.name(row), said.stage(over)));
    if (byKeys) focused.current = row.id;
    if (await moves.move(row, over, known)) say(words.planning.moved(said.name(row), said.stage(over)));
    else say('');
  };
  const drag = useBoardDrag({
    movingId: moving?.id ?? null,
    loadMoves: moves.loadMoves,
    onLift: ({ row }) => {
      moves.forget();
      say(words.planning.lifted(said.name(row), said.stage(row.stage)));
    },
    onOver: ({ over, moves: known }) => {
      const [why] = moves.reasonsAgainst(known, over);
      say(why ? words.planning.overRefused(said.stage(over), why) : words.planning.over(said.stage(over)));
    },
    onPutBack: ({ row }) => say(words.planning.putBack(said.name(row))),
    onDrop: lifted => void drop(lifted),
  });

  useEffect(() => {
    if (!focused.current || asked) return;
    const link = document.querySelector<HTMLElement>(`[data-card="${focused.current}"]`);
    if (document.activeElement === document.body) link?.focus();
  }, [columns, moving, refused, asked]);

  const stageOf = (row: BudgetRow) => (moving?.id === row.id ? moving.to : live.now(row).stage);
  const fits = (stage: Stage) => {
    if (!drag.lifted || drag.lifted.row.stage === stage) return null;
    const { row, moves: known } = drag.lifted;
    const cannot = known ? moves.reasonsAgainst(known, stage).length > 0 : !actionTo(row.stage, stage);
    return cannot ? 'cannot' : 'can';
  };
  return (
    <>
      <p className="sr" role="status">
        {moves.said}
      </p>
      <p className="sr" id={helpId}>
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
              isOver={drag.lifted?.over === stage && drag.lifted.row.stage !== stage}
            >
              {rows.map(row => (
                <li key={row.id}>
                  <BoardCard
                    row={live.now(row)}
                    editions={editions}
                    isFresh={live.freshOf(row.id).length > 0}
                    drag={drag}
                    helpId={helpId}
                  />
                  {refused?.id === row.id && (
                    <RefusedMoveCard row={row} refused={refused} onClose={moves.forget} />
                  )}
                </li>
              ))}
            </BoardColumn>
          );
        })}
        {drag.lifted && !drag.lifted.byKeys && (
          <DraggedCard lifted={drag.lifted} cannot={fits(drag.lifted.over) === 'cannot'} />
        )}
      </div>
      {asked && (asked.action === 'return' || asked.action === 'unpublish') && (
        <MoveReason
          action={asked.action}
          onClose={moves.forgetAsked}
          onMove={reason => void moves.act(asked, live.now(asked.row).version, reason)}
        />
      )}
    </>
  );
}
