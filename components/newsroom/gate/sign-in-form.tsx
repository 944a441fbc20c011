'use client';
import { useRef, useState } from 'react';
import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { EmailField } from './email-field';
import { GateForm } from './gate-form';
import { signIn, type SignInOutcome } from './sign-in';

interface SignInFormProps {
  /** The page to open after signing in. */
  to: string;
  /** Why sign-in is needed. */
  note: string | null;
  /** Whether a link to choose another password can be sent. */
  sendsLinks: boolean;
}

export function SignInForm({ to, note, sendsLinks }: SignInFormProps) {
  const words = useNewsroomWords().gate;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const form = useRef<HTMLDivElement>(null);

  const submit = async () => {
    setWorking(true);
    setOutcome(null);
    const came = await signIn(email, password);
    // The layout switches to the person's own language, so the page is reloaded.
    if (came === 'in') return window.location.assign(to);
    setWorking(false);
    setOutcome(came);
    if (came === 'wrong') form.current?.querySelector<HTMLInputElement>('[type=password]')?.select();
  };

  return (
    <GateForm
      title={words.signIn}
      button={words.signIn}
      working={working ? words.working : null}
      trouble={outcome === 'too-many' ? words.tooMany : outcome === 'unreachable' ? words.unreachable : note}
      onSubmit={submit}
    >
      <div className="gate-fields" ref={form}>
        <EmailField email={email} onChange={setEmail} />
        <TextField
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          wrong={outcome === 'wrong' ? words.wrong : null}
          help={
            sendsLinks ? <a href="/newsroom/forgotten-password">{words.forgottenLink}</a> : words.forgotten
          }
          onChange={event => setPassword(event.target.value)}
        />
      </div>
    </GateForm>
  );
}
