'use client';
import { useEffect, useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { signOnInTab, requestPasskey } from '@/components/auth/sign-in';
import { send, type NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { onReauthentication } from '@/components/api/request';

type Way = 'password' | 'code' | 'provider';

interface ReauthenticationProps {
  /** Whether the person has a second factor to reauthenticate with. */
  hasSecondFactor: boolean;
  passkeysWork: boolean;
  /** The display name of the identity provider; null for none. */
  provider: string | null;
  /** Whether people sign in with passwords. */
  passwords: boolean;
}

/** Prompts for reauthentication before a dangerous action. */
export function Reauthentication({
  hasSecondFactor,
  passkeysWork,
  provider,
  passwords,
}: ReauthenticationProps) {
  const words = useNewsroomWords();
  const { security, signOn } = words;
  // A password alone must not remove a second factor, so the server refuses it.
  const byPassword = passwords && !hasSecondFactor;
  const first = byPassword ? 'password' : hasSecondFactor ? 'code' : 'provider';
  const [settle, setSettle] = useState<((proved: boolean) => void) | null>(null);
  const [way, setWay] = useState<Way>(first);
  const [entry, setEntry] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  useEffect(() => onReauthentication(() => new Promise(resolve => setSettle(() => resolve))), []);

  const end = (proved: boolean) => {
    settle?.(proved);
    setSettle(null);
    setEntry('');
    setRefused(null);
  };
  const choose = (chosen: Way) => {
    setWay(chosen);
    setEntry('');
    setRefused(null);
  };
  const byProvider = () => {
    choose('provider');
    void signOnInTab('/newsroom/account', true);
  };
  const prove = async (proof: unknown) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    const answer = await send('POST', '/api/newsroom/account/reauthentication', proof, Done);
    setBusy(false);
    if (answer.done) return end(true);
    setRefused(answer);
  };
  const byPasskey = async () => {
    const answer = await requestPasskey();
    if (answer.done) return prove({ passkey: answer.data });
    setRefused(answer);
  };
  const isPassword = way === 'password';
  const wrong: Record<string, string> = {
    'wrong-password': words.auth.wrongPassword,
    cancelled: security.passkeyFailed,
  };

  return (
    <FormDialog
      open={settle !== null}
      title={security.againTitle}
      send={security.again}
      busy={busy}
      onSend={async () => (way === 'provider' ? end(true) : prove({ [way]: entry }))}
      onClose={() => end(false)}
    >
      <p className="soft">{way === 'provider' && provider ? signOn.again(provider) : security.againText}</p>
      {way !== 'provider' && (
        <TextField
          key={way}
          label={isPassword ? security.byPassword : security.codeOrRecovery}
          type={isPassword ? 'password' : 'text'}
          autoComplete={isPassword ? 'current-password' : 'one-time-code'}
          dir="ltr"
          autoFocus
          value={entry}
          wrong={refused && (wrong[refused.reason] ?? reasonWords(refused, words))}
          help={isPassword ? null : security.codeOrRecoveryHelp}
          onChange={event => setEntry(event.target.value)}
        />
      )}
      {(hasSecondFactor || provider) && (
        <div className="button-row" role="group" aria-label={security.by}>
          {byPassword && !isPassword && (
            <Button onClick={() => choose('password')}>{security.byPassword}</Button>
          )}
          {hasSecondFactor && way !== 'code' && (
            <Button onClick={() => choose('code')}>{security.byCode}</Button>
          )}
          {hasSecondFactor && passkeysWork && (
            <Button onClick={() => void byPasskey()}>{security.byPasskey}</Button>
          )}
          {provider && <Button onClick={byProvider}>{signOn.with(provider)}</Button>}
        </div>
      )}
    </FormDialog>
  );
}
