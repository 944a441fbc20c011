'use client';
import Link from 'next/link';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { send, type NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { EmailField } from './email-field';
import { AuthForm } from './auth-form';

/** Requests a link to reset the password. The message is the same for an unknown address. */
export function ForgottenForm() {
  const words = useNewsroomWords();
  const { auth: labels } = words;
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const submit = async () => {
    setWorking(true);
    setRefused(null);
    const address = email.trim();
    const answer = await send('POST', '/api/newsroom/forgotten-password', { email: address }, Done);
    setWorking(false);
    if (answer.done) setSentTo(address);
    else setRefused(answer);
  };
  const back = <Link href="/newsroom/sign-in">{labels.backToSignIn}</Link>;
  if (sentTo)
    return (
      <div className="form-status" role="status">
        <h1>{labels.forgottenTitle}</h1>
        <p>{labels.linkSent(sentTo)}</p>
        <p>{back}</p>
      </div>
    );
  return (
    <AuthForm
      title={labels.forgottenTitle}
      button={labels.sendLink}
      working={working ? labels.sendingLink : null}
      error={refused && !refused.field ? reasonWords(refused, words) : null}
      onSubmit={() => void submit()}
    >
      <p className="soft">{labels.forgottenText}</p>
      <EmailField
        email={email}
        wrong={refused?.field === 'email' ? words.wrong.email : null}
        help={back}
        onChange={setEmail}
      />
    </AuthForm>
  );
}
