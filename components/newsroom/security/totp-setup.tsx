'use client';
import { useEffect, useState } from 'react';
import { NewTotpAnswer, RecoveryCodesAnswer } from '@/domain/api/people/security';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { send, type NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

const ADDRESS = '/api/newsroom/account/totp';

interface SetupProps {
  /** Called with the recovery codes to show; null for a person who has some. */
  onSetUp(codes: string[] | null): void;
  onClose(): void;
}

/** A person scans a secret with an app, and confirms it by a code. */
export function TotpSetup({ onSetUp, onClose }: SetupProps) {
  const words = useNewsroomWords();
  const { security } = words;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<NewTotpAnswer | null>(null);
  const [error, setError] = useState<NotDone | null>(null);
  const [code, setCode] = useState('');

  useEffect(() => {
    void send('POST', ADDRESS, {}, NewTotpAnswer).then(answer =>
      answer.done ? setMade(answer.data) : setError(answer),
    );
  }, []);

  const confirm = async () => {
    if (busy || !made) return;
    setBusy(true);
    setRefused(null);
    const answer = await send('PUT', ADDRESS, { sealed: made.sealed, code }, RecoveryCodesAnswer);
    setBusy(false);
    if (answer.done) onSetUp(answer.data.recoveryCodes);
    else setRefused(answer);
  };

  return (
    <FormDialog
      title={security.setUpApp}
      send={security.confirm}
      busy={busy}
      mustAnswer
      onSend={confirm}
      onClose={onClose}
    >
      {made && (
        <>
          <p>{security.scan}</p>
          <img className="qr-code" src={made.picture} alt={security.picture} width={196} height={196} />
          <p className="help">{security.byHand}</p>
          <code className="secret" dir="ltr">
            {made.secret.match(/.{1,4}/g)!.join(' ')}
          </code>
          <TextField
            label={security.code}
            help={security.codeHelp}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            maxLength={10}
            value={code}
            wrong={refused && reasonWords(refused, words)}
            onChange={event => setCode(event.target.value)}
          />
        </>
      )}
      <FormError refused={error} />
    </FormDialog>
  );
}
