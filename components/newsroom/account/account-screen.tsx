import type { JournalOwner } from '@/components/journal/sealing';
import { type Account, AccountForm } from './account-form';
import { PasswordForm } from './password-form';
import { SignOut } from '@/components/newsroom/auth/sign-out';
import { DownloadData } from '@/components/newsroom/people/personal-data/download-data';
import { SessionList } from '@/components/newsroom/people/sessions/session-list';
import type { SessionView } from '@/components/newsroom/people/view';
import { SecondFactorPanel } from '@/components/newsroom/security/second-factor-panel';
import type { SecondFactorView } from '@/components/newsroom/security/view';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';

/** Says to a person that they sign in by the provider of this name. */
function ProviderPanel({ name, lang }: { name: string; lang: InterfaceLanguage }) {
  const { signOn } = newsroomWords(lang);
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{signOn.title}</h2>
      <p className="help">{signOn.text(name)}</p>
    </section>
  );
}

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
