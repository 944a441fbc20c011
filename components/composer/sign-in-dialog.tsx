'use client';
import { signIn } from 'next-auth/react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';

/** Sign in without leaving the page: the text stays where it is and is saved right after. */
export function SignInDialog({ open, onSignedIn }: { open: boolean; onSignedIn(): void }) {
  const words = useWords().signIn;
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setWrong(null);
    try {
      const answer = await signIn('credentials', {
        redirect: false,
        email: String(form.get('email')),
        password: String(form.get('password')),
      });
      if (answer?.ok && !answer.error) onSignedIn();
      else setWrong(words.wrong);
    } catch {
      setWrong(words.unreachable);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open={open} title={words.title} mustAnswer onClose={() => {}}>
      <form className="asking" onSubmit={event => void submit(event)}>
        <p className="soft">{words.safe}</p>
        <TextField label={words.email} name="email" type="email" autoComplete="username" required autoFocus />
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
