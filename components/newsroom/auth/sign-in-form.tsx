'use client';
import Link from 'next/link';
import KeyRoundIcon from 'lucide-react/icons/key-round';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { EmailField } from './email-field';
import { CodeField } from './code-field';
import { AuthForm } from './auth-form';
import { ProviderButton } from './provider-button';
import { signIn, signInByPasskey, signOnAddress, type SignInOutcome } from '@/components/auth/sign-in';

interface SignInFormProps {
  /** The page to open after signing in. */
  to: string;
  /** Why sign-in is needed. */
  note: string | null;
  /** Whether a link to choose another password can be sent. */
  sendsLinks: boolean;
  /** Whether passkeys can be used at this address. */
  passkeysWork: boolean;
  /** The display name of the identity provider; null for none. */
  provider: string | null;
  /** Whether people sign in with passwords. */
  passwords: boolean;
}

/**
 * Signing in: with a password and, where the person has a second factor, a code after it; with a passkey alone; or by the
 * paper's provider, which is the only way besides passkeys where there are no passwords.
 */
export function SignInForm({ to, note, sendsLinks, passkeysWork, provider, passwords }: SignInFormProps) {
  const { auth: words, security, signOn } = useNewsroomWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState<'app' | 'email' | null>(null);
  const [isSentAgain, setSentAgain] = useState(false);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const form = useRef<HTMLDivElement>(null);

  const attempt = async (signing: () => Promise<SignInOutcome>) => {
    setWorking(true);
    setOutcome(null);
    const came = await signing();
    // The layout switches to the person's own language, so the page is reloaded.
    if (came === 'in') return window.location.assign(to);
    setWorking(false);
    setOutcome(came);
    if (came === 'code-needed') setNeedsCode('app');
    if (came === 'emailed-code') setNeedsCode('email');
    if (came === 'wrong') setNeedsCode(null);
    if (came === 'wrong' || came === 'wrong-code')
      form.current?.querySelector<HTMLInputElement>('.select')?.select();
  };
  const leave = async () => {
    setWorking(true);
    setOutcome(null);
    const address = await signOnAddress(to);
    if (address) return window.location.assign(address);
    setWorking(false);
    setOutcome('unreachable');
  };
  const back = () => {
    setNeedsCode(null);
    setSentAgain(false);
    setCode('');
    setOutcome(null);
  };
  const sendAgain = async () => {
    await attempt(() => signIn(email, password));
    setCode('');
    setSentAgain(true);
  };
  const errors: Partial<Record<SignInOutcome, string>> = {
    'too-many': words.tooMany,
    unreachable: words.unreachable,
    'no-passkey': security.passkeyFailed,
  };

  return (
    <AuthForm
      title={needsCode ? security.enterCode : words.signIn}
      button={passwords || !provider ? words.signIn : signOn.with(provider)}
      working={working ? words.working : null}
      error={outcome ? (errors[outcome] ?? null) : note}
      onSubmit={() =>
        void (passwords ? attempt(() => signIn(email, password, needsCode ? code : '')) : leave())
      }
      more={
        <>
          {needsCode === 'email' && (
            <Button variant="line" onClick={() => void sendAgain()}>
              {security.sendCodeAgain}
            </Button>
          )}
          {needsCode && <Button onClick={back}>{security.back}</Button>}
          {provider && passwords && <ProviderButton name={provider} onClick={() => void leave()} />}
          {passkeysWork && (
            <Button variant="line" onClick={() => void attempt(signInByPasskey)}>
              <Icon of={KeyRoundIcon} small />
              {security.withPasskey}
            </Button>
          )}
        </>
      }
    >
      <div className="auth-fields" ref={form}>
        {needsCode === 'email' && (
          <p className="soft" role="status">
            {isSentAgain ? security.codeSentAgain(email) : security.codeSent(email)}
          </p>
        )}
        {needsCode && (
          <CodeField
            code={code}
            isWrong={outcome === 'wrong-code'}
            isEmailed={needsCode === 'email'}
            onChange={setCode}
          />
        )}
        {passwords && !needsCode && (
          <>
            <EmailField email={email} onChange={setEmail} />
            <TextField
              label={words.password}
              name="password"
              type="password"
              className="input select"
              autoComplete="current-password"
              required
              value={password}
              wrong={outcome === 'wrong' ? words.wrong : null}
              help={
                sendsLinks ? (
                  <Link href="/newsroom/forgotten-password">{words.forgottenLink}</Link>
                ) : (
                  words.forgotten
                )
              }
              onChange={event => setPassword(event.target.value)}
            />
          </>
        )}
      </div>
    </AuthForm>
  );
}
