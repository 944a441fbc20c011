'use client';
import KeyRoundIcon from 'lucide-react/icons/key-round';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import type { JournalOwner } from '@/components/journal/sealing';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { SignOut } from '@/components/newsroom/auth/sign-out';
import { useSetUp } from './set-up';

interface SecondFactorScreenProps {
  owner: JournalOwner;
  passkeysWork: boolean;
  /** The page to open after it. */
  to: string;
}

/** A person who must have a second factor sets one up before anything else. */
export function SecondFactorScreen({ owner, passkeysWork, to }: SecondFactorScreenProps) {
  const { security } = useNewsroomWords();
  const { setUp, dialogs } = useSetUp(() => window.location.assign(to));
  return (
    <div className="form-status second-factor-page">
      <h1>{security.setUpTitle}</h1>
      <p>{security.setUpText}</p>
      <p className="help">{security.text}</p>
      {passkeysWork && (
        <Button variant="solid" onClick={() => setUp('passkey')}>
          <Icon of={KeyRoundIcon} small />
          {security.addPasskey}
        </Button>
      )}
      <Button variant={passkeysWork ? 'line' : 'solid'} onClick={() => setUp('totp')}>
        <Icon of={SmartphoneIcon} small />
        {security.setUpApp}
      </Button>
      <SignOut owner={owner} />
      {dialogs}
    </div>
  );
}
