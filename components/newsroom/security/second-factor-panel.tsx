'use client';
import KeyRoundIcon from 'lucide-react/icons/key-round';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RecoveryCodesAnswer } from '@/domain/api/people/security';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { PasskeyLines } from './passkey-lines';
import { useSetUp } from './set-up';
import type { SecondFactorView } from './view';

type Question = { kind: 'app' } | { kind: 'passkey'; id: string; name: string } | { kind: 'renew' };

/** What a person signs in with besides a password: an app of codes, passkeys, and recovery codes. */
export function SecondFactorPanel({ factor }: { factor: SecondFactorView }) {
  const words = useNewsroomWords();
  const { security } = words;
  const { busy, refused, write, reset } = useWrite();
  const router = useRouter();
  const { setUp, show, dialogs } = useSetUp(() => router.refresh());
  const [question, setQuestion] = useState<Question | null>(null);
  const { hasTotp, passkeys, recoveryCodes, passkeysWork } = factor;
  const hasFactor = hasTotp || passkeys.length > 0;

  const openDialog = (next: Question | null) => {
    reset();
    setQuestion(next);
  };
  const act = async (next: Question) => {
    if (busy) return;
    if (next.kind === 'renew') {
      const made = await write('POST', '/api/newsroom/account/recovery-codes', {}, RecoveryCodesAnswer);
      if (made) show(made.recoveryCodes);
      if (!made) return;
    } else {
      const path = next.kind === 'app' ? 'totp' : `passkeys/${encodeURIComponent(next.id)}`;
      if (!(await write('DELETE', `/api/newsroom/account/${path}`, {}, Done))) return;
    }
    setQuestion(null);
  };
  const titles: Record<Question['kind'], [title: string, yes: string]> = {
    app: [security.removeAppTitle, security.removeApp],
    passkey: [question?.kind === 'passkey' ? security.removePasskeyTitle(question.name) : '', words.remove],
    renew: [security.renewTitle, security.renew],
  };
  const [title, yes] = question ? titles[question.kind] : ['', ''];

  return (
    <section className="second-factor" aria-labelledby="second-factor-title">
      <h2 id="second-factor-title">{security.title}</h2>
      <p className="help">{security.text}</p>
      <h3>
        <Icon of={SmartphoneIcon} small /> {security.app}{' '}
        {hasTotp && <span className="soft">{security.appOn}</span>}
      </h3>
      {!hasTotp && <p className="help">{security.appText}</p>}
      <div className="button-row">
        <Button variant="line" onClick={() => setUp('totp')}>
          {hasTotp ? security.replaceApp : security.setUpApp}
        </Button>
        {hasTotp && <Button onClick={() => openDialog({ kind: 'app' })}>{security.removeApp}</Button>}
      </div>
      <h3>
        <Icon of={KeyRoundIcon} small /> {security.passkeys}
      </h3>
      <p className="help">{passkeysWork ? security.passkeysText : security.noPasskeysHere}</p>
      <PasskeyLines
        passkeys={passkeys}
        onRemove={({ id, name }) => openDialog({ kind: 'passkey', id, name })}
      />
      {passkeysWork && (
        <Button variant="line" onClick={() => setUp('passkey')}>
          {security.addPasskey}
        </Button>
      )}
      {hasFactor && (
        <>
          <h3>
            {security.recovery} <span className="soft">{security.recoveryLeft(recoveryCodes)}</span>
          </h3>
          <p className="help">{security.recoveryText}</p>
          <Button variant="line" onClick={() => openDialog({ kind: 'renew' })}>
            {security.renew}
          </Button>
        </>
      )}
      <Dialog
        open={question !== null}
        title={title}
        onClose={() => openDialog(null)}
        foot={
          question && (
            <>
              <Button onClick={() => openDialog(null)}>{words.cancel}</Button>
              <Button variant="solid" aria-busy={busy} onClick={() => void act(question)}>
                {yes}
              </Button>
            </>
          )
        }
      >
        {question && <p>{question.kind === 'renew' ? security.renewText : security.removeText}</p>}
        <FormError refused={refused} />
      </Dialog>
      {dialogs}
    </section>
  );
}
