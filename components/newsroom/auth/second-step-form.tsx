'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { CodeField } from './code-field';
import { AuthForm } from './auth-form';
import { finishSignOn, type SignInOutcome } from '@/components/auth/sign-in';

/** A person who signed in at the provider enters a code of their second factor; `to` is the page to open after it. */
export function SecondStepForm({ to }: { to: string }) {
  const { auth: labels, security, signOn } = useNewsroomWords();
  const [code, setCode] = useState('');
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const errors: Partial<Record<SignInOutcome, string>> = {
    'too-many': labels.tooMany,
    'step-over': signOn.over,
    unreachable: labels.unreachable,
  };

  const submit = async () => {
    setWorking(true);
    setOutcome(null);
    const came = await finishSignOn(code);
    if (came === 'in') return window.location.assign(to);
    setWorking(false);
    setOutcome(came);
  };
  return (
    <AuthForm
      title={security.enterCode}
      button={labels.signIn}
      working={working ? labels.working : null}
      error={outcome ? (errors[outcome] ?? null) : null}
      onSubmit={() => void submit()}
      more={<Button onClick={() => window.location.assign('/newsroom/sign-in')}>{security.back}</Button>}
    >
      <div className="auth-fields">
        <CodeField code={code} isWrong={outcome === 'wrong-code' || outcome === 'wrong'} onChange={setCode} />
      </div>
    </AuthForm>
  );
}
