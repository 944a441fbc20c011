'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { DeletionRequest } from '@/domain/api/people/privacy';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { PersonView } from '../view';

/** Deletes the account of a deactivated person, once their name is typed. */
export function DeleteAccount({ person, listHref }: { person: PersonView; listHref: string }) {
  const words = useNewsroomWords();
  const labels = words.deletion;
  const router = useRouter();
  const { busy, refused, write, reset } = useWrite();
  const [typed, setTyped] = useState<string | null>(null);

  const openDialog = (text: string | null) => {
    reset();
    setTyped(text);
  };
  const send = async () => {
    if (busy || typed === null) return;
    const request: DeletionRequest = { name: typed };
    const done = await write('POST', `/api/newsroom/people/${person.id}/deletion`, request, Done);
    if (done) router.replace(listHref, { scroll: false });
  };
  const isWrong = refused?.field === 'name';

  return (
    <div className="button-row">
      <Button className="bad" onClick={() => openDialog('')}>
        {labels.start}
      </Button>
      {typed !== null && (
        <FormDialog
          title={labels.dialog(person.name)}
          send={labels.yes}
          busy={busy}
          mustAnswer={busy}
          onSend={send}
          onClose={() => openDialog(null)}
        >
          <p>{labels.text}</p>
          <p>
            <b>{labels.final}</b>
          </p>
          <TextField
            label={labels.name(person.name)}
            value={typed}
            wrong={isWrong ? reasonWords(refused, words) : null}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            onChange={event => setTyped(event.target.value)}
          />
          <FormError refused={isWrong ? null : refused} />
        </FormDialog>
      )}
    </div>
  );
}
