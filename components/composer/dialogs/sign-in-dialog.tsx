'use client';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { signIn } from '@/components/newsroom/gate/sign-in';
import { useWords } from '@/components/ui/words/words-provider';

interface SignInDialogProps {
  open: boolean;
  /** The person whose text this is: another person must not save it under their own name. */
  email: string;
  /** Where the text is: on the server, in this browser's store, or only in this window. */
  text: 'saved' | 'kept' | 'unkept';
  onSignedIn(): void;
}

/** Sign in without leaving the page: the text stays where it is and is saved right after. */
export function SignInDialog({ open, email, text, onSignedIn }: SignInDialogProps) {
  const words = useWords().signIn;
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    setWrong(null);
    const came = await signIn(email, password);
    setBusy(false);
    if (came === 'in') onSignedIn();
    else setWrong(words[came]);
  };

  return (
    <Dialog open={open} title={words.title} mustAnswer unasked onClose={() => {}}>
      <form className="asking" onSubmit={event => void submit(event)}>
        <p className="soft" role="alert">
          {words.text[text]}
        </p>
        <TextField
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          readOnly
        />
        <TextField
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          wrong={wrong}
        />
        <div className="btnrow">
          <Button look="solid" type="submit" aria-busy={busy}>
            {words.button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
