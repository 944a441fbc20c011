'use client';
import { useState } from 'react';
import { PersonAnswer } from '@/domain/api/people/people';
import type { ChangeDecision } from '@/domain/people/admin-proposal';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { OneTimeLink, type CreatedLink } from './one-time-link';
import type { AdminChangeView } from './view';

interface AdminChangesProps {
  changes: AdminChangeView[];
  /** The admin whom they change; null for rules of the paper. */
  person: { name: string; email: string } | null;
}

/** Changes that need a second admin, each with buttons to confirm or refuse it. */
export function AdminChanges({ changes, person }: AdminChangesProps) {
  const [created, setCreated] = useState<CreatedLink | null>(null);
  return (
    <>
      {changes.map(change => (
        <WaitingChange
          key={change.id}
          change={change}
          onConfirmed={link => {
            if (change.kind === 'password' && person) setCreated({ ...person, kind: 'reset', link });
          }}
        />
      ))}
      <OneTimeLink created={created} onDone={() => setCreated(null)} />
    </>
  );
}

interface WaitingChangeProps {
  change: AdminChangeView;
  /** Called with the link to hand over, if there is one. */
  onConfirmed(link: string | undefined): void;
}

function WaitingChange({ change, onConfirmed }: WaitingChangeProps) {
  const words = useNewsroomWords().people.adminChange;
  const { busy, refused, write } = useWrite();
  const decide = async (decision: ChangeDecision) => {
    if (busy) return;
    const done = await write('POST', `/api/newsroom/admin-changes/${change.id}`, { decision }, PersonAnswer);
    if (done && decision === 'confirm') onConfirmed(done.link);
  };
  return (
    <section>
      <p className="note-line tone-warning rounded">{words.waiting}</p>
      <p className="help">
        {change.isOwn ? words.own : words.by(change.byName)} {words.kinds[change.kind]}
        {change.email && <bdi> {change.email}</bdi>}
      </p>
      <div className="button-row">
        <Button variant="line" aria-busy={busy} onClick={() => void decide('confirm')}>
          {words.confirm}
        </Button>
        <Button aria-busy={busy} onClick={() => void decide('refuse')}>
          {words.refuse}
        </Button>
      </div>
      <FormError refused={refused} />
    </section>
  );
}
