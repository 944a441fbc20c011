'use client';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import type { NotDone } from '@/components/api/send';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { PersonField } from '@/components/newsroom/list/person-field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { ActionsAnswer } from '@/domain/api/budget-actions';
import type { Option } from '@/domain/api/options';
import type { PeopleActionsRequest } from '@/domain/api/people/bulk';
import { ROLES, type Role } from '@/domain/people/permissions';
import type { DeskView } from './view';

/** The roles that hold at a desk. */
const DESK_ROLES = ROLES.filter(role => role !== 'admin');

/** Grants a colleague a role at the desk, as the screen of people does. */
export function AddToDesk({ desk }: { desk: Pick<DeskView, 'id' | 'shownName'> }) {
  const words = useNewsroomWords();
  const labels = words.desks;
  const { busy, refused, reset, write } = useWrite();
  const [isOpen, setOpen] = useState(false);
  const [person, setPerson] = useState<Option | null>(null);
  const [role, setRole] = useState<Role>('reporter');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<NotDone | null>(null);

  const add = async () => {
    setMissing(!person);
    if (!person || busy) return;
    setProblem(null);
    const grant = { role, editionId: null, deskId: desk.id };
    const request: PeopleActionsRequest = { personIds: [person.id], act: { kind: 'add-grant', grant } };
    const answer = await write('POST', '/api/newsroom/people/many', request, ActionsAnswer);
    if (!answer) return;
    const refusal = answer.results[0]?.problem;
    if (refusal) setProblem({ done: false, field: null, reason: refusal.reason, problem: refusal });
    else setOpen(false);
  };
  return (
    <>
      <Button
        tiny
        onClick={() => {
          reset();
          setProblem(null);
          setPerson(null);
          setMissing(false);
          setOpen(true);
        }}
      >
        <Icon of={UserPlusIcon} small />
        {labels.addPerson}
      </Button>
      {isOpen && (
        <FormDialog
          title={labels.addPersonTitle(desk.shownName)}
          send={labels.addPersonYes}
          busy={busy}
          onSend={add}
          onClose={() => setOpen(false)}
        >
          <PersonField
            label={words.bulk.colleague}
            wrong={isMissing ? labels.noPersonChosen : null}
            onChoose={setPerson}
          />
          <SelectField
            label={words.people.role}
            value={role}
            onChange={({ target }) => setRole(DESK_ROLES.find(one => one === target.value) ?? 'reporter')}
          >
            {DESK_ROLES.map(one => (
              <option key={one} value={one}>
                {words.roles[one]}
              </option>
            ))}
          </SelectField>
          <FormError refused={refused ?? problem} />
        </FormDialog>
      )}
    </>
  );
}
