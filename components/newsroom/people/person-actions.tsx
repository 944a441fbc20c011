'use client';
import { Done } from '@/domain/api/written';
import { PersonAnswer, type PersonChange } from '@/domain/api/people/people';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { GivenLink, type Given } from './given-link';
import type { PersonView } from './view';

type Question = 'endAll' | 'reset' | 'invite' | 'deactivate' | 'removeFactor';

/** Deactivating and the like, each after a question, and reactivating. */
export function PersonActions({ person }: { person: PersonView }) {
  const words = useNewsroomWords();
  const said = { ...words.people, ...words.security };
  const { busy, refused, write, reset } = useWrite();
  const [question, setQuestion] = useState<Question | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const path = `/api/newsroom/people/${person.id}`;
  const link = person.hasPassword ? 'reset' : 'invite';

  const ask = (asked: Question | null) => {
    reset();
    setQuestion(asked);
  };
  const act = async (asked: Question) => {
    if (busy) return;
    const bodies: Record<Question, PersonChange> = {
      endAll: { action: 'end-sessions', session: null },
      reset: { action: 'reset-password' },
      invite: { action: 'reset-password' },
      deactivate: { action: 'deactivate' },
      removeFactor: { action: 'remove-second-factor' },
    };
    const done = await write('POST', path, bodies[asked], PersonAnswer);
    if (!done) return;
    setQuestion(null);
    if (asked === 'reset' || asked === 'invite') {
      const kind = asked === 'reset' ? 'reset' : 'invitation';
      setGiven({ name: person.name, email: person.email, kind, link: done.link });
    }
  };

  return (
    <>
      <div className="button-row">
        {person.sessions.length > 0 && (
          <Button variant="line" onClick={() => ask('endAll')}>
            {said.endAll}
          </Button>
        )}
        {person.hasSecondFactor && <Button onClick={() => ask('removeFactor')}>{said.removeFactor}</Button>}
        {!person.isDeactivated && <Button onClick={() => ask(link)}>{said[link]}</Button>}
        {person.isDeactivated ? (
          <Button
            variant="line"
            onClick={() => void write('POST', path, { action: 'reactivate' } satisfies PersonChange, Done)}
          >
            {said.reactivate}
          </Button>
        ) : (
          <Button className="bad" onClick={() => ask('deactivate')}>
            {said.deactivate}
          </Button>
        )}
      </div>
      {!question && <FormError refused={refused} />}
      <Dialog
        open={question !== null}
        title={question ? said[`${question}Title`](person.name) : ''}
        onClose={() => ask(null)}
        foot={
          question && (
            <>
              <Button onClick={() => ask(null)}>{words.cancel}</Button>
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
      <GivenLink given={given} onDone={() => setGiven(null)} />
    </>
  );
}
