'use client';
import { type NotDone, send } from '@/components/api/send';
import { signIn } from '@/components/auth/sign-in';
import { AuthForm } from './auth-form';
import { fieldError, reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { TextField } from '@/components/ui/field';
import { ChosenAnswer, PasswordLinkAnswer } from '@/domain/api/people/people';
import { useEffect, useState } from 'react';
import Link from 'next/link';

const KEY = 'password-link';

/**
 * The secret of the link that led here. It leaves the address bar, and so the browser's history, and stays in this tab
 * while the language is changed or the page is reloaded.
 */
function takeLinkSecret(): string {
  const secret = window.location.hash.slice(1);
  if (secret) {
    sessionStorage.setItem(KEY, secret);
    window.history.replaceState(null, '', window.location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

/** The link was used. */
function clearLinkSecret(): void {
  sessionStorage.removeItem(KEY);
}

/** Sets a password from a link and signs in with it. `sendsLinks`: another link can be requested. */
export function ChoosePasswordForm({ passwordLength, sendsLinks }: ChoosePasswordFormProps) {
  const words = useNewsroomWords();
  const { auth: labels } = words;
  const [secret, setSecret] = useState('');
  const [link, setLink] = useState<PasswordLinkAnswer | null>(null);
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  useEffect(() => {
    const secret = takeLinkSecret();
    void send('POST', '/api/newsroom/password-link', { secret }, PasswordLinkAnswer).then(answer => {
      if (!answer.done) return setRefused(answer);
      setSecret(secret);
      setLink(answer.data);
    });
  }, []);

  const choose = async () => {
    setWorking(true);
    setRefused(null);
    const answer = await send('POST', '/api/newsroom/choose-password', { secret, password }, ChosenAnswer);
    if (answer.done) {
      clearLinkSecret();
      const came = await signIn(answer.data.email, password);
      return window.location.assign(came === 'in' ? '/newsroom' : '/newsroom/sign-in?from=choice');
    }
    setWorking(false);
    setRefused(answer);
  };

  if (refused?.reason === 'link-is-over')
    return (
      <div className="form-status" role="alert">
        <h1>{labels.linkIsOver}</h1>
        <p>{labels.linkIsOverText}</p>
        <p>
          {sendsLinks ? (
            <Link href="/newsroom/forgotten-password">{labels.forgottenLink}</Link>
          ) : (
            labels.forgotten
          )}
        </p>
        <p>
          <Link href="/newsroom/sign-in">{labels.backToSignIn}</Link>
        </p>
      </div>
    );
  if (!link)
    return refused ? (
      <p className="form-status" role="alert">
        {reasonWords(refused, words)}
      </p>
    ) : (
      <p className="form-status" role="status">
        {labels.checkingLink}
      </p>
    );
  return (
    <AuthForm
      title={link.kind === 'invitation' ? labels.welcome(link.name) : labels.forgottenTitle}
      button={labels.choose}
      working={working ? labels.choosing : null}
      error={refused && !refused.field ? reasonWords(refused, words) : null}
      onSubmit={() => void choose()}
    >
      <p className="soft">{labels.welcomeText(link.email)}</p>
      {/* Password managers keep the password under this address. */}
      <input type="hidden" name="email" autoComplete="username" value={link.email} />
      <TextField
        label={labels.newPassword}
        name="password"
        type="password"
        autoComplete="new-password"
        autoFocus
        required
        value={password}
        help={labels.passwordHelp(passwordLength)}
        wrong={fieldError(refused, 'password', words.wrong.password, words)}
        onChange={event => setPassword(event.target.value)}
      />
    </AuthForm>
  );
}

interface ChoosePasswordFormProps {
  passwordLength: number;
  sendsLinks: boolean;
}
