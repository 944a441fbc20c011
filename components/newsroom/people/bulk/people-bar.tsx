'use client';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { useUnselectKey, type Selection } from '@/components/newsroom/list/use-selection';
import { useRefusedWords } from '@/components/newsroom/words/reason-words';
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
  const refusedWords = useRefusedWords();
  const { bulk } = words.people;
  const { busy, failure, outcome, act, reset, clearOutcome } = usePeopleActs(selection);
  const [dialog, setDialog] = useState<PeopleQuery | null>(null);
  const count = selection.rows.length;

  useUnselectKey(selection);
  const openDialog = (question: PeopleQuery | null) => {
    reset();
    setDialog(question);
  };

  return (
    <>
      <p className="visually-hidden" role="status">
        {outcome && outcome.done > 0 && bulk.done(outcome.done)}
      </p>
      {count > 0 && (
        <div className="many-bar" role="toolbar" aria-label={words.bulk.selected(count)} aria-busy={busy}>
          <span className="count">{busy ? words.bulk.working : words.bulk.selected(count)}</span>
          <Button onClick={() => openDialog('add-grant')}>{bulk.addGrant}</Button>
          {areDeactivated ? (
            <Button onClick={() => void act({ kind: 'reactivate' })}>{words.people.reactivate}</Button>
          ) : (
            <>
              <Button onClick={() => openDialog('end-sessions')}>{bulk.endSessions}</Button>
              <Button onClick={() => openDialog('deactivate')}>{words.people.deactivate}</Button>
            </>
          )}
          <Button
            icon
            aria-label={words.bulk.unselect}
            title={words.bulk.unselect}
            onClick={() => selection.set([])}
          >
            <Icon of={XIcon} small />
          </Button>
          {!dialog && <FormError refused={failure} />}
        </div>
      )}
      {dialog && (
        <PeopleQuestion
          action={dialog}
          count={count}
          places={places}
          busy={busy}
          refused={failure}
          onClose={() => openDialog(null)}
          onAct={async chosen => {
            if (await act(chosen)) setDialog(null);
          }}
        />
      )}
      {outcome && outcome.refused.length > 0 && (
        <Dialog
          open
          title={bulk.refusedTitle(outcome.refused.length)}
          onClose={clearOutcome}
          foot={
            <Button variant="solid" onClick={clearOutcome}>
              {words.close}
            </Button>
          }
        >
          <ul className="refused-rows">
            {outcome.refused.map(({ person, refused }) => (
              <li key={person.id}>
                <b dir="auto">{person.name}</b>
                <span className="soft">{refusedWords(refused)}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
