import type { Metadata } from 'next';
import { AccountScreen } from '@/components/newsroom/account/account-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { accountOf } from '@/server/people/account';
import { PASSWORD_LENGTH } from '@/domain/people/password-rules';
import { requireUser } from '../current-user';
import { Frame } from '../frame';
import { requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).account.title };
}

export default async function AccountPage() {
  const person = await requireUser('/newsroom/account');
  const lang = await requestLanguage();
  return (
    <Frame person={person} here="account">
      <AccountScreen
        key={lang}
        account={await accountOf(person.actor)}
        personId={person.actor.personId}
        passwordLength={PASSWORD_LENGTH.least}
        lang={lang}
      />
    </Frame>
  );
}
