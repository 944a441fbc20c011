'use client';
import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import {
  fetchProviderName,
  signIn,
  signInByPasskey,
  type SignInOutcome,
  signOnInTab,
} from '@/components/auth/sign-in';
import { announceSignedIn, onSignedIn as onSignedInElsewhere } from '@/components/api/signed-in';
import { useComposerWords } from '@/components/composer/words/use-composer-words';

interface SignInDialogProps {
  open: boolean;
  /** The author of this text: another person must not save it under their own name. */
  email: string;
  /** Where the text is: on the server, in this browser's storage, or only in this window. */
  text: 'saved' | 'stored' | 'notStored';
  onSignedIn(): void;
}

/** Sign-in without leaving the page: the text is kept and saved afterwards. */
export function SignInDialog({ open, email, text, onSignedIn }: SignInDialogProps) {
  const words = useComposerWords().signIn;
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState<'code-needed' | 'emailed-code' | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [provider, setProvider] = useState<string | null>(null);

  useEffect(() => {
    if (open) void fetchProviderName().then(setProvider);
  }, [open]);
  useEffect(() => (open ? onSignedInElsewhere(onSignedIn) : undefined), [open, onSignedIn]);
  const signInByProvider = () => {
    // The next save shows whether the person has signed in there.
    window.addEventListener('focus', onSignedIn, { once: true });
    void signOnInTab('/newsroom');
  };
  const attempt = async (signing: () => Promise<SignInOutcome>) => {
    if (busy) return;
    setBusy(true);
    setWrong(null);
    const came = await signing();
    setBusy(false);
    if (came === 'in') {
      setPassword('');
      setNeedsCode(null);
      announceSignedIn();
      return onSignedIn();
    }
    if (came === 'code-needed' || came === 'emailed-code') setNeedsCode(came);
    else setWrong(words[came === 'step-over' ? 'unreachable' : came]);
    if (came === 'wrong') setNeedsCode(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '');
    void attempt(() => signIn(email, password, code));
  };

  return (
    <Dialog open={open} title={words.title} mustAnswer unprompted onClose={() => {}}>
      <form className="dialog-fields" onSubmit={submit}>
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
          value={password}
          readOnly={needsCode !== null}
          wrong={needsCode ? null : wrong}
          onChange={event => setPassword(event.target.value)}
        />
        {needsCode && (
          <TextField
            label={words.code}
            help={words[needsCode]}
            name="code"
            autoComplete="one-time-code"
            dir="ltr"
            autoFocus
            required
            wrong={wrong}
          />
        )}
        <div className="button-row">
          {provider && <Button onClick={signInByProvider}>{words.withProvider(provider)}</Button>}
          <Button onClick={() => void attempt(signInByPasskey)}>{words.withPasskey}</Button>
          <Button variant="solid" type="submit" aria-busy={busy}>
            {words.button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
