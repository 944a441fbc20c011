'use client';
import { useState } from 'react';
import { NewPasskeyOptions, RecoveryCodesAnswer } from '@/domain/api/people/security';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { deviceName } from '@/components/newsroom/people/sessions/device';
import { send, type NotDone } from '@/components/api/send';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

const ADDRESS = '/api/newsroom/account/passkeys';

interface SetupProps {
  /** Called with the recovery codes to show; null for a person who has some. */
  onSetUp(codes: string[] | null): void;
  onClose(): void;
}

/** Creates a passkey in the browser, and stores it; the reason is `cancelled` when the browser created none. */
async function addPasskey(name: string) {
  const options = await send('POST', `${ADDRESS}/challenge`, {}, NewPasskeyOptions);
  if (!options.done) return options;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const made = await startRegistration({ optionsJSON: options.data }).catch(() => null);
  if (!made) return { done: false as const, reason: 'cancelled', field: null };
  return send('POST', ADDRESS, { name, made }, RecoveryCodesAnswer);
}

/** Creates a passkey on this device, and names it. */
export function PasskeySetup({ onSetUp, onClose }: SetupProps) {
  const words = useNewsroomWords();
  const { security } = words;
  const lang = useLanguage();
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState(() => deviceName(navigator.userAgent, lang) ?? '');
  const [wrong, setWrong] = useState<NotDone | null>(null);

  const create = async () => {
    if (busy) return;
    setBusy(true);
    setWrong(null);
    const answer = await addPasskey(name);
    setBusy(false);
    if (answer.done) onSetUp(answer.data.recoveryCodes);
    else setWrong(answer);
  };

  return (
    <FormDialog
      title={security.addPasskey}
      send={security.create}
      busy={busy}
      onSend={create}
      onClose={onClose}
    >
      <p>{security.passkeysText}</p>
      <TextField
        label={security.passkeyName}
        help={security.passkeyNameHelp}
        maxLength={60}
        value={name}
        wrong={wrong && (wrong.reason === 'cancelled' ? security.passkeyFailed : reasonWords(wrong, words))}
        onChange={event => setName(event.target.value)}
      />
    </FormDialog>
  );
}
