'use client';
import { Done } from '@/domain/api/written';
import { PersonAnswer, type PersonChange } from '@/domain/api/people';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { GivenLink, type Given } from './given-link';
import type { PersonView } from './view';

type Question = 'endAll' | 'reset' | 'invite' | 'deactivate';

/** Deactivating and the like, each after a question, and reactivating. */
export function PersonActions({ person }: { person: PersonView }) {
  const words = useNewsroomWords();
  const { people } = words;
  const { busy, refused, write, forget } = useWrite();
  const [question, setQuestion] = useState<Question | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const path = `/api/newsroom/people/${person.id}`;
  const link = person.hasPassword ? 'reset' : 'invite';

  const ask = (asked: Question | null) => {
    forget();
    setQuestion(asked);
  };
  const act = async (asked: Question) => {
    if (busy) return;
    const bodies: Record<Question, PersonChange> = {
      endAll: { action: 'end-sessions', session: null },
      reset: { action: 'reset-password' },
      invite: { action: 'reset-password' },
      deactivate: { action: 'deactivate' },
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
      <div className="btnrow">
        {person.sessions.length > 0 && (
          <Button look="line" onClick={() => ask('endAll')}>
            {people.endAll}
          </Button>
        )}
        {!person.isDeactivated && <Button onClick={() => ask(link)}>{people[link]}</Button>}
        {person.isDeactivated ? (
          <Button
            look="line"
            onClick={() => write('POST', path, { action: 'reactivate' } satisfies PersonChange, Done)}
          >
            {people.reactivate}
          </Button>
        ) : (
          <Button className="bad" onClick={() => ask('deactivate')}>
            {people.deactivate}
          </Button>
        )}
      </div>
      {!question && <Trouble refused={refused} />}
      <Dialog
        open={question !== null}
        title={question ? people[`${question}Title`](person.name) : ''}
        onClose={() => ask(null)}
        foot={
          question && (
            <>
              <Button onClick={() => ask(null)}>{words.cancel}</Button>
              <Button look="solid" aria-busy={busy} onClick={() => act(question)}>
                {people[`${question}Yes`]}
              </Button>
            </>
          )
        }
      >
        {question && <p>{people[`${question}Text`]}</p>}
        <Trouble refused={refused} />
      </Dialog>
      <GivenLink given={given} onDone={() => setGiven(null)} />
    </>
  );
}
