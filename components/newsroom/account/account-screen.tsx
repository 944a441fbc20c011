import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { AccountForm, type Account } from './account-form';
import { PasswordForm } from './password-form';
import { SignOut } from './sign-out';

interface AccountScreenProps {
  account: Account;
  personId: string;
  passwordLength: number;
  lang: InterfaceLanguage;
}

/** What a person sets for themselves. */
export function AccountScreen({ account, personId, passwordLength, lang }: AccountScreenProps) {
  return (
    <>
      <TopBar title={newsroomWords(lang).account.title} where={account.name}>
        <SignOut personId={personId} />
      </TopBar>
      <AccountForm account={account} beside={<PasswordForm passwordLength={passwordLength} />} />
    </>
  );
}
