'use client';
import { Done } from '@/domain/api/written';
import { PersonAnswer, type PersonChange } from '@/domain/api/people/people';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { OneTimeLink, type CreatedLink } from './one-time-link';
import type { PersonView } from './view';

type Question = 'endAll' | 'reset' | 'invite' | 'deactivate' | 'removeFactor';

/** Deactivating and the like, each after a question, and reactivating. */
export function PersonActions({ person }: { person: PersonView }) {
  const words = useNewsroomWords();
  const said = { ...words.people, ...words.security };
  const { busy, refused, write, reset } = useWrite();
  const [question, setQuestion] = useState<Question | null>(null);
  const [created, setCreated] = useState<CreatedLink | null>(null);
  const path = `/api/newsroom/people/${person.id}`;
  const link = person.hasPassword ? 'reset' : 'invite';

  const openDialog = (next: Question | null) => {
    reset();
    setQuestion(next);
  };
  const act = async (next: Question) => {
    if (busy) return;
    const bodies: Record<Question, PersonChange> = {
      endAll: { action: 'end-sessions', session: null },
      reset: { action: 'reset-password' },
      invite: { action: 'reset-password' },
      deactivate: { action: 'deactivate' },
      removeFactor: { action: 'remove-second-factor' },
    };
    const done = await write('POST', path, bodies[next], PersonAnswer);
    if (!done) return;
    setQuestion(null);
    if (next === 'reset' || next === 'invite') {
      const kind = next === 'reset' ? 'reset' : 'invitation';
      setCreated({ name: person.name, email: person.email, kind, link: done.link });
    }
  };

  return (
    <>
      <div className="button-row">
        {person.sessions.length > 0 && (
          <Button variant="line" onClick={() => openDialog('endAll')}>
            {said.endAll}
          </Button>
        )}
        {person.hasSecondFactor && (
          <Button onClick={() => openDialog('removeFactor')}>{said.removeFactor}</Button>
        )}
        {!person.isDeactivated && <Button onClick={() => openDialog(link)}>{said[link]}</Button>}
        {person.isDeactivated ? (
          <Button
            variant="line"
            onClick={() => void write('POST', path, { action: 'reactivate' } satisfies PersonChange, Done)}
          >
            {said.reactivate}
          </Button>
        ) : (
          <Button className="bad" onClick={() => openDialog('deactivate')}>
            {said.deactivate}
          </Button>
        )}
      </div>
      {!question && <FormError refused={refused} />}
      <Dialog
        open={question !== null}
        title={question ? said[`${question}Title`](person.name) : ''}
        onClose={() => openDialog(null)}
        foot={
          question && (
            <>
              <Button onClick={() => openDialog(null)}>{words.cancel}</Button>
              <Button variant="solid" aria-busy={busy} onClick={() => void act(question)}>
                {said[`${question}Yes`]}
              </Button>
            </>
          )
        }
      >
        {question && <p>{said[`${question}Text`]}</p>}
        <FormError refused={refused} />
      </Dialog>
      <OneTimeLink created={created} onDone={() => setCreated(null)} />
    </>
  );
}
