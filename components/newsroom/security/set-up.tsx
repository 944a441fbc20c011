'use client';
import { useState } from 'react';
import { PasskeySetup } from './passkey-setup';
import { RecoveryCodes } from './recovery-codes';
import { TotpSetup } from './totp-setup';

/** What is being set up, and the dialogs of it: `setUp` opens one, and `show` shows recovery codes that were made. */
export function useSetUp(onDone: () => void) {
  const [open, setOpen] = useState<'totp' | 'passkey' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const setUp = { onClose: () => setOpen(null), onSetUp: onSetUp };

  function onSetUp(made: string[] | null) {
    setOpen(null);
    if (made) setCodes(made);
    else onDone();
  }
  const onKept = () => {
    setCodes(null);
    onDone();
  };
  const dialogs = (
    <>
      {open === 'totp' && <TotpSetup {...setUp} />}
      {open === 'passkey' && <PasskeySetup {...setUp} />}
      <RecoveryCodes codes={codes} onKept={onKept} />
    </>
  );
  return { setUp: setOpen, show: setCodes, dialogs };
}
