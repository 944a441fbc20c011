import type { Metadata } from 'next';
import { AccountScreen } from '@/components/newsroom/account/account-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { accountOf, sessionsOf, signInWaysOf } from '@/server/people/account';
import { journalOwner } from '@/server/people/journal-owner';
import { secondFactorOf } from '@/server/people/second-factor/second-factor';
import { secondFactorView, sessionView } from '../../session-view';
import { PASSWORD_LENGTH } from '@/domain/people/password-rules';
import { requireUser } from '../../current-user';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).account.title };
}

export default async function AccountPage() {
  const person = await requireUser('/newsroom/account');
  const lang = await requestLanguage();
  const [account, sessions, factor, { provider, hasPassword }] = await Promise.all([
    accountOf(person.actor),
    sessionsOf(person.actor, new Date()),
    secondFactorOf(person.actor),
    signInWaysOf(person.actor),
  ]);
  return (
    <AccountScreen
      key={lang}
      account={account}
      owner={journalOwner(person.actor.personId)}
      sessions={sessions.map(sessionView)}
      sessionId={person.idHash}
      secondFactor={secondFactorView(factor)}
      passwordLength={hasPassword ? PASSWORD_LENGTH.least : null}
      provider={provider}
      lang={lang}
    />
  );
}
