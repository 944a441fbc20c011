'use client';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import type { Selection } from '@/components/newsroom/list/use-selection';
import { useUnselectKey } from '@/components/newsroom/list/use-unselect-key';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { PersonRow } from '@/domain/api/people/person-rows';
import type { Places } from '../view';
import { PeopleQuestion, type PeopleQuery } from './people-question';
import { usePeopleActs } from './use-people-acts';

interface PeopleBarProps {
  selection: Selection<PersonRow>;
  places: Places;
  areDeactivated: boolean;
}

/** What can be done with the selected people, over the end of the list. Escape selects none. */
export function PeopleBar({ selection, places, areDeactivated }: PeopleBarProps) {
  const words = useNewsroomWords();
  const { many } = words.people;
  const { busy, failure, outcome, act, reset, forgetOutcome } = usePeopleActs(selection);
  const [asked, setAsked] = useState<PeopleQuery | null>(null);
  const count = selection.rows.length;

  useUnselectKey(selection);
  const ask = (question: PeopleQuery | null) => {
    reset();
    setAsked(question);
  };

  return (
    <>
      <p className="visually-hidden" role="status">
        {outcome && outcome.done > 0 && many.done(outcome.done)}
      </p>
      {count > 0 && (
        <div className="many-bar" role="toolbar" aria-label={words.many.selected(count)} aria-busy={busy}>
          <span className="count">{busy ? words.many.working : words.many.selected(count)}</span>
          <Button onClick={() => ask('add-grant')}>{many.addGrant}</Button>
          {areDeactivated ? (
            <Button onClick={() => void act({ kind: 'reactivate' })}>{words.people.reactivate}</Button>
          ) : (
            <>
              <Button onClick={() => ask('end-sessions')}>{many.endSessions}</Button>
              <Button onClick={() => ask('deactivate')}>{words.people.deactivate}</Button>
            </>
          )}
          <Button
            icon
            aria-label={words.many.unselect}
            title={words.many.unselect}
            onClick={() => selection.set([])}
          >
            <Icon of={XIcon} small />
          </Button>
          {!asked && <FormError refused={failure} />}
        </div>
      )}
      {asked && (
        <PeopleQuestion
          asked={asked}
          count={count}
          places={places}
          busy={busy}
          refused={failure}
          onClose={() => ask(null)}
          onAct={async chosen => {
            if (await act(chosen)) setAsked(null);
          }}
        />
      )}
      {outcome && outcome.refused.length > 0 && (
        <Dialog
          open
          title={many.refusedTitle(outcome.refused.length)}
          onClose={forgetOutcome}
          foot={
            <Button variant="solid" onClick={forgetOutcome}>
              {words.close}
            </Button>
          }
        >
          <ul className="refused-rows">
            {outcome.refused.map(({ person, reason }) => (
              <li key={person.id}>
                <b dir="auto">{person.name}</b>
                <span className="soft">{reasonWords({ done: false, field: null, reason }, words)}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
