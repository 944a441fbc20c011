'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionsAnswer, type ActAtOnce, type ActionsRequest } from '@/domain/api/budget-actions';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Problem } from '@/domain/api/problem';
import { newKey } from '@/components/ui/new-key';
import { send, type NotDone } from '@/components/api/send';
import type { Selection } from '../../list/use-selection';

/** A refused story, and the reason. */
export interface RefusedRow {
  row: BudgetRow;
  problem: Problem;
}

/** The result of an action on several stories. */
export interface BulkResult {
  done: number;
  refused: RefusedRow[];
}

/** Actions on the selected stories. Refused ones remain selected. */
export function useBulkActions(selection: Selection<BudgetRow>) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone | null>(null);
  const [outcome, setOutcome] = useState<BulkResult | null>(null);

  const act = async (action: ActAtOnce): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    setOutcome(null);
    const { rows } = selection;
    const request: ActionsRequest = {
      stories: rows.map(({ id, version }) => ({ id, version, key: newKey() })),
      act: action,
    };
    const answer = await send('POST', '/api/newsroom/budget', request, ActionsAnswer);
    setBusy(false);
    if (!answer.done) {
      setFailure(answer);
      return false;
    }
    const problems = new Map(answer.data.results.map(({ id, problem }) => [id, problem]));
    const refused = rows.flatMap(row => {
      const problem = problems.get(row.id);
      return problem ? [{ row, problem }] : [];
    });
    setOutcome({ done: rows.length - refused.length, refused });
    selection.set(refused.map(({ row }) => row.id));
    router.refresh();
    return true;
  };
  return { busy, failure, outcome, act, reset: () => setOutcome(null) };
}
