'use client';
import { useState } from 'react';
import type { Selection } from '@/components/newsroom/list/use-selection';
import type { NotDone } from '@/components/api/answer';
import { useWrite } from '@/components/api/use-write';
import { ActionsAnswer } from '@/domain/api/budget-actions';
import type { ActOnPeople, PeopleActionsRequest } from '@/domain/api/people/bulk';
import type { PersonRow } from '@/domain/api/people/person-rows';

/** A refused person, and the reason. */
export interface RefusedPerson {
  person: PersonRow;
  refused: NotDone;
}

/** Actions on the selected people. Refused ones remain selected. */
export function usePeopleActs(selection: Selection<PersonRow>) {
  const { busy, refused, write, reset } = useWrite();
  const [outcome, setOutcome] = useState<{ done: number; refused: RefusedPerson[] } | null>(null);
  const act = async (action: ActOnPeople): Promise<boolean> => {
    if (busy) return false;
    setOutcome(null);
    const { rows } = selection;
    const body: PeopleActionsRequest = { personIds: rows.map(({ id }) => id), act: action };
    const answer = await write('POST', '/api/newsroom/people/many', body, ActionsAnswer);
    if (!answer) return false;
    const problems = new Map(answer.results.map(({ id, problem }) => [id, problem]));
    const stay = rows.flatMap(person => {
      const problem = problems.get(person.id);
      return problem
        ? [{ person, refused: { done: false as const, field: null, reason: problem.reason, problem } }]
        : [];
    });
    setOutcome({ done: rows.length - stay.length, refused: stay });
    selection.set(stay.map(({ person }) => person.id));
    return true;
  };
  return { busy, failure: refused, outcome, act, reset, clearOutcome: () => setOutcome(null) };
}
