'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { MovesAnswer, type Moves } from '@/domain/api/planning/board';
import { StoryAnswer } from '@/domain/api/story';
import { isRequested, type RequestedAction } from '@/domain/api/story-writes';
import type { ZonedTime } from '@/domain/time/wall-clock';
import { pendingSchedules } from '@/domain/planning/scheduled-time';
import { needsReason, type Stage, type StoryAction } from '@/domain/story/workflow';
import { useClock } from '@/components/ui/time/clock';
import { newKey } from '@/components/ui/new-key';
import { refusalWords } from '@/components/ui/words/refusal-words';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { read } from '@/components/api/request';
import { send } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '../words/use-newsroom-words';

/** A move that was refused, and the reasons as sentences. */
export interface RefusedMove {
  id: string;
  to: Stage;
  reasons: string[];
}

/** A move that needs a reason, a time or a decision on a schedule first. */
export interface PendingMove {
  row: BudgetRow;
  to: Stage;
  action: MoveAction;
}

/** The input of a move besides its action: a reason or a time. */
interface MoveWords {
  reason?: string;
  at?: ZonedTime;
}

/** The steps by which stories change columns. */
type MoveAction = RequestedAction | 'schedule' | 'unschedule';

const isMove = (action: StoryAction): action is MoveAction =>
  action === 'schedule' || action === 'unschedule' || isRequested(action);

/** The request that takes a step. */
function requestOf(id: string, action: MoveAction, version: number, words: MoveWords) {
  const step = { action, version, key: newKey(), ...words };
  return action === 'schedule' || action === 'unschedule'
    ? ({ method: 'PUT', path: `/api/newsroom/stories/${id}/schedule`, step } as const)
    : ({ method: 'POST', path: `/api/newsroom/stories/${id}/actions`, step } as const);
}

/**
 * Moves stories between the columns of the board by the steps of the workflow.
 * @param basis what the server made the board of: a move is over when that is another
 */
export function useMoves(basis: unknown) {
  const router = useRouter();
  const words = useNewsroomWords();
  const composer = useWords();
  const lang = useLanguage();
  const { now } = useClock();
  const [moving, setMoving] = useState<{ id: string; to: Stage } | null>(null);
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const [pending, setPending] = useState<PendingMove | null>(null);
  const [said, say] = useState('');
  const [before, setBefore] = useState(basis);
  if (before !== basis) {
    setBefore(basis);
    setMoving(null);
  }

  const loadMoves = (id: string) => read(`/api/newsroom/stories/${id}/moves`, MovesAnswer);

  /** Why a story cannot move there, as sentences; empty when it can, as far as is known. */
  const reasonsAgainst = (moves: Moves | null, to: Stage): string[] => {
    const move = moves?.moves.find(({ stage }) => stage === to);
    if (!move) return [];
    if (move.action === null) return [words.planning.notFromHere];
    return move.refusals.map(refusal => refusalWords(refusal, composer));
  };

  const act = async (
    { row, to, action }: PendingMove,
    version: number,
    more: MoveWords = {},
  ): Promise<boolean> => {
    setPending(null);
    setRefused(null);
    setMoving({ id: row.id, to });
    const { method, path, step } = requestOf(row.id, action, version, more);
    const answer = await send(method, path, step, StoryAnswer);
    if (answer.done) {
      router.refresh();
      return true;
    }
    setMoving(null);
    const { problem, reason: why } = answer;
    const known = problem && why !== 'conflict' ? problemWords(problem, composer, lang) : null;
    const reasons = problem?.refusals?.map(refusal => refusalWords(refusal, composer)) ?? [
      why === 'conflict'
        ? words.planning.changedMeanwhile
        : known
          ? asSentence(known, lang)
          : reasonWords(answer, words),
    ];
    setRefused({ id: row.id, to, reasons });
    return false;
  };

  /** Takes the step that leads there, or shows why it cannot be taken. */
  const move = async (row: BudgetRow, to: Stage, moves: Moves | null): Promise<boolean> => {
    const known = moves ?? (await loadMoves(row.id));
    const action = known?.moves.find(({ stage }) => stage === to)?.action ?? null;
    const reasons = known ? reasonsAgainst(known, to) : [words.send.offline];
    if (!known || reasons.length || action === null || !isMove(action)) {
      setRefused({ id: row.id, to, reasons });
      return false;
    }
    const isScheduled = action === 'publish' && pendingSchedules([row], now).length > 0;
    if (needsReason(action) || action === 'schedule' || isScheduled) {
      setPending({ row, to, action });
      return true;
    }
    return act({ row, to, action }, known.version);
  };

  return {
    moving,
    refused,
    pending,
    said,
    say,
    loadMoves,
    reasonsAgainst,
    move,
    act,
    reset: () => setRefused(null),
    cancelPending: () => setPending(null),
  };
}
