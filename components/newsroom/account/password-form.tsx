'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';

const EMPTY = { present: '', password: '' };

/** Changes the password of the current person, who has to enter the present one. */
export function PasswordForm({ passwordLength }: { passwordLength: number }) {
  const words = useNewsroomWords();
  const labels = words.account;
  const { busy, refused, write } = useWrite();
  const [entries, setEntries] = useState(EMPTY);
  const [isChanged, setChanged] = useState(false);

  const change = async () => {
    if (busy) return;
    setChanged(false);
    if (!(await write('PUT', '/api/newsroom/account/password', entries, Done))) return;
    setEntries(EMPTY);
    setChanged(true);
  };
  const wrong = (field: string) => fieldError(refused, field, words.wrong.password, words);
  return (
    <section aria-labelledby="password-title">
      <form
        className="password-form"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void change();
        }}
      >
        <h2 id="password-title">{labels.password}</h2>
        <p className="help">{labels.passwordText}</p>
        <TextField
          label={labels.present}
          type="password"
          value={entries.present}
          wrong={wrong('present')}
          autoComplete="current-password"
          onChange={event => setEntries({ ...entries, present: event.target.value })}
        />
        <TextField
          label={labels.newPassword}
          type="password"
          value={entries.password}
          help={words.auth.passwordHelp(passwordLength)}
          wrong={wrong('password')}
          autoComplete="new-password"
          onChange={event => setEntries({ ...entries, password: event.target.value })}
        />
        <FormError refused={refused?.field ? null : refused} />
        <Button variant="line" type="submit" aria-busy={busy}>
          {labels.change}
        </Button>
        <p className="soft" role="status">
          {isChanged && labels.changed}
        </p>
      </form>
    </section>
  );
}
