import type { JournalOwner } from '@/components/journal/journal-owner';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { AccountForm, type Account } from './account-form';
import { SessionList } from '../people/sessions/session-list';
import { DownloadData } from '../people/personal-data/download-data';
import { SecondFactorPanel } from '../security/second-factor-panel';
import type { SecondFactorView } from '../security/view';
import type { SessionView } from '../people/view';
import { PasswordForm } from './password-form';
import { ProviderPanel } from './provider-panel';
import { SignOut } from '../auth/sign-out';

interface AccountScreenProps {
  account: Account;
  owner: JournalOwner;
  /** The shortest that a password may be; null: the person signs in without one. */
  passwordLength: number | null;
  /** What people call the provider by which this person signs in; null: by none. */
  provider: string | null;
  secondFactor: SecondFactorView;
  sessions: SessionView[];
  /** The session of this browser. */
  sessionId: string;
  lang: InterfaceLanguage;
}

/** What a person sets for themselves. */
export function AccountScreen({
  account,
  owner,
  passwordLength,
  provider,
  secondFactor,
  sessions,
  sessionId,
  lang,
}: AccountScreenProps) {
  return (
    <>
      <TopBar title={newsroomWords(lang).account.title} where={account.name}>
        <SignOut owner={owner} />
      </TopBar>
      <AccountForm
        account={account}
        aside={
          <>
            <SecondFactorPanel factor={secondFactor} />
            {provider !== null && <ProviderPanel name={provider} lang={lang} />}
            {passwordLength !== null && <PasswordForm passwordLength={passwordLength} />}
            <SessionList personId={owner.personId} sessions={sessions} ownId={sessionId} />
            <DownloadData personId={owner.personId} />
          </>
        }
      />
    </>
  );
}
