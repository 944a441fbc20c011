'use client';
import { useState } from 'react';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import type { NotDone } from '@/components/api/send';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { ActOnPeople } from '@/domain/api/people/bulk';
import type { Grant } from '@/domain/people/permissions';
import { GrantFields, NO_PLACE } from '../grant-fields';
import type { Places } from '../view';

/** The confirmation of an action. */
export type PeopleQuery = Exclude<ActOnPeople['kind'], 'reactivate'>;

interface PeopleQuestionProps {
  action: PeopleQuery;
  count: number;
  places: Places;
  busy: boolean;
  refused: NotDone | null;
  onClose(): void;
  onAct(act: ActOnPeople): Promise<void>;
}

/** Asks before several people are acted on, and for the role that they get. */
export function PeopleQuestion({
  action,
  count,
  places,
  busy,
  refused,
  onClose,
  onAct,
}: PeopleQuestionProps) {
  const { people: words } = useNewsroomWords();
  const { bulk } = words;
  const [grant, setGrant] = useState<Grant>({ role: 'reporter', ...NO_PLACE });
  const said = {
    'add-grant': { title: bulk.addGrantTitle(count), send: words.grant, text: null },
    'end-sessions': { title: bulk.endSessionsTitle(count), send: words.endAllYes, text: words.endAllText },
    deactivate: { title: bulk.deactivateTitle(count), send: words.deactivateYes, text: bulk.deactivateText },
  }[action];
  return (
    <FormDialog
      title={said.title}
      send={said.send}
      busy={busy}
      onClose={onClose}
      onSend={() => onAct(action === 'add-grant' ? { kind: action, grant } : { kind: action })}
    >
      {said.text ? <p>{said.text}</p> : <GrantFields grant={grant} places={places} onChange={setGrant} />}
      <FormError refused={refused} />
    </FormDialog>
  );
}
