'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import type { PersonChange } from '@/domain/api/people/people';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { PersonView } from './view';

interface NewAdminProps {
  person: PersonView;
  proposal: NonNullable<PersonView['proposal']>;
}

type Decision = 'confirm' | 'refuse';

/** That a person becomes an admin when a second one confirms it, and for that one to decide. */
export function NewAdmin({ person, proposal }: NewAdminProps) {
  const all = useNewsroomWords();
  const words = all.people.newAdmin;
  const { busy, refused, write, reset } = useWrite();
  const [question, setQuestion] = useState<Decision | null>(null);
  const wanted = proposal.byName === null ? words.byGroup : words.by(proposal.byName);

  const openDialog = (next: Decision | null) => {
    reset();
    setQuestion(next);
  };
  const decide = async (decision: Decision) => {
    if (busy) return;
    const body: PersonChange = { action: `${decision}-admin` };
    if (await write('POST', `/api/newsroom/people/${person.id}`, body, Done)) setQuestion(null);
  };

  return (
    <section>
      <p className="note-line tone-warning rounded">{words.waiting}</p>
      <p className="help">{proposal.isOwn ? words.own : wanted}</p>
      {!proposal.isOwn && (
        <div className="button-row">
          <Button variant="line" onClick={() => openDialog('confirm')}>
            {words.confirm}
          </Button>
          <Button onClick={() => openDialog('refuse')}>{words.refuse}</Button>
        </div>
      )}
      <Dialog
        open={question !== null}
        title={question ? words[`${question}Title`](person.name) : ''}
        onClose={() => openDialog(null)}
        foot={
          question && (
            <>
              <Button onClick={() => openDialog(null)}>{all.cancel}</Button>
              <Button variant="solid" aria-busy={busy} onClick={() => void decide(question)}>
                {words[`${question}Yes`]}
              </Button>
            </>
          )
        }
      >
        {question && <p>{words[`${question}Text`]}</p>}
        <FormError refused={refused} />
      </Dialog>
    </section>
  );
}
